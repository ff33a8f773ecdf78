"""A config entry read once, with types: what it holds as text and lists becomes what the hub works with."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_HOST, CONF_PASSWORD, CONF_PORT

from .const import (
    CONF_EXTENSION,
    CONF_INTERNAL_LENGTH,
    CONF_KEY,
    CONF_LINE_DIGITS,
    CONF_MODULE,
    CONF_MONITOR_KEY,
    CONF_PROTOCOLS,
    CONF_SERVICE_CODES,
    CONF_SHOW_MESSAGES,
    CONF_SHOW_PARTIES,
    CONF_USERS,
    CONF_WATCH_NEW,
    CONF_WATCHED,
    CONF_WEB_CERTIFICATE,
    CONF_WEB_TRUST,
    CONF_WEB_URL,
    CONF_XCTIP_PORT,
    DEFAULT_INTERNAL_LENGTH,
    DEFAULT_LINE_DIGITS,
    SUBENTRY_EXTENSION,
    SUBENTRY_GSM_MODULE,
)
from .cti.addresses import Trust, WebAddress
from .cti.model import Extension, PbxConfig
from .cti.service_codes import DEFAULT_CODES


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
    protocols = entry.options.get(CONF_PROTOCOLS, {})
    codes = entry.options.get(CONF_SERVICE_CODES, {})
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
            web=web_address_of(protocols),
            xctip_port=protocols.get(CONF_XCTIP_PORT),
            passwords={
                subentry.data[CONF_EXTENSION]: subentry.data[CONF_PASSWORD]
                for subentry in extensions
                if subentry.data.get(CONF_PASSWORD)
            },
            service_codes={code: codes.get(code, default) for code, default in DEFAULT_CODES.items()},
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


def web_address_of(protocols: Mapping[str, Any]) -> WebAddress | None:
    """Read where the WebCTI API is, `None` where it is not to be tried."""
    if not (url := protocols.get(CONF_WEB_URL)):
        return None
    return WebAddress(
        url=url,
        trust=Trust(protocols.get(CONF_WEB_TRUST, Trust.AUTHORITIES)),
        certificate=protocols.get(CONF_WEB_CERTIFICATE, ""),
    )
