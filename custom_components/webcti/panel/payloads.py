"""What the panel is told, as plain data. The front end has the same shapes as types."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from homeassistant.config_entries import ConfigEntryState
from homeassistant.helpers import device_registry as dr

from ..call_attributes import duration_of
from ..cti.model import Call, Extension, ExtensionState, Party, TelephoneKind
from ..cti.web.events import WebChange
from ..devices import extension_identifier, pbx_identifier
from ..hub import WebctiConfigEntry
from .documents import told
from .ids import extension_id

type Payload = dict[str, Any]


def pbx_payload(devices: dr.DeviceRegistry, entry: WebctiConfigEntry) -> Payload:
    """Tell whether a PBX is reached. One that is not set up is not reached either, but may be soon."""
    serial = str(entry.unique_id)
    if entry.state is ConfigEntryState.LOADED:
        status = entry.runtime_data.pbx.status
        connected, retrying = status.connected, status.retrying
        web = told(entry.runtime_data.pbx.web_info)
    else:
        connected, retrying = False, entry.state is not ConfigEntryState.SETUP_ERROR
        web = None
    device = devices.async_get_device_by_identifier(pbx_identifier(serial), entry.entry_id)
    return {
        "id": serial,
        "entry_id": entry.entry_id,
        "name": (device.name_by_user if device else None) or entry.title,
        "connected": connected,
        "retrying": retrying,
        "web": web,
    }


def extension_payload(devices: dr.DeviceRegistry, entry: WebctiConfigEntry, extension: Extension) -> Payload:
    """Tell everything of an extension. Of a PBX that is not set up only the number is known."""
    hub = entry.runtime_data if entry.state is ConfigEntryState.LOADED else None
    serial = str(entry.unique_id)
    device = devices.async_get_device_by_identifier(extension_identifier(serial, extension), entry.entry_id)
    return {
        "id": extension_id(entry, extension),
        "pbx": serial,
        "number": extension,
        "name": device.name_by_user if device else None,
        "telephone": hub.pbx.telephone(extension) if hub else TelephoneKind.UNKNOWN,
        "live": live_payload((hub.pbx.extensions.get(extension) if hub else None) or ExtensionState(number=extension)),
        "log": finished_payload(hub.call_log.latest(extension) if hub else ()),
    }


def topic_payload(serial: str, change: WebChange) -> Payload:
    """Tell what changed at a PBX, for whoever shows something of it."""
    return {"pbx": serial, **told(change)}


def live_payload(state: ExtensionState) -> Payload:
    """Tell what changes while a telephone is used."""
    return {
        "activity": state.activity,
        "flags": asdict(state.flags) if state.flags else None,
        "calls": [_running(call) for call in state.calls],
    }


def finished_payload(calls: Iterable[Call]) -> list[Payload]:
    """Tell how calls went."""
    return [
        {
            "id": call.id,
            "direction": call.direction,
            "originated": call.originated,
            "outcome": call.outcome,
            "party": asdict(call.party),
            "started": call.started.isoformat(),
            "duration": duration_of(call),
        }
        for call in calls
    ]


def _running(call: Call) -> Payload:
    return {
        "id": call.id,
        "direction": call.direction,
        "originated": call.originated,
        "state": call.state,
        "party": asdict(call.party),
        "called": _party(call.called),
        "waiting": call.waiting,
        "started": call.started.isoformat(),
        "answered": call.answered.isoformat() if call.answered else None,
    }


def _party(party: Party | None) -> Payload | None:
    return asdict(party) if party else None
