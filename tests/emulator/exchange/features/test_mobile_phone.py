"""MobilePhone and the place where the subscriber is."""

import pytest

from emulator.exchange.errors import Reason
from tests.emulator.exchange.features.services import MOBILE, OTHER, E, ServicesDesk, refused


def test_w103_w104_w115_an_unanswered_call_goes_to_the_mobile(desk: ServicesDesk) -> None:
    desk.set("mobile_phones", on=True)
    desk.call()
    desk.wait(19.9)
    assert desk.rung() == [E]
    desk.wait(0.1)
    assert desk.rung() == [MOBILE]


def test_w103_switched_off_the_telephone_rings_on(desk: ServicesDesk) -> None:
    desk.set("mobile_phones", on=True)
    desk.set("mobile_phones", on=False)
    desk.call()
    desk.wait(60)
    assert desk.rung() == [E]


def test_who_answers_the_mobile_has_answered_for_the_extension(desk: ServicesDesk) -> None:
    desk.set("mobile_phones", on=True)
    line = desk.call()
    desk.wait(20)
    desk.exchange.outside_answer(desk.line(MOBILE).id)
    desk.wait(60)
    desk.exchange.outside_hang_up(line)
    (record,) = desk.switch.history.calls(E).values()
    assert (record.type, record.duration) == ("incoming", 60)


def test_the_caller_sees_the_extension_and_not_the_mobile(desk: ServicesDesk) -> None:
    desk.set("mobile_phones", on=True)
    desk.call(outside=False)
    desk.wait(20)
    desk.exchange.outside_answer(desk.line(MOBILE).id)
    assert not [line for line in desk.log if MOBILE in line]


def test_the_subscriber_pays_for_his_mobile(desk: ServicesDesk) -> None:
    desk.set("mobile_phones", on=True)
    desk.call()
    desk.wait(20)
    desk.exchange.outside_answer(desk.line(MOBILE).id)
    assert str(desk.switch.core.stations[E].costs) == "0.19"


def test_w105_on_dnd_the_call_goes_to_the_mobile(classic: ServicesDesk) -> None:
    classic.set("mobile_phones", on=True, on_dnd=True)
    classic.exchange.set_dnd(E, on=True)
    classic.call()
    assert classic.rung() == [MOBILE]


def test_w116_the_mobile_rings_when_no_telephone_is_logged_in(ncp: ServicesDesk) -> None:
    ncp.set("mobile_phones", on=True, on_unavailable=True)
    ncp.exchange.set_terminal(E, logged_in=False)
    ncp.call()
    assert ncp.rung() == [MOBILE]


def test_w106_the_number_is_not_the_users_to_change(desk: ServicesDesk) -> None:
    with refused(Reason.FORBIDDEN):
        desk.set("mobile_phones", number="601000099")
    assert desk.switch.core.stations[E].subscriber.mobile_phone == MOBILE


def test_w107_without_a_number_nothing_is_switched_on(desk: ServicesDesk) -> None:
    with refused(Reason.NO_MOBILE_NUMBER):
        desk.switch.mobile_phones.change("1012", "1012", on=True)


def test_w108_a_manager_sets_the_number_of_those_he_manages_and_of_no_other(classic: ServicesDesk) -> None:
    classic.switch.mobile_phones.change("1014", "1012", number="601 000 012", on=True)
    assert classic.switch.core.stations["1012"].subscriber.mobile_phone == "601000012"
    with refused(Reason.FORBIDDEN):
        classic.switch.mobile_phones.change("1014", "1016", number="601000016")


@pytest.mark.parametrize(("family", "condition"), [("classic", "on_unavailable"), ("ncp", "on_dnd")])
def test_conditions_the_family_lacks_are_refused(family: str, condition: str) -> None:
    desk = ServicesDesk(family)
    with refused(Reason.UNSUPPORTED_ON_FAMILY):
        desk.set("mobile_phones", **{condition: True})


def test_w113_w119_calls_go_to_where_he_is(desk: ServicesDesk) -> None:
    desk.set("follow_mes", on=True, target=OTHER)
    desk.call()
    assert desk.rung() == [OTHER]
    desk.set("follow_mes", on=False)
    desk.call()
    assert desk.rung() == [E, OTHER]


def test_w119_on_ncp_he_may_be_anywhere(ncp: ServicesDesk) -> None:
    ncp.set("follow_mes", on=True, target="600 111 223")
    ncp.call()
    assert ncp.rung() == ["600111223"]


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("", Reason.INVALID_NUMBER),
        ("abc", Reason.INVALID_NUMBER),
        ("99", Reason.INVALID_NUMBER),
        ("0600111223", Reason.INVALID_NUMBER),
        (E, Reason.TARGET_IS_SELF),
        ("22", Reason.FORWARDING_LOOP),
    ],
)
def test_places_that_cannot_be(classic: ServicesDesk, target: str, reason: Reason) -> None:
    classic.switch.follow_mes.change("22", "22", on=True, target=E)
    with refused(reason):
        classic.set("follow_mes", on=True, target=target)
    assert not classic.switch.core.stations[E].features.follow_me.on
