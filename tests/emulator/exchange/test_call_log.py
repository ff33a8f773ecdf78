"""The history as WebCTI reads it: every call by itself, missed ones by number, turned away ones too."""

import pytest

from emulator.exchange.books.drafts import Draft, PhoneDraft
from emulator.exchange.call_log import Entry, Filter
from emulator.exchange.call_records import CallType
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.office.letters import Purpose
from emulator.exchange.stations import ForwardingCalls, ForwardingType
from tests.emulator.exchange.desk import BEGIN, Desk

KNOWN, OTHER = "600111222", "600111333"


def ring(desk: Desk, caller: str = KNOWN, *, seconds: float = 5, withheld: bool = False) -> None:
    call = desk.exchange.outside_call(caller, "1013", withheld=withheld)
    desk.wait(seconds)
    desk.exchange.outside_hang_up(call)


def entries(desk: Desk, wanted: Filter | None = None, extension: str = "1013") -> list[Entry]:
    found, _, _ = desk.exchange.switch.call_log.calls(extension, extension, wanted or Filter(), limit=200)
    return found


def missed(desk: Desk) -> list[tuple[str, int]]:
    return [(entry.number, entry.count) for entry in desk.exchange.switch.call_log.missed("1013", "1013")]


def test_w59_every_call_is_listed_by_itself_the_newest_first(desk: Desk) -> None:
    ring(desk)
    ring(desk)
    desk.talk_outside(OTHER, "1013")
    desk.exchange.hang_up("1013")
    assert [(e.type, e.number) for e in entries(desk)] == [
        (CallType.INCOMING, OTHER),
        (CallType.MISSED, KNOWN),
        (CallType.MISSED, KNOWN),
    ]


def test_w31_w32_missed_calls_of_one_number_are_one_with_the_time_of_the_last(desk: Desk) -> None:
    ring(desk)
    ring(desk, OTHER)
    ring(desk)
    assert missed(desk) == [(KNOWN, 2), (OTHER, 1)]
    assert desk.exchange.switch.call_log.missed("1013", "1013")[0].start == entries(desk)[0].start


def test_withheld_callers_are_one(desk: Desk) -> None:
    ring(desk, withheld=True)
    ring(desk, OTHER, withheld=True)
    (entry,) = desk.exchange.switch.call_log.missed("1013", "1013")
    assert (entry.number, entry.withheld, entry.count) == ("", True, 2)


def test_w43_completed_are_calls_that_were_connected(desk: Desk) -> None:
    ring(desk)
    desk.talk("1013", "21")
    desk.exchange.hang_up("21")
    desk.talk_outside(OTHER, "1013")
    desk.exchange.hang_up("1013")
    completed = desk.exchange.switch.call_log.completed("1013", "1013", 5)
    assert {entry.type for entry in completed} == {CallType.INCOMING, CallType.OUTGOING}


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (Filter(types=[CallType.INCOMING]), [OTHER]),
        (Filter(types=[CallType.INCOMING, CallType.MISSED]), [OTHER, KNOWN]),
        (Filter(types=[CallType.OUTGOING]), []),
        (Filter(text="dabrowski"), [KNOWN]),
        (Filter(text="1113"), [OTHER]),
        (Filter(number="+48 600 111 333"), [OTHER]),
        (Filter(number="111333"), []),
        (Filter(voicemail=True), []),
    ],
)
def test_calls_are_found_by_type_text_and_number(desk: Desk, wanted: Filter, numbers: list[str]) -> None:
    desk.patch("1013", phonebook_access="read")
    ring(desk)
    desk.talk_outside(OTHER, "1013")
    desk.exchange.hang_up("1013")
    assert [entry.number for entry in entries(desk, wanted)] == numbers


