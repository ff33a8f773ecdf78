"""What a user may attach to a bug report. Keys and PINs are redacted; numbers and names of people only show a shape."""

from dataclasses import asdict
from typing import Any

from homeassistant.components.diagnostics import REDACTED, async_redact_data
from homeassistant.const import CONF_PASSWORD
from homeassistant.core import HomeAssistant
from homeassistant.helpers.device_registry import DeviceEntry

from .const import CONF_KEY, CONF_MONITOR_KEY, CONF_USERS
from .cti.model import Call, ConnectionStatus, ExtensionState, Party
from .devices import extension_of
from .hub import Hub, WebctiConfigEntry

TO_REDACT = {CONF_KEY, CONF_MONITOR_KEY, CONF_PASSWORD, CONF_USERS}

SHOWN_DIGITS = 4
"""Enough to see a country code, a line digit or a service code, too few to call anybody back."""


def masked_number(number: str | None) -> str | None:
    """Show the beginning of an outside number and how long it is: `6001*****`. Short numbers vanish altogether."""
    if number is None:
        return None
    shown = number[:SHOWN_DIGITS] if len(number) > 2 * SHOWN_DIGITS else ""
    return shown + "*" * (len(number) - len(shown))


async def async_get_config_entry_diagnostics(_hass: HomeAssistant, entry: WebctiConfigEntry) -> dict[str, Any]:
    """Describe the PBX, the connection and every extension."""
    hub = entry.runtime_data
    return {
        "entry": {
            "data": async_redact_data(dict(entry.data), TO_REDACT),
            "options": dict(entry.options),
            "subentries": [
                {
                    "type": subentry.subentry_type,
                    "data": async_redact_data(dict(subentry.data), TO_REDACT),
                    "users": len(subentry.data.get(CONF_USERS, ())),
                }
                for subentry in entry.subentries.values()
            ],
        },
        **_connection(hub),
        "extensions": [
            {"watched": number in hub.extensions, **_extension(state)}
            for number, state in sorted(hub.pbx.extensions.items())
        ],
    }


async def async_get_device_diagnostics(
    _hass: HomeAssistant, entry: WebctiConfigEntry, device: DeviceEntry
) -> dict[str, Any]:
    """Describe one extension, or the connection when the device is the PBX."""
    hub = entry.runtime_data
    number = extension_of(hub.serial, device)
    if number is None:
        return _connection(hub)
    state = hub.pbx.extensions.get(number, ExtensionState(number=number))
    return {**_connection(hub), "signed_in": number in hub.settings.sign_ins, "extension": _extension(state)}


def _connection(hub: Hub) -> dict[str, Any]:
    info = hub.pbx.info
    return {
        "pbx": {
            "model": info.model,
            "family": info.family,
            "firmware": info.firmware,
            "protocol": info.protocol,
            "capabilities": sorted(hub.pbx.capabilities),
            "web": hub.pbx.web_info is not None,
        },
        "connection": {
            "status": _status(hub.pbx.status),
            "health": asdict(hub.pbx.health),
            "history": [{"at": at.isoformat(), **_status(status)} for at, status in hub.history],
        },
    }


def _status(status: ConnectionStatus) -> dict[str, Any]:
    return {
        "connected": status.connected,
        "retrying": status.retrying,
        "reason": None if status.reason is None else type(status.reason).__name__,
    }


def _extension(state: ExtensionState) -> dict[str, Any]:
    return {
        "number": state.number,
        "activity": state.activity,
        "flags": None if state.flags is None else asdict(state.flags),
        "calls": [_call(call) for call in state.calls],
    }


def _call(call: Call) -> dict[str, Any]:
    return {
        "direction": call.direction,
        "state": call.state,
        "waiting": call.waiting,
        "started": call.started.isoformat(),
        "answered": call.answered.isoformat() if call.answered else None,
        "party": _party(call.party),
        "called": _party(call.called),
        "suspended": _party(call.suspended),
        "tagged": call.tag is not None,
    }


def _party(party: Party | None) -> dict[str, Any] | None:
    if party is None:
        return None
    return {
        "number": masked_number(party.number),
        "kind": party.kind,
        "name": None if party.name is None else REDACTED,
    }
