"""What attributes and triggers tell about a call, and when they may tell who the other party is."""

from typing import Any, Final

from .cti.model import Call

ATTR_DIRECTION: Final = "direction"
ATTR_DURATION: Final = "duration"
ATTR_OUTCOME: Final = "outcome"
ATTR_PARTNER_NAME: Final = "partner_name"
ATTR_PARTNER_NUMBER: Final = "partner_number"

PARTY_ATTRIBUTES: Final = frozenset({ATTR_PARTNER_NAME, ATTR_PARTNER_NUMBER})
"""Personal data: shown only behind the entry's option, never recorded, never restored."""


def duration_of(call: Call) -> int | None:
    """Whole seconds of conversation; `None` when there was none or it still goes on."""
    if call.answered is None or call.ended is None:
        return None
    return round((call.ended - call.answered).total_seconds())


def party_attributes(call: Call | None, *, show_parties: bool) -> dict[str, Any]:
    """Tell who the other party is, if the entry's option allows it: personal data, never to be recorded."""
    if not show_parties:
        return {}
    return {
        ATTR_PARTNER_NUMBER: call.party.number if call else None,
        ATTR_PARTNER_NAME: call.party.name if call else None,
    }


def event_attributes(call: Call, *, show_parties: bool) -> dict[str, Any]:
    """Describe a call at the moment something happened to it."""
    return {
        ATTR_DIRECTION: call.direction.value,
        ATTR_OUTCOME: call.outcome.value if call.outcome else None,
        ATTR_DURATION: duration_of(call),
        **party_attributes(call, show_parties=show_parties),
    }
