"""How many calls go on, told from what each telephone sees."""

from datetime import UTC, datetime
from itertools import count

from custom_components.webcti.active_calls import ActiveCalls
from custom_components.webcti.cti.model import Call, ConnectionState, Direction, ExtensionState, NumberKind, Party

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
IDS = count(1)


def leg(extension: str, other: str | None, *, answered: bool = True, originated: bool = False) -> Call:
    internal = other is not None and len(other) <= 4
    direction = Direction.INTERNAL if internal else Direction.OUTGOING if originated else Direction.INCOMING
    return Call(
        id=next(IDS),
        extension=extension,
        direction=direction,
        state=ConnectionState.CONNECTED if answered else ConnectionState.ALERTING,
        party=Party(other, NumberKind.INTERNAL if internal else NumberKind.EXTERNAL),
        started=NOW,
        answered=NOW if answered else None,
        originated=originated,
    )


def at(extension: str, *calls: Call) -> ExtensionState:
    return ExtensionState(number=extension, calls=calls)


def test_nothing_goes_on() -> None:
    assert ActiveCalls([at("21"), at("22")]).count == 0


def test_an_internal_conversation_is_one_call() -> None:
    assert ActiveCalls([at("21", leg("21", "22", originated=True)), at("22", leg("22", "21"))]).count == 1


def test_a_group_that_rings_is_one_call() -> None:
    members = [at(number, leg(number, "600111222", answered=False)) for number in ("21", "22", "23")]
    assert ActiveCalls(members).count == 1


def test_a_group_that_is_called_from_inside_is_one_call() -> None:
    caller = at("24", leg("24", "600", answered=False, originated=True))
    members = [at(number, leg(number, "24", answered=False)) for number in ("21", "22")]
    assert ActiveCalls([caller, *members]).count == 1


def test_two_conversations_with_the_same_switchboard_are_two_calls() -> None:
    assert ActiveCalls([at("21", leg("21", "221110000")), at("22", leg("22", "221110000"))]).count == 2


def test_withheld_numbers_are_not_taken_for_one() -> None:
    assert (
        ActiveCalls([at("21", leg("21", None, answered=False)), at("22", leg("22", None, answered=False))]).count == 2
    )


def test_an_update_tells_whether_the_count_changed() -> None:
    calls = ActiveCalls([at("21", leg("21", "22", originated=True))])
    assert not calls.update(at("22", leg("22", "21")))
    assert not calls.update(at("21"))
    assert calls.update(at("22"))
    assert calls.count == 0