def test_pages_go_on_where_the_last_one_ended_whatever_comes_meanwhile(desk: Desk) -> None:
    for _ in range(5):
        ring(desk)
    log = desk.exchange.switch.call_log
    first, after, total = log.calls("1013", "1013", Filter(), limit=2)
    assert (len(first), total, after is not None) == (2, 5, True)
    ring(desk)
    second, after, _ = log.calls("1013", "1013", Filter(), after=after or "", limit=2)
    third, end, _ = log.calls("1013", "1013", Filter(), after=after or "", limit=2)
    assert [entry.id for entry in (*first, *second, *third)] == ["5", "4", "3", "2", "1"]
    assert end is None


def test_calls_are_passed_over_from_where_a_page_ended(desk: Desk) -> None:
    for _ in range(5):
        ring(desk)
    log = desk.exchange.switch.call_log
    _, after, _ = log.calls("1013", "1013", Filter(), limit=1)
    found, end, total = log.calls("1013", "1013", Filter(), after=after or "", skip=2, limit=2)
    assert ([entry.id for entry in found], end, total) == (["2", "1"], None, 5)
    assert [entry.id for entry in log.calls("1013", "1013", Filter(), skip=4, limit=2)[0]] == ["1"]


@pytest.mark.parametrize("after", ["x", "2026-11-23T10:00:00", "/3", "2026-11-23T10:00:00/x"])
def test_a_cursor_nobody_gave_out_is_refused(desk: Desk, after: str) -> None:
    with pytest.raises(Refused) as refused:
        desk.exchange.switch.call_log.calls("1013", "1013", Filter(), after=after, limit=2)
    assert (refused.value.reason, refused.value.field) == (Reason.INVALID, "cursor")


def test_w33_callers_who_are_known_have_a_name_others_none(desk: Desk) -> None:
    ring(desk)
    ring(desk, OTHER)
    assert [entry.name for entry in entries(desk)] == ["", ""]
    desk.patch("1013", phonebook_access="read")
    assert [entry.name for entry in entries(desk)] == ["", "Dąbrowski Paweł"]


def test_do_not_disturb_makes_calls_missed(desk: Desk) -> None:
    desk.exchange.set_dnd("1013", on=True)
    ring(desk)
    assert [(e.type, e.start, e.number) for e in entries(desk)] == [(CallType.MISSED, BEGIN, KNOWN)]


def test_a_call_to_a_busy_extension_is_missed(desk: Desk) -> None:
    desk.patch("1013", call_waiting=False)
    desk.talk("1013", "21")
    ring(desk)
    assert [(e.type, e.number) for e in entries(desk)] == [(CallType.MISSED, KNOWN)]


def test_a_call_to_an_extension_without_terminal_is_missed(desk: Desk) -> None:
    desk.exchange.set_terminal("1013", logged_in=False)
    ring(desk)
    assert missed(desk) == [(KNOWN, 1)]


@pytest.mark.parametrize("kind", [ForwardingType.IMMEDIATE, ForwardingType.NO_ANSWER])
def test_a_forwarded_call_is_missed_even_when_it_is_answered_there(desk: Desk, kind: ForwardingType) -> None:
    desk.exchange.set_forwarding("1013", kind, ForwardingCalls.ALL, 1, "21")
    call = desk.exchange.outside_call(KNOWN, "1013")
    desk.wait(15)
    desk.exchange.answer("21")
    desk.exchange.outside_hang_up(call)
    assert missed(desk) == [(KNOWN, 1)]
    assert [entry.type for entry in entries(desk, extension="21")] == [CallType.INCOMING]


@pytest.mark.parametrize("kind", [ForwardingType.IMMEDIATE, ForwardingType.NO_ANSWER])
def test_a_call_that_went_to_the_voicemail_is_missed_and_says_so(desk: Desk, kind: ForwardingType) -> None:
    desk.exchange.set_forwarding("1013", kind, ForwardingCalls.ALL, 1, "1000")
    ring(desk, seconds=20)
    assert [(e.type, e.voicemail, e.duration) for e in entries(desk, Filter(voicemail=True))] == [
        (CallType.MISSED, True, None)
    ]


