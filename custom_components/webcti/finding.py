"""How extensions are chosen in the flows: the user names numbers and ranges, the PBX says which of them exist."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

import voluptuous as vol
from homeassistant.helpers.typing import VolDictType

from .const import CONF_WATCHED
from .cti.errors import CtiError
from .cti.model import Extension, PbxConfig
from .cti.pbx import Pbx
from .extensions import InvalidRangeError, in_order, parse_extensions
from .flow_errors import error_key
from .selectors import TEXT, extension_choice

CONF_FIND: Final = "find"
FIND_FIELD: Final[VolDictType] = {vol.Optional(CONF_FIND): TEXT}


def choice_schema(offered: Iterable[Extension]) -> vol.Schema:
    """Offer extensions, all of them ticked."""
    offered = in_order(offered)
    return vol.Schema({vol.Optional(CONF_WATCHED, default=offered): extension_choice(offered, multiple=True)})


async def async_find(config: PbxConfig, text: str) -> tuple[list[Extension], dict[str, str]]:
    """Return which of the numbers in `text` the PBX knows, or what is wrong, to be shown beside the field.

    Uses a connection of its own: a PBX takes many, and the flow also works while the entry is not loaded.
    """
    try:
        numbers = parse_extensions(text)
    except InvalidRangeError:
        return [], {CONF_FIND: "invalid_range"}
    pbx = Pbx(replace(config, watched=frozenset(), sign_ins={}, gsm_modules={}))
    try:
        await pbx.connect()
        found = await pbx.probe(numbers)
    except CtiError as err:
        return [], {"base": error_key(err)}
    finally:
        await pbx.close()
    return (in_order(found), {}) if found else ([], {CONF_FIND: "no_extensions_found"})
