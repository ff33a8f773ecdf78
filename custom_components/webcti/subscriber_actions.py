"""Actions about what an extension has at its PBX beyond its telephone, and questions that are answered."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import voluptuous as vol
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.typing import VolDictType

from .action import ATTR_ENABLED, ATTR_NUMBER, LONGEST_NUMBER, NUMBER, Action, Data
from .call_attributes import duration_of
from .cti.dialing import clean
from .cti.model import Call, Capability, Direction, Extension, Outcome
from .cti.records import ContactHit, HistoryEntry, HistoryKind
from .cti.web.services import Repeat
from .cti.web.subscriber import CallBackWay
from .hub import Hub
from .subscriber_entity import local

ATTR_KIND: Final = "kind"
ATTR_LIMIT: Final = "limit"
ATTR_ON_DND: Final = "on_dnd"
ATTR_ON_NO_ANSWER: Final = "on_no_answer"
ATTR_ON_UNAVAILABLE: Final = "on_unavailable"
ATTR_REPEAT: Final = "repeat"
ATTR_TEXT: Final = "text"
ATTR_TIME: Final = "time"
ATTR_VIA: Final = "via"

MOST_CALLS: Final = 200
DEFAULT_CALLS: Final = 20

VIA = (CallBackWay.EXTENSION.value, CallBackWay.MOBILE_PHONE.value)
TEXT = vol.All(cv.string, vol.Length(min=1, max=LONGEST_NUMBER))


def _set_wake_up(hub: Hub, extension: Extension, data: Data) -> Awaitable[object]:
    at = data[ATTR_TIME].replace(second=0, microsecond=0)
    return hub.pbx.subscriber(extension).set_wake_up(at, data[ATTR_REPEAT])


def _set_mobile_phone(hub: Hub, extension: Extension, data: Data) -> Awaitable[object]:
    return hub.pbx.subscriber(extension).set_mobile_phone(
        on=data.get(ATTR_ENABLED),
        on_no_answer=data.get(ATTR_ON_NO_ANSWER),
        on_dnd=data.get(ATTR_ON_DND),
        on_unavailable=data.get(ATTR_ON_UNAVAILABLE),
    )


def _set_follow_me(hub: Hub, extension: Extension, data: Data) -> Awaitable[object]:
    number = data.get(ATTR_NUMBER)
    return hub.pbx.subscriber(extension).set_follow_me(clean(number) if number else None)


SUBSCRIBER_ACTIONS: Final[dict[str, Action]] = {
    "set_wake_up": Action(
        _set_wake_up,
        {
            vol.Required(ATTR_TIME): cv.time,
            vol.Optional(ATTR_REPEAT, default=Repeat.ONCE): vol.Coerce(Repeat),
        },
    ),
    "cancel_wake_up": Action(lambda hub, extension, _: hub.pbx.subscriber(extension).cancel_wake_up()),
    "set_mobile_phone": Action(
        _set_mobile_phone,
        {
            vol.Optional(ATTR_ENABLED): cv.boolean,
            vol.Optional(ATTR_ON_NO_ANSWER): cv.boolean,
            vol.Optional(ATTR_ON_DND): cv.boolean,
            vol.Optional(ATTR_ON_UNAVAILABLE): cv.boolean,
        },
    ),
    "set_follow_me": Action(_set_follow_me, {vol.Optional(ATTR_NUMBER): NUMBER}),
    "call_back": Action(
        lambda hub, extension, data: hub.pbx.subscriber(extension).call_back(
            data[ATTR_NUMBER], CallBackWay(data[ATTR_VIA])
        ),
        {
            vol.Required(ATTR_NUMBER): NUMBER,
            vol.Optional(ATTR_VIA, default=CallBackWay.EXTENSION): vol.In(VIA),
        },
    ),
}


@dataclass(frozen=True, slots=True)
class Query:
    """A question about one extension, answered with a response."""

    ask: Callable[[Hub, Extension, Data], Awaitable[dict[str, Any]]]
    fields: VolDictType


async def _get_calls(hub: Hub, extension: Extension, data: Data) -> dict[str, Any]:
    """Answer from the history of the PBX, else from the calls that were seen since the PBX was set up."""
    subscriber = hub.pbx.subscriber(extension)
    if Capability.HISTORY not in subscriber.capabilities:
        seen = [_seen_call(call) for call in hub.call_log.latest(extension)]
        wanted = [call for call in seen if call["kind"] in data.get(ATTR_KIND, HistoryKind)]
        return {"calls": wanted[: data[ATTR_LIMIT]], "total": len(wanted)}
    page = await subscriber.history(kinds=data.get(ATTR_KIND, ()), text=data.get(ATTR_TEXT, ""), limit=data[ATTR_LIMIT])
    return {"calls": [_kept_call(entry) for entry in page.items], "total": page.total}


async def _search_contacts(hub: Hub, extension: Extension, data: Data) -> dict[str, Any]:
    hits = await hub.pbx.subscriber(extension).search(data[ATTR_TEXT])
    return {"contacts": [_found(hit) for hit in hits]}


QUERIES: Final[dict[str, Query]] = {
    "get_calls": Query(
        _get_calls,
        {
            vol.Optional(ATTR_KIND): vol.All(cv.ensure_list, [vol.Coerce(HistoryKind)]),
            vol.Optional(ATTR_TEXT): TEXT,
            vol.Optional(ATTR_LIMIT, default=DEFAULT_CALLS): vol.All(vol.Coerce(int), vol.Range(min=1, max=MOST_CALLS)),
        },
    ),
    "search_contacts": Query(_search_contacts, {vol.Required(ATTR_TEXT): TEXT}),
}


def _when(moment: datetime | None) -> str | None:
    at = local(moment)
    return at.isoformat() if at else None


def _kept_call(entry: HistoryEntry) -> dict[str, Any]:
    return {
        "kind": str(entry.kind),
        "start": _when(entry.started),
        "duration": round(entry.duration.total_seconds()) if entry.duration else None,
        "number": entry.number,
        "name": entry.name,
    }


def _seen_call(call: Call) -> dict[str, Any]:
    return {
        "kind": _kind_of(call).value,
        "start": call.started.isoformat(),
        "duration": duration_of(call),
        "number": call.party.number,
        "name": call.party.name,
    }


def _kind_of(call: Call) -> HistoryKind:
    if call.originated or call.direction is Direction.OUTGOING:
        return HistoryKind.OUTGOING
    if call.outcome is Outcome.ANSWERED_ELSEWHERE:
        return HistoryKind.ANSWERED_ELSEWHERE
    return HistoryKind.INCOMING if call.answered else HistoryKind.MISSED


def _found(hit: ContactHit) -> dict[str, Any]:
    return {
        "name": hit.contact.name,
        "number": None if hit.number.hidden else hit.number.number,
        "dial": hit.number.number,
        "label": hit.number.label,
        "extension": hit.contact.extension,
    }
