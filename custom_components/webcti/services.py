"""Actions: what automations, cards and voice may ask of an exchange. Each answers only after the PBX did."""

import asyncio
from collections.abc import Awaitable, Mapping
from functools import partial
from typing import Final

import voluptuous as vol
from homeassistant.const import ATTR_CONFIG_ENTRY_ID
from homeassistant.core import HomeAssistant, ServiceCall, ServiceResponse, SupportsResponse, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.service import async_get_config_entry, async_register_admin_service
from homeassistant.helpers.target import TargetSelection
from homeassistant.helpers.typing import VolDictType

from .access import async_check_sight
from .action import ATTR_ENABLED, ATTR_NUMBER, NUMBER, Action, Data
from .commands import async_command, forwarding_to, lock_key
from .const import DOMAIN
from .cti.model import Extension, ForwardingCalls, ForwardingType
from .errors import explained, wrong_input
from .forwarding import DEFAULT_RINGS, MOST_RINGS
from .hub import Hub
from .subscriber_actions import QUERIES, SUBSCRIBER_ACTIONS, Query
from .targets import named_targets, targeted_extensions, targeted_modules

ATTR_ACCOUNT: Final = "account"
ATTR_CALLS: Final = "calls"
ATTR_DELIVERY_REPORT: Final = "delivery_report"
ATTR_DIGITS: Final = "digits"
ATTR_FLASH: Final = "flash"
ATTR_FOR_GROUP: Final = "for_group"
ATTR_KEY: Final = "key"
ATTR_MESSAGE: Final = "message"
ATTR_MODULE: Final = "module"
ATTR_PIN: Final = "pin"
ATTR_RINGS: Final = "rings"
ATTR_TYPE: Final = "type"

LONGEST_KEY: Final = 16
LONGEST_MESSAGE: Final = 255 * 153
"""CTIP 15.01, SMSS: a message has at most 255 parts of 153 characters."""

KEY = vol.All(cv.string, vol.Length(min=1, max=LONGEST_KEY))
RINGS = vol.All(vol.Coerce(int), vol.Range(min=0, max=MOST_RINGS))


def _reject(hub: Hub, extension: Extension, data: Data) -> Awaitable[None]:
    reject = hub.pbx.reject_for_group if data[ATTR_FOR_GROUP] else hub.pbx.reject
    return reject(extension)


def _set_forwarding(hub: Hub, extension: Extension, data: Data) -> Awaitable[None]:
    forwarding = forwarding_to(hub, data[ATTR_TYPE], data[ATTR_NUMBER], data[ATTR_RINGS], data[ATTR_CALLS])
    return hub.pbx.set_forwarding(extension, forwarding)


ACTIONS: Final[Mapping[str, Action]] = {
    "dial": Action(
        lambda hub, extension, data: hub.pbx.dial(extension, data[ATTR_NUMBER]),
        {vol.Required(ATTR_NUMBER): NUMBER},
    ),
    "answer": Action(lambda hub, extension, _: hub.pbx.answer(extension)),
    "hang_up": Action(lambda hub, extension, _: hub.pbx.hang_up(extension)),
    "reject": Action(_reject, {vol.Optional(ATTR_FOR_GROUP, default=False): cv.boolean}),
    "deflect": Action(
        lambda hub, extension, data: hub.pbx.deflect(extension, data[ATTR_NUMBER]),
        {vol.Required(ATTR_NUMBER): NUMBER},
    ),
    "send_dtmf": Action(
        lambda hub, extension, data: hub.pbx.send_digits(extension, data[ATTR_DIGITS]),
        {vol.Required(ATTR_DIGITS): NUMBER},
    ),
    "set_forwarding": Action(
        _set_forwarding,
        {
            vol.Required(ATTR_TYPE): vol.Coerce(ForwardingType),
            vol.Required(ATTR_NUMBER): NUMBER,
            vol.Optional(ATTR_RINGS, default=DEFAULT_RINGS): RINGS,
            vol.Optional(ATTR_CALLS, default=ForwardingCalls.ALL): vol.Coerce(ForwardingCalls),
        },
    ),
    "clear_forwarding": Action(
        lambda hub, extension, data: hub.pbx.clear_forwarding(extension, data.get(ATTR_TYPE)),
        {vol.Optional(ATTR_TYPE): vol.Coerce(ForwardingType)},
    ),
    "set_dnd": Action(
        lambda hub, extension, data: hub.pbx.set_dnd(extension, data[ATTR_ENABLED]),
        {vol.Required(ATTR_ENABLED): cv.boolean},
    ),
    "lock": Action(
        lambda hub, extension, data: hub.pbx.lock(extension, lock_key(hub, extension, data.get(ATTR_KEY))),
        {vol.Optional(ATTR_KEY): KEY},
    ),
    "unlock": Action(lambda hub, extension, _: hub.pbx.unlock(extension)),
    "recall_account": Action(
        lambda hub, extension, data: hub.pbx.recall_account(extension, data[ATTR_ACCOUNT], data[ATTR_PIN]),
        {vol.Required(ATTR_ACCOUNT): KEY, vol.Required(ATTR_PIN): KEY},
    ),
    "release_account": Action(lambda hub, extension, _: hub.pbx.release_account(extension)),
    "register_malicious_call": Action(lambda hub, extension, _: hub.pbx.register_malicious_call(extension)),
    **SUBSCRIBER_ACTIONS,
}

