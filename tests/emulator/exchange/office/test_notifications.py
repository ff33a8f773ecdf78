"""Mails after answered and missed calls."""

import pytest

from emulator.exchange.books.drafts import Draft, PhoneDraft
from emulator.exchange.builtin import MAIN_NUMBER
from tests.emulator.exchange.desk import Desk


def subjects(desk: Desk) -> list[str]:
    return [mail.subject for mail in desk.exchange.switch.post.mails.values()]


def text(desk: Desk) -> str:
    [mail] = desk.exchange.switch.post.mails.values()
    return desk.exchange.switch.post.text(mail)


@pytest.fixture(autouse=True)
def english(desk: Desk) -> None:
    desk.patch("1011", language="en", call_notifications={"answered": True, "missed": True})


def test_w145_a_missed_call_is_mailed_with_number_name_and_time(desk: Desk) -> None:
    line = desk.exchange.outside_call("600111222", "1011")
    desk.exchange.outside_hang_up(line)
    assert subjects(desk) == ["Missed call"]
    assert "600111222 Dąbrowski Paweł" in text(desk)
    assert "2026-11-23 10:00" in text(desk)


def test_w145_an_answered_call_is_mailed(desk: Desk) -> None:
    line = desk.talk_outside("600111222", "1011")
    desk.exchange.outside_hang_up(line)
    assert subjects(desk) == ["Answered call"]


def test_w145_who_does_not_want_it_gets_no_mail(desk: Desk) -> None:
    desk.patch("1011", call_notifications={"answered": True, "missed": False})
    desk.exchange.outside_hang_up(desk.exchange.outside_call("600111222", "1011"))
    assert subjects(desk) == []


def test_without_an_address_no_mail_is_written(desk: Desk) -> None:
    desk.patch("1011", email="")
    desk.exchange.outside_hang_up(desk.exchange.outside_call("600111222", "1011"))
    assert subjects(desk) == []


def test_a_withheld_number_stays_withheld(desk: Desk) -> None:
    desk.exchange.outside_hang_up(desk.exchange.outside_call("600111222", "1011", withheld=True))
    assert "number withheld" in text(desk)
    assert "600111222" not in text(desk)


def test_a_call_somebody_else_answered_is_not_missed(desk: Desk) -> None:
    line = desk.exchange.outside_call("600111222", MAIN_NUMBER)
    desk.wait(1)
    desk.exchange.answer("1012")
    desk.exchange.outside_hang_up(line)
    assert subjects(desk) == []


def test_a_call_of_his_own_is_not_mailed(desk: Desk) -> None:
    desk.talk("1011", "1012")
    desk.exchange.hang_up("1011")
    assert subjects(desk) == []


def test_a_restricted_number_is_mailed_by_its_name_only(desk: Desk) -> None:
    phone = PhoneDraft("600111555", restricted=True)
    desk.exchange.switch.phonebook.add_contact("1015", Draft("Secret Supplier", (phone,), private=False))
    desk.exchange.outside_hang_up(desk.exchange.outside_call("600111555", "1011"))
    assert "Secret Supplier" in text(desk)
    assert "600111555" not in text(desk)
