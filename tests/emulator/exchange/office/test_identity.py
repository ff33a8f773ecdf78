"""Logging in, passwords and reminders, on the level of the exchange."""

import pytest

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import PasswordChanged
from emulator.exchange.office.identity import FAILURES_ALLOWED, FAILURES_WITHIN, REMINDERS_ALLOWED, REMINDERS_WITHIN
from emulator.exchange.office.pbx_log import Noted
from tests.emulator.exchange.desk import Desk

ADDRESS = "192.0.2.1"


def log_in(desk: Desk, extension: str, password: str, address: str = ADDRESS) -> bool:
    """Log in; whether the password has to be changed."""
    desk.exchange.switch.identity.log_in(extension, password, address)
    return desk.exchange.switch.identity.must_change(extension)


def refusal(desk: Desk, extension: str, password: str, address: str = ADDRESS) -> Reason:
    with pytest.raises(Refused) as refused:
        log_in(desk, extension, password, address)
    return refused.value.reason


def noted(desk: Desk) -> list[Noted]:
    return [entry.what for entry in desk.exchange.switch.log.entries]


def mails(desk: Desk) -> list[tuple[str, str]]:
    post = desk.exchange.switch.post
    return [(mail.to, post.text(mail)) for mail in post.mails.values()]


def test_w9_the_password_of_the_configuration_logs_in_as_it_is(desk: Desk) -> None:
    assert log_in(desk, "1011", "webcti") is False


@pytest.mark.parametrize(("extension", "password"), [("1011", "wrong"), ("4444", "webcti"), ("1011", "")])
def test_w10_wrong_extension_and_wrong_password_are_refused_alike(desk: Desk, extension: str, password: str) -> None:
    assert refusal(desk, extension, password) is Reason.INVALID_CREDENTIALS


def test_w11_the_password_set_in_configman_works(classic: Desk) -> None:
    classic.patch("1012", password="issued")
    assert log_in(classic, "1012", "issued") is True


def test_w12_the_password_set_in_configweb_works(ncp: Desk) -> None:
    ncp.patch("1012", password="issued")
    assert log_in(ncp, "1012", "issued") is True


def test_w13_without_password_and_pin_nobody_logs_in(desk: Desk) -> None:
    desk.patch("1012", pin="")
    assert refusal(desk, "1012", "") is Reason.INVALID_CREDENTIALS
    assert refusal(desk, "1012", "1234") is Reason.INVALID_CREDENTIALS


def test_w14_without_password_the_pin_logs_in_and_a_password_is_demanded(desk: Desk) -> None:
    assert log_in(desk, "1012", "1234") is True


def test_w14_leaving_it_at_that_keeps_the_pin_valid(desk: Desk) -> None:
    log_in(desk, "1012", "1234")
    assert log_in(desk, "1012", "1234") is True


def test_w15_the_password_so_set_works_and_shows_as_set(desk: Desk) -> None:
    log_in(desk, "1012", "1234")
    desk.exchange.switch.identity.change_password("1012", "a new one")
    assert log_in(desk, "1012", "a new one") is False
    assert desk.exchange.switch.identity.has_password("1012")


def test_w16_the_pin_never_logs_in_beside_a_password(desk: Desk) -> None:
    assert refusal(desk, "1011", "1111") is Reason.INVALID_CREDENTIALS
    desk.exchange.switch.identity.change_password("1012", "a new one")
    assert refusal(desk, "1012", "1234") is Reason.INVALID_CREDENTIALS


def test_w21_a_password_of_the_programming_must_be_changed(desk: Desk) -> None:
    desk.exchange.patch_subscriber("1011", {"password": "issued"})
    assert log_in(desk, "1011", "issued") is True
    desk.exchange.switch.identity.change_password("1011", "my own")
    assert log_in(desk, "1011", "my own") is False


def test_w21_an_issued_password_must_be_changed(classic: Desk) -> None:
    identity = classic.exchange.switch.identity
    issued = identity.new_password("1015", "1011")
    assert log_in(classic, "1011", issued) is True
    identity.change_password("1011", "my own")
    assert log_in(classic, "1011", "my own") is False


@pytest.mark.parametrize("new", ["abc", "x" * 33, "1111", "1011", "with\nbreak"])
def test_a_bad_password_is_refused(desk: Desk, new: str) -> None:
    with pytest.raises(Refused) as refused:
        desk.exchange.switch.identity.change_password("1011", new, "webcti")
    assert (refused.value.reason, refused.value.field) == (Reason.INVALID_PASSWORD, "new")
    assert log_in(desk, "1011", "webcti") is False


def test_an_issued_password_cannot_be_kept(classic: Desk) -> None:
    issued = classic.exchange.switch.identity.new_password("1015", "1011")
    with pytest.raises(Refused) as refused:
        classic.exchange.switch.identity.change_password("1011", issued)
    assert refused.value.reason is Reason.INVALID_PASSWORD


@pytest.mark.parametrize("old", [None, "", "wrong"])
def test_changing_a_password_takes_the_old_one(desk: Desk, old: str | None) -> None:
    with pytest.raises(Refused) as refused:
        desk.exchange.switch.identity.change_password("1011", "another", old)
    assert refused.value.reason is Reason.INVALID_CREDENTIALS


def test_a_changed_password_is_told(desk: Desk) -> None:
    desk.exchange.switch.identity.change_password("1011", "another", "webcti")
    assert PasswordChanged("1011") in desk.events


def test_after_five_failures_even_the_right_password_is_refused(desk: Desk) -> None:
    for _ in range(FAILURES_ALLOWED):
        assert refusal(desk, "1011", "wrong") is Reason.INVALID_CREDENTIALS
    assert refusal(desk, "1011", "webcti") is Reason.TOO_MANY_ATTEMPTS


