"""What an action on an extension consists of, and the fields that several of them take."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import voluptuous as vol
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.typing import VolDictType

from .cti.model import Extension
from .hub import Hub

ATTR_ENABLED: Final = "enabled"
ATTR_NUMBER: Final = "number"

LONGEST_NUMBER: Final = 64
"""Bounds what is looked at; whether a number can be dialled is decided by the client."""

NUMBER = vol.All(cv.string, vol.Length(min=1, max=LONGEST_NUMBER))

type Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Action:
    """What an action does with one extension, and the fields it takes."""

    run: Callable[[Hub, Extension, Data], Awaitable[object]]
    fields: VolDictType = field(default_factory=dict)
