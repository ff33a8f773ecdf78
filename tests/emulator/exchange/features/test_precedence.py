"""Row by row: what becomes of a call (`emulator.exchange.precedence`)."""

import pytest

from emulator.exchange.precedence import PRECEDENCE, Situation
from emulator.exchange.programming import OutsideBehaviour
from emulator.exchange.settings import ForwardingCalls, ForwardingType
from tests.emulator.exchange.features.services import FAR, MOBILE, E, ServicesDesk

ALWAYS, BUSY, NO_ANSWER = ForwardingType.IMMEDIATE, ForwardingType.BUSY, ForwardingType.NO_ANSWER


def forward(desk: ServicesDesk, kind: ForwardingType, target: str, rings: int = 4) -> None:
    desk.exchange.set_forwarding(E, kind, ForwardingCalls.ALL, rings, target)


def test_every_situation_has_one_row() -> None:
    assert [row.situation for row in PRECEDENCE] == list(Situation)


def test_dnd_comes_before_the_place_where_he_is(desk: ServicesDesk) -> None:
    desk.set("follow_mes", on=True, target="22")
    desk.exchange.set_dnd(E, on=True)
    desk.call()
    assert desk.rung() == []
    assert desk.missed() == 1


def test_mobile_phone_when_dnd_comes_before_a_forwarding_when_dnd(classic: ServicesDesk) -> None:
    forward(classic, ForwardingType.DND, "22")
    classic.set("mobile_phones", on=True, on_dnd=True)
    classic.exchange.set_dnd(E, on=True)
    classic.call()
    assert classic.rung() == [MOBILE]


def test_the_place_where_he_is_comes_before_a_forwarding_always(desk: ServicesDesk) -> None:
    forward(desk, ALWAYS, "23")
    desk.set("follow_mes", on=True, target="22")
    desk.call()
    assert desk.rung() == ["22"]


def test_a_forwarding_always_comes_before_no_telephone(desk: ServicesDesk) -> None:
    forward(desk, ALWAYS, "22")
    desk.exchange.set_terminal(E, logged_in=False)
    desk.call()
    assert desk.rung() == ["22"]


def test_mobile_phone_when_unavailable_comes_before_that_rule(ncp: ServicesDesk) -> None:
    ncp.switch.forwarding_panels.set_condition(E, E, ForwardingType.UNAVAILABLE, on=True, target="22")
    ncp.exchange.set_terminal(E, logged_in=False)
    ncp.call()
    assert ncp.rung() == ["22"]
    ncp.set("mobile_phones", on=True, on_unavailable=True)
    ncp.call()
    assert ncp.rung() == ["22", MOBILE]


def test_call_waiting_comes_before_a_forwarding_when_busy(desk: ServicesDesk) -> None:
    desk.patch(E, call_waiting=True)
    forward(desk, BUSY, "22")
    desk.be_busy()
    desk.call()
    assert desk.rung() == [E]
    desk.patch(E, call_waiting=False)
    desk.call()
    assert desk.rung() == [E, "22"]


def test_mobile_phone_when_not_answered_comes_before_that_forwarding(desk: ServicesDesk) -> None:
    forward(desk, NO_ANSWER, "22")
    desk.set("mobile_phones", on=True)
    desk.exchange.set_outside_number(MOBILE, OutsideBehaviour.NO_ANSWER)
    desk.call()
    desk.wait(20)
    assert desk.rung() == [MOBILE]
    desk.wait(30)
    assert desk.rung() == ["22"]


def test_who_cannot_be_reached_at_his_mobile_phone_is_rung_again(desk: ServicesDesk) -> None:
    desk.set("mobile_phones", on=True)
    desk.exchange.set_outside_number(MOBILE, OutsideBehaviour.BUSY)
    desk.call()
    desk.wait(22)
    assert desk.rung() == [E]


def test_the_number_of_rings_of_a_forwarding_is_the_no_answer_time(desk: ServicesDesk) -> None:
    forward(desk, NO_ANSWER, "22", rings=2)
    desk.set("mobile_phones", on=True)
    desk.call()
    desk.wait(10)
    assert desk.rung() == [MOBILE]


def test_with_nothing_set_it_rings_on_until_the_caller_gives_up(desk: ServicesDesk) -> None:
    line = desk.call()
    desk.wait(100)
    assert desk.rung() == [E]
    desk.exchange.outside_hang_up(line)
    assert desk.missed() == 1


def test_busy_at_his_place_is_handled_as_busy(desk: ServicesDesk) -> None:
    desk.patch("22", call_waiting=False)
    desk.set("follow_mes", on=True, target="22")
    forward(desk, BUSY, "21")
    desk.be_busy("22")
    desk.call()
    assert desk.rung() == ["21"]


def test_no_answer_at_his_place_is_handled_as_no_answer(desk: ServicesDesk) -> None:
    desk.set("follow_mes", on=True, target="22")
    forward(desk, NO_ANSWER, "21")
    desk.call()
    desk.wait(20)
    assert desk.rung() == ["21"]


def test_a_place_where_he_is_is_followed_once(desk: ServicesDesk) -> None:
    desk.set("follow_mes", on=True, target="22")
    with desk.exchange.working():
        desk.switch.follow_mes.change("22", "22", on=True, target="21")
    desk.call()
    assert desk.rung() == ["22"]


def test_a_forwarded_call_is_not_delivered_to_who_is_not_to_be_disturbed(classic: ServicesDesk) -> None:
    forward(classic, ALWAYS, "22")
    classic.exchange.set_forwarding("22", ForwardingType.DND, ForwardingCalls.ALL, 0, "23")
    classic.exchange.set_dnd("22", on=True)
    classic.call()
    assert classic.rung() == []


@pytest.mark.parametrize("service", ["follow_mes", "mobile_phones"])
def test_calls_through_a_group_stay(desk: ServicesDesk, service: str) -> None:
    settings = {"on": True, "target": "22"} if service == "follow_mes" else {"on": True}
    desk.set(service, **settings)
    desk.call("600")
    desk.wait(25)
    assert desk.rung() == [E, "1012"]


def test_a_locked_telephone_is_called_as_any_other(desk: ServicesDesk) -> None:
    desk.exchange.lock(E, "1234")
    forward(desk, ALWAYS, f"0{FAR}")
    desk.call()
    assert desk.rung() == [FAR]
