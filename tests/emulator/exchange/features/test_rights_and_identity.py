"""Lock, account recall, call as, caller ID restriction, call waiting."""

from collections.abc import Callable

import pytest

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.placed.dialling import Via
from tests.emulator.exchange.features.services import FAR, E, ServicesDesk, refused

IDENTITY = "221110011"


def dial(desk: ServicesDesk, number: str = FAR) -> None:
    with desk.exchange.working():
        desk.switch.dialling.begin(E, E, number, Via.EXTENSION)


def told(desk: ServicesDesk, number: str = FAR) -> tuple[str, str]:
    identity = desk.line(number).told
    return identity.number, identity.name


def test_w94_locked_only_inside_and_emergency_calls_are_made(desk: ServicesDesk) -> None:
    desk.switch.locks.lock(E, E, on=True)
    with refused(Reason.CALL_BARRED):
        dial(desk)
    dial(desk, "112")
    assert desk.rung() == ["112"]
    desk.exchange.hang_up(E)
    dial(desk, "22")
    assert desk.rung() == ["22"]
    desk.exchange.hang_up(E)
    desk.switch.locks.lock(E, E, on=False)
    dial(desk)
    assert desk.rung() == [FAR]


def test_what_an_administrator_locked_he_alone_unlocks(desk: ServicesDesk) -> None:
    desk.switch.locks.lock("1015", E, on=True)
    with refused(Reason.LOCKED_BY_ADMIN):
        desk.switch.locks.lock(E, E, on=False)
    with refused(Reason.LOCKED_BY_ADMIN):
        desk.exchange.unlock(E)
    desk.exchange.press(E, "*201111")
    assert f"REL {E} service_rejected" in desk.log
    assert desk.switch.core.stations[E].locked
    desk.switch.locks.lock("1015", E, on=False)
    assert not desk.switch.core.stations[E].locked


def test_w95_a_recalled_account_gives_its_rights_and_carries_the_costs(desk: ServicesDesk) -> None:
    desk.patch(E, dialling_right="internal")
    with refused(Reason.CALL_BARRED):
        dial(desk)
    desk.switch.locks.recall(E, E, "9001", "9999")
    dial(desk)
    desk.wait(3)
    assert str(desk.switch.charging.accounts["9001"]) == "0.19"
    assert not desk.switch.core.stations[E].costs


@pytest.mark.parametrize(("account", "pin"), [("9001", "1111"), ("9002", "9999")])
def test_w96_a_wrong_pin_changes_nothing_and_three_block(desk: ServicesDesk, account: str, pin: str) -> None:
    for _ in range(3):
        with refused(Reason.INVALID_PIN):
            desk.switch.locks.recall(E, E, account, pin)
    with refused(Reason.TOO_MANY_ATTEMPTS):
        desk.switch.locks.recall(E, E, "9001", "9999")
    assert desk.switch.core.stations[E].account == ""
    desk.wait(300)
    desk.switch.locks.recall(E, E, "9001", "9999")
    assert desk.switch.core.stations[E].account == "9001"


def test_an_account_is_recalled_by_one_at_a_time(desk: ServicesDesk) -> None:
    desk.switch.locks.recall("1013", "1013", "9001", "9999")
    with refused(Reason.ACCOUNT_IN_USE):
        desk.switch.locks.recall(E, E, "9001", "9999")
    desk.switch.locks.release("1013", "1013")
    desk.switch.locks.recall(E, E, "9001", "9999")


def test_w99_the_called_party_sees_the_chosen_identity(ncp: ServicesDesk) -> None:
    dial(ncp)
    assert told(ncp) == ("221110000", "")
    ncp.exchange.hang_up(E)
    ncp.switch.identities.call_as(E, E, IDENTITY)
    dial(ncp)
    assert told(ncp) == (IDENTITY, "Test WebCTI")


def test_w99_only_what_the_pbx_allows(ncp: ServicesDesk) -> None:
    with refused(Reason.INVALID_NUMBER):
        ncp.switch.identities.call_as(E, E, "221119999")


def test_w100_an_external_party_gets_no_number(ncp: ServicesDesk) -> None:
    ncp.switch.identities.call_as(E, E, IDENTITY)
    ncp.switch.identities.restrict(E, E, on=True)
    dial(ncp)
    assert told(ncp) == ("", "")


def test_w100_inside_and_in_an_emergency_the_number_is_shown(ncp: ServicesDesk) -> None:
    ncp.switch.identities.restrict(E, E, on=True)
    dial(ncp, "112")
    assert told(ncp, "112") == ("221110000", "")
    ncp.exchange.hang_up(E)
    dial(ncp, "22")
    assert any(line.startswith(f"RING 22 /{E} ") for line in ncp.log)


def test_w101_call_waiting_offers_a_second_call_or_not(ncp: ServicesDesk) -> None:
    ncp.be_busy()
    ncp.call()
    assert ncp.rung() == []
    ncp.switch.identities.let_wait(E, E, on=True)
    ncp.call()
    assert ncp.rung() == [E]
    assert ncp.states(E)[-1] == "waiting"


_ABSENT: dict[str, Callable[[ServicesDesk], None]] = {
    "call as": lambda desk: desk.switch.identities.call_as(E, E, ""),
    "caller ID restriction": lambda desk: desk.switch.identities.restrict(E, E, on=True),
    "call waiting": lambda desk: desk.switch.identities.let_wait(E, E, on=False),
}


@pytest.mark.parametrize("service", _ABSENT)
def test_w102_classic_does_not_offer(classic: ServicesDesk, service: str) -> None:
    with pytest.raises(Refused) as error:
        _ABSENT[service](classic)
    assert error.value.reason is Reason.UNSUPPORTED_ON_FAMILY


def test_a_forwarded_call_from_outside_is_still_its_callers(desk: ServicesDesk) -> None:
    desk.set("mobile_phones", on=True)
    desk.call()
    desk.wait(20)
    assert told(desk, "601000011")[0] == "602123458"