def test_listening_is_no_call_that_went_to_the_voicemail(desk: Desk) -> None:
    desk.exchange.press("1013", "1000")
    desk.wait(5)
    desk.exchange.hang_up("1013")
    assert entries(desk, Filter(voicemail=True)) == []
    assert [(e.type, e.voicemail, e.duration) for e in entries(desk)] == [(CallType.OUTGOING, True, None)]


@pytest.mark.parametrize(("number", "expected"), [("601000013", CallType.INCOMING), ("601000018", CallType.MISSED)])
def test_what_the_mobile_phone_answers_is_incoming(desk: Desk, number: str, expected: CallType) -> None:
    desk.patch("1013", mobile_phone=number)
    desk.exchange.switch.mobile_phones.change("1013", "1013", on=True, on_no_answer=True)
    ring(desk, seconds=60)
    (entry,) = entries(desk)
    assert (entry.type, entry.number, entry.duration is not None) == (expected, KNOWN, expected is CallType.INCOMING)


def test_restricted_numbers_are_not_told(desk: Desk) -> None:
    secret = Draft("Secret", (PhoneDraft(OTHER, vip=True, restricted=True),), private=False)
    desk.exchange.switch.phonebook.add_contact("1015", secret)
    desk.patch("1013", phonebook_access="read")
    ring(desk, OTHER)
    (entry,) = entries(desk)
    assert (entry.number, entry.restricted, entry.vip, entry.name) == ("", True, True, "Secret")
    assert entries(desk, Filter(number=OTHER)) == []


def test_a_member_that_is_busy_has_not_missed_a_group_call(desk: Desk) -> None:
    desk.talk("1012", "21")
    call = desk.exchange.outside_call(KNOWN, "221110000")
    desk.wait(5)
    desk.exchange.outside_hang_up(call)
    desk.exchange.hang_up("1012")
    assert [e.type for e in entries(desk, extension="1012")] == [CallType.OUTGOING]
    assert [e.type for e in entries(desk, extension="1011")] == [CallType.MISSED]


def test_w146_a_manager_reads_the_histories_of_his_departments_only(classic: Desk) -> None:
    ring(classic)
    log = classic.exchange.switch.call_log
    assert len(log.calls("1014", "1013", Filter(), limit=5)[0]) == 1
    for actor, extension in (("1014", "1016"), ("1011", "1013"), ("1015", "1013"), ("1011", "77")):
        with pytest.raises(Refused) as refused:
            log.calls(actor, extension, Filter(), limit=5)
        assert refused.value.reason is Reason.FORBIDDEN


@pytest.mark.parametrize(
    ("wanted", "purpose", "number"),
    [("missed", Purpose.MISSED_CALL, KNOWN), ("answered", Purpose.ANSWERED_CALL, OTHER)],
)
def test_w145_mails_go_out_after_calls_of_the_wanted_kind(
    classic: Desk, wanted: str, purpose: Purpose, number: str
) -> None:
    classic.patch("1013", email="jan@example.org", call_notifications={wanted: True})
    ring(classic)
    classic.talk_outside(OTHER, "1013")
    classic.exchange.hang_up("1013")
    classic.wait(60)
    post = classic.exchange.switch.post
    (mail,) = post.mails.values()
    assert (mail.to, mail.purpose) == ("jan@example.org", purpose)
    assert number in post.text(mail)


def test_a_call_the_mobile_phone_answered_is_no_reason_for_a_mail(desk: Desk) -> None:
    desk.patch("1013", email="jan@example.org", call_notifications={"missed": True}, mobile_phone="601000011")
    desk.exchange.switch.mobile_phones.change("1013", "1013", on=True, on_no_answer=True)
    ring(desk, seconds=60)
    desk.wait(60)
    assert not desk.exchange.switch.post.mails