def test_the_lock_out_is_of_one_extension_at_one_address_and_passes(desk: Desk) -> None:
    for _ in range(FAILURES_ALLOWED):
        refusal(desk, "1011", "wrong")
    assert log_in(desk, "1011", "webcti", "192.0.2.2") is False
    assert log_in(desk, "1013", "webcti") is False
    desk.wait(FAILURES_WITHIN)
    assert log_in(desk, "1011", "webcti") is False


def test_a_log_in_forgets_the_failures_before_it(desk: Desk) -> None:
    for _ in range(2):
        for _ in range(FAILURES_ALLOWED - 1):
            refusal(desk, "1011", "wrong")
        log_in(desk, "1011", "webcti")


def test_an_unknown_extension_is_locked_out_like_a_known_one(desk: Desk) -> None:
    for _ in range(FAILURES_ALLOWED):
        assert refusal(desk, "4444", "wrong") is Reason.INVALID_CREDENTIALS
    assert refusal(desk, "4444", "wrong") is Reason.TOO_MANY_ATTEMPTS


def test_a_subscriber_who_is_switched_off_does_not_log_in(desk: Desk) -> None:
    desk.patch("1011", enabled=False)
    assert refusal(desk, "1011", "webcti") is Reason.INVALID_CREDENTIALS


def test_w18_the_reminder_mails_the_password(desk: Desk) -> None:
    desk.exchange.switch.identity.remind("1011")
    [(to, text)] = mails(desk)
    assert to == "test@example.org"
    assert log_in(desk, "1011", text.rstrip().rpartition(" ")[2]) is False


def test_w19_without_an_address_no_mail_goes_out_and_the_log_tells(desk: Desk) -> None:
    desk.exchange.switch.identity.remind("1013")
    assert mails(desk) == []
    assert noted(desk) == [Noted.REMINDER_WITHOUT_ADDRESS]


def test_w131_the_reminder_goes_to_the_address_the_subscriber_set(desk: Desk) -> None:
    desk.exchange.switch.staff.change("1013", "1013", {"email": "jan@example.org"})
    desk.exchange.switch.identity.remind("1013")
    assert [to for to, _ in mails(desk)] == ["jan@example.org"]


def test_a_reminder_of_nobody_leaves_no_trace(desk: Desk) -> None:
    desk.exchange.switch.identity.remind("4444")
    assert (mails(desk), noted(desk)) == ([], [])


def test_reminders_are_limited_within_an_hour(desk: Desk) -> None:
    for _ in range(REMINDERS_ALLOWED + 1):
        desk.exchange.switch.identity.remind("1011")
    assert len(mails(desk)) == REMINDERS_ALLOWED
    assert noted(desk)[-1] is Noted.REMINDER_LIMIT_REACHED
    desk.wait(REMINDERS_WITHIN)
    desk.exchange.switch.identity.remind("1011")
    assert len(mails(desk)) == REMINDERS_ALLOWED + 1


def test_the_reminder_speaks_the_language_of_the_subscriber(desk: Desk) -> None:
    desk.patch("1011", language="de")
    desk.exchange.switch.identity.remind("1011")
    assert next(iter(desk.exchange.switch.post.mails.values())).subject == "WebCTI: Passwort-Erinnerung"


def test_w149_a_manager_issues_a_temporary_password(classic: Desk) -> None:
    temporary = classic.exchange.switch.identity.temporary_password("1014", "1011")
    assert refusal(classic, "1011", "webcti") is Reason.INVALID_CREDENTIALS
    assert log_in(classic, "1011", temporary) is True
    assert mails(classic) == []


@pytest.mark.parametrize(("actor", "extension"), [("1014", "1016"), ("1011", "1012"), ("1015", "1011")])
def test_a_temporary_password_takes_the_manager(classic: Desk, actor: str, extension: str) -> None:
    with pytest.raises(Refused) as refused:
        classic.exchange.switch.identity.temporary_password(actor, extension)
    assert refused.value.reason is Reason.FORBIDDEN


def test_w170_a_new_password_takes_the_place_of_the_old_one_and_is_mailed(classic: Desk) -> None:
    issued = classic.exchange.switch.identity.new_password("1015", "1011")
    assert refusal(classic, "1011", "webcti") is Reason.INVALID_CREDENTIALS
    assert log_in(classic, "1011", issued) is True
    [(to, text)] = mails(classic)
    assert to == "test@example.org"
    assert issued in text


def test_the_generator_draws_a_different_password_each_time(classic: Desk) -> None:
    identity = classic.exchange.switch.identity
    assert identity.new_password("1015", "1011") != identity.new_password("1015", "1011")


def test_xctip_follows_the_same_password(desk: Desk) -> None:
    desk.exchange.switch.identity.change_password("1011", "another", "webcti")
    desk.exchange.authenticate_password("1011", "another")
    with pytest.raises(Refused):
        desk.exchange.authenticate_password("1011", "webcti")


def test_programming_erases_a_password(desk: Desk) -> None:
    desk.patch("1011", password="")
    assert not desk.exchange.switch.identity.has_password("1011")
    assert log_in(desk, "1011", "1111") is True


def test_no_sheet_snapshot_or_representation_holds_a_secret(desk: Desk) -> None:
    sheet = desk.exchange.patch_subscriber("1012", {"password": "veryhidden", "pin": "7392", "email": "a@example.org"})
    desk.exchange.switch.identity.remind("1012")
    told = [sheet, desk.exchange.programming, desk.exchange.state(), desk.exchange.switch.post.mails, desk.events]
    told.append(desk.exchange.switch.identity.secrets)
    assert "veryhidden" not in repr(told)
    assert "7392" not in repr(told)
    assert all(not subscriber.password for subscriber in desk.exchange.programming.subscribers)
