"""Who may log in, and what happens to somebody who guesses."""

from collections.abc import Callable

import pytest

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.programming import TelephoneKind
from tests.emulator.exchange.desk import Desk


def reason_of(action: Callable[[], object]) -> Reason:
    with pytest.raises(Refused) as error:
        action()
    return error.value.reason


@pytest.mark.parametrize(
    ("extension", "kind"),
    [("1011", TelephoneKind.SYSTEM), ("1013", TelephoneKind.SIP), ("21", TelephoneKind.ANALOGUE)],
)
def test_right_key_tells_the_kind_of_telephone(desk: Desk, extension: str, kind: TelephoneKind) -> None:
    assert desk.exchange.authenticate(extension, "1234") is kind


@pytest.mark.parametrize("key", ["9999", "", "12345"])
def test_wrong_key(desk: Desk, key: str) -> None:
    assert reason_of(lambda: desk.exchange.authenticate("21", key)) is Reason.WRONG_KEY


@pytest.mark.parametrize("key", ["", "1234"])
def test_no_key_stored(desk: Desk, key: str) -> None:
    desk.patch("21", cti_key="")
    assert reason_of(lambda: desk.exchange.authenticate("21", key)) is Reason.NO_KEY


@pytest.mark.parametrize(
    ("changes", "reason"),
    [({"cti_allowed": False}, Reason.CTI_NOT_ALLOWED), ({"enabled": False}, Reason.DISABLED)],
)
def test_right_missing(desk: Desk, changes: dict[str, object], reason: Reason) -> None:
    desk.patch("21", **changes)
    assert reason_of(lambda: desk.exchange.authenticate("21", "1234")) is reason


@pytest.mark.parametrize("number", ["99", "600", "9001"])
def test_not_a_subscriber(desk: Desk, number: str) -> None:
    assert reason_of(lambda: desk.exchange.authenticate(number, "1234")) is Reason.NOT_A_SUBSCRIBER


def test_third_wrong_key_blocks_for_a_time(desk: Desk) -> None:
    for _ in range(3):
        assert reason_of(lambda: desk.exchange.authenticate("21", "9999")) is Reason.WRONG_KEY
    assert reason_of(lambda: desk.exchange.authenticate("21", "1234")) is Reason.TOO_MANY_ATTEMPTS
    assert desk.exchange.authenticate("22", "1234")
    desk.wait(300)
    assert desk.exchange.authenticate("21", "1234")


def test_right_key_forgets_the_wrong_ones(desk: Desk) -> None:
    for _ in range(4):
        assert reason_of(lambda: desk.exchange.authenticate("21", "9999")) is Reason.WRONG_KEY
        assert desk.exchange.authenticate("21", "1234")


def test_wrong_keys_of_the_lock_count_too(desk: Desk) -> None:
    for _ in range(3):
        reason_of(lambda: desk.exchange.lock("21", "9999"))
    assert reason_of(lambda: desk.exchange.authenticate("21", "1234")) is Reason.TOO_MANY_ATTEMPTS


def test_wrong_account_pins_block_the_recall_only(desk: Desk) -> None:
    for _ in range(3):
        reason_of(lambda: desk.exchange.recall_account("21", "9001", "1111"))
    assert reason_of(lambda: desk.exchange.recall_account("21", "9001", "9999")) is Reason.TOO_MANY_ATTEMPTS
    assert desk.exchange.authenticate("21", "1234")


def test_monitor_key(desk: Desk) -> None:
    desk.exchange.authenticate_monitor("1234")
    assert reason_of(lambda: desk.exchange.authenticate_monitor("4321")) is Reason.WRONG_KEY
    desk.patch_pbx(monitor_key="")
    assert reason_of(lambda: desk.exchange.authenticate_monitor("")) is Reason.NO_KEY


def test_gsm_module(desk: Desk) -> None:
    assert desk.exchange.authenticate_gsm("G001", "1234") == "600123456"
    assert reason_of(lambda: desk.exchange.authenticate_gsm("G001", "1111")) is Reason.WRONG_KEY
    assert reason_of(lambda: desk.exchange.authenticate_gsm("G002", "1234")) is Reason.NO_SUCH_NUMBER