SEND_SMS: Final = "send_sms"
SEND_SMS_FIELDS: Final[VolDictType] = {
    vol.Optional(ATTR_CONFIG_ENTRY_ID): cv.string,
    vol.Required(ATTR_NUMBER): NUMBER,
    vol.Required(ATTR_MESSAGE): vol.All(cv.string, vol.Length(min=1, max=LONGEST_MESSAGE)),
    vol.Optional(ATTR_MODULE): KEY,
    vol.Optional(ATTR_FLASH, default=False): cv.boolean,
    vol.Optional(ATTR_DELIVERY_REPORT, default=True): cv.boolean,
}
SEND_SMS_SCHEMA = vol.All(
    vol.Schema({**SEND_SMS_FIELDS, **cv.TARGET_FIELDS}),
    cv.has_at_least_one_key(ATTR_CONFIG_ENTRY_ID, *map(str, cv.TARGET_FIELDS)),
)
"""The module to send with is the target, or one of the PBX that is named."""


@callback
def async_register_actions(hass: HomeAssistant) -> None:
    """Register all actions, once, whether or not an exchange is set up."""
    for name, action in ACTIONS.items():
        schema = cv.make_entity_service_schema(action.fields)
        hass.services.async_register(DOMAIN, name, partial(_async_act, action), schema)
    for name, query in QUERIES.items():
        hass.services.async_register(
            DOMAIN,
            name,
            partial(_async_ask, query),
            cv.make_entity_service_schema(query.fields),
            supports_response=SupportsResponse.ONLY,
        )
    # A message is nobody's extension: it goes out in the name of the whole house, and it costs.
    async_register_admin_service(hass, DOMAIN, SEND_SMS, _async_send_sms, SEND_SMS_SCHEMA)


async def _async_act(action: Action, call: ServiceCall) -> None:
    """Act on every targeted extension at the same time, wait for all of them, then raise the first refusal."""
    results = await asyncio.gather(
        *(
            async_command(hub, extension, call.context, partial(action.run, hub, extension, call.data))
            for hub, extension in _extensions_in(call)
        ),
        return_exceptions=True,
    )
    for result in results:
        if isinstance(result, BaseException):
            raise result


async def _async_ask(query: Query, call: ServiceCall) -> ServiceResponse:
    """Answer a question about one extension to whoever may see its calls."""
    places = _extensions_in(call)
    if len(places) != 1:
        raise wrong_input("one_extension")
    ((hub, extension),) = places
    await async_check_sight(hub, extension, call.context)
    with explained():
        return await hub.async_command(extension, query.ask(hub, extension, call.data))


def _extensions_in(call: ServiceCall) -> list[tuple[Hub, Extension]]:
    """Find the extensions in the target. What the user named himself has to be one; its exchange has to be loaded."""
    selection = TargetSelection(call.data)
    for name, target in named_targets(call.hass, selection).items():
        if target is None or target.extension is None:
            raise wrong_input("not_an_extension", target=name)
    loaded = {entry.entry_id: entry.runtime_data for entry in call.hass.config_entries.async_loaded_entries(DOMAIN)}
    found = []
    for entry_id, extension in targeted_extensions(call.hass, selection):
        if entry_id not in loaded:
            raise wrong_input("not_loaded", target=extension)
        found.append((loaded[entry_id], extension))
    if not found:
        raise wrong_input("no_extension")
    return found


def _sender_in(call: ServiceCall) -> tuple[str, str | None]:
    """Find the PBX to send with, and the module, `None` for the only one."""
    if entry_id := call.data.get(ATTR_CONFIG_ENTRY_ID):
        return entry_id, call.data.get(ATTR_MODULE)
    modules = list(targeted_modules(call.hass, TargetSelection(call.data)))
    if len(modules) != 1:
        raise wrong_input("one_module")
    return modules[0]


async def _async_send_sms(call: ServiceCall) -> None:
    entry_id, module = _sender_in(call)
    hub: Hub = async_get_config_entry(call.hass, DOMAIN, entry_id).runtime_data
    with explained():
        await hub.pbx.send_sms(
            call.data[ATTR_NUMBER],
            call.data[ATTR_MESSAGE],
            module=module,
            flash=call.data[ATTR_FLASH],
            report=call.data[ATTR_DELIVERY_REPORT],
        )
