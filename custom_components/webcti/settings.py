"""A config entry read once, with types: what it holds as text and lists becomes what the hub works with."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_HOST, CONF_PORT

from .const import (
    CONF_EXTENSION,
    CONF_INTERNAL_LENGTH,
    CONF_KEY,
    CONF_LINE_DIGITS,
    CONF_MODULE,
    CONF_MONITOR_KEY,
    CONF_SHOW_MESSAGES,
    CONF_SHOW_PARTIES,
    CONF_USERS,
    CONF_WATCH_NEW,
    CONF_WATCHED,
    DEFAULT_INTERNAL_LENGTH,
    DEFAULT_LINE_DIGITS,
    SUBENTRY_EXTENSION,
    SUBENTRY_GSM_MODULE,
)
from .cti.model import Extension, PbxConfig


@dataclass(frozen=True, slots=True)
class SignIn:
    """A signed-in extension: the subentry that holds its key, and the ids of the Home Assistant users it belongs to."""

    subentry_id: str
    users: frozenset[str]


@dataclass(frozen=True)
class Settings:
    """Everything a config entry says.

    `gsm_modules` maps names to subentry ids; `show_parties` puts call partners into attributes of
    states, `show_messages` text messages.
    """

    pbx: PbxConfig
    sign_ins: Mapping[Extension, SignIn]
    gsm_modules: Mapping[str, str]
    show_parties: bool
    show_messages: bool
    watch_new: bool

    @cached_property
    def extensions(self) -> frozenset[Extension]:
        """Extensions that are devices: watched or signed in."""
        return self.pbx.watched | self.sign_ins.keys()


def settings_of(entry: ConfigEntry[Any]) -> Settings:
    """Read the entry's data, options and subentries."""
    subentries = list(entry.subentries.values())
    extensions = [subentry for subentry in subentries if subentry.subentry_type == SUBENTRY_EXTENSION]
    gsm_modules = [subentry for subentry in subentries if subentry.subentry_type == SUBENTRY_GSM_MODULE]
    return Settings(
        pbx=PbxConfig(
            host=entry.data[CONF_HOST],
            port=entry.data[CONF_PORT],
            monitor_key=entry.data[CONF_MONITOR_KEY],
            watched=frozenset(entry.options.get(CONF_WATCHED, ())),
            sign_ins={subentry.data[CONF_EXTENSION]: subentry.data[CONF_KEY] for subentry in extensions},
            gsm_modules={subentry.data[CONF_MODULE]: subentry.data[CONF_KEY] for subentry in gsm_modules},
            line_digits=entry.options.get(CONF_LINE_DIGITS, DEFAULT_LINE_DIGITS),
            internal_length=entry.options.get(CONF_INTERNAL_LENGTH, DEFAULT_INTERNAL_LENGTH),
        ),
        sign_ins={
            subentry.data[CONF_EXTENSION]: SignIn(subentry.subentry_id, frozenset(subentry.data.get(CONF_USERS, ())))
            for subentry in extensions
        },
        gsm_modules={subentry.data[CONF_MODULE]: subentry.subentry_id for subentry in gsm_modules},
        show_parties=entry.options.get(CONF_SHOW_PARTIES, True),
        show_messages=entry.options.get(CONF_SHOW_MESSAGES, False),
        watch_new=entry.options.get(CONF_WATCH_NEW, False),
    )
