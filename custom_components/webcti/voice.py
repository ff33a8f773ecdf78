"""Calling somebody by name in Assist: "call Anna", "zadzwoń do Anny", "ruf Anna an".

Who is meant is a contact in the phonebook of whoever speaks: of the extension that belongs to his user, else of one
in the area of the satellite he speaks to, else of the only one that belongs to nobody. That telephone makes the call.
"""

from collections.abc import Mapping
from typing import Final

from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError, Unauthorized
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.translation import async_get_translations

from .access import async_user_of, loaded_hubs, owners_of
from .commands import async_command
from .const import DOMAIN
from .cti.inflection import best_matches, stem_of
from .cti.model import Capability, Extension
from .cti.names import folded
from .cti.records import Contact, ContactNumber
from .devices import extension_identifier
from .hub import Hub

MOST_NAMED: Final = 5
"""Contacts that are named when several are meant: nobody listens to more."""

type Caller = tuple[Hub, Extension]
type Said = tuple[str, Mapping[str, str]]
"""Key of a sentence, and what stands in it."""


async def async_call_by_name(
    hass: HomeAssistant, name: str, language: str, context: Context, device_id: str | None
) -> str:
    """Call whom a spoken name means; return what to say. What goes wrong is said too."""
    try:
        key, values = await _async_call(hass, name, context, device_id)
    except Unauthorized:
        key, values = "voice_not_allowed", {}
    except HomeAssistantError as err:
        return await _async_explained(hass, language, err)
    texts = await async_get_translations(hass, language, "common", {DOMAIN})
    return texts[f"component.{DOMAIN}.common.{key}"].format(**values)


async def _async_call(hass: HomeAssistant, name: str, context: Context, device_id: str | None) -> Said:
    callers = await _async_callers(hass, context, device_id)
    if len(callers) != 1:
        return ("voice_which_telephone" if callers else "voice_no_telephone"), {}
    ((hub, extension),) = callers
    meant = await async_command(hub, extension, context, lambda: _async_find(hub, extension, name))
    callable_ones = [contact for contact in meant if contact.telephones]
    if not callable_ones:
        return "voice_not_found", {"name": name}
    if len(callable_ones) > 1:
        names = sorted({contact.name for contact in callable_ones})[:MOST_NAMED]
        return "voice_several", {"names": ", ".join(names)}
    (contact,) = callable_ones
    number = _number_of(contact).number
    await async_command(hub, extension, context, lambda: hub.pbx.subscriber(extension).call_back(number))
    return "voice_calling", {"name": contact.name}


async def _async_find(hub: Hub, extension: Extension, name: str) -> list[Contact]:
    """Look a spoken name up: as it stands, then by what no case changes of its longest word."""
    subscriber = hub.pbx.subscriber(extension)
    if found := best_matches(await subscriber.search(name), name):
        return found
    stem = stem_of(max(folded(name).split(), key=len, default=""))
    return best_matches(await subscriber.search(stem), name) if stem else []


def _number_of(contact: Contact) -> ContactNumber:
    """Return the number that is meant when nobody says which: the default, else the extension, else the first."""
    return next(
        (number for number in contact.telephones if number.default),
        next((number for number in contact.telephones if number.number == contact.extension), contact.telephones[0]),
    )


async def _async_callers(hass: HomeAssistant, context: Context, device_id: str | None) -> list[Caller]:
    """Find the telephones that the speaker may mean as his."""
    candidates = [
        (hub, extension)
        for hub in loaded_hubs(hass)
        for extension in hub.settings.sign_ins
        if Capability.PHONEBOOK in hub.pbx.subscriber(extension).capabilities
    ]
    near = [caller for caller in candidates if device_id and _shares_area(hass, caller, device_id)]
    user = await async_user_of(hass, context)
    common = [(hub, extension) for hub, extension in candidates if not owners_of(hub.settings, extension)]
    own = [(hub, extension) for hub, extension in candidates if user and user.id in owners_of(hub.settings, extension)]
    pool = own or ([caller for caller in common if caller in near] if user else near) or common
    return [caller for caller in pool if caller in near] or pool


@callback
def _shares_area(hass: HomeAssistant, caller: Caller, device_id: str) -> bool:
    hub, extension = caller
    devices = dr.async_get(hass)
    device, satellite = (
        devices.async_get_device_by_identifier(extension_identifier(hub.serial, extension), hub.entry.entry_id),
        devices.async_get(device_id),
    )
    return device is not None and satellite is not None and device.area_id == satellite.area_id is not None


async def _async_explained(hass: HomeAssistant, language: str, error: HomeAssistantError) -> str:
    texts = await async_get_translations(hass, language, "exceptions", {DOMAIN})
    sentence = texts.get(f"component.{DOMAIN}.exceptions.{error.translation_key}.message", str(error))
    return sentence.format(**(error.translation_placeholders or {}))
