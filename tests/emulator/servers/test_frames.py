"""Events to frames, for both families."""

from datetime import datetime
from decimal import Decimal

import pytest

from emulator.exchange.errors import Reason
from emulator.exchange.events import (
    ChargeAdvised,
    Connected,
    DialTone,
    DigitsDialled,
    Event,
    Presentation,
    PresentationKind,
    RecordingChanged,
    RecordingStep,
    ReleaseCause,
    Released,
    Ringing,
    SmsAnswered,
    TagAttached,
    Waiting,
)
from emulator.exchange.gsm import DeliveryReport, Part, ReceivedSms
from emulator.servers.ctip import frames
from emulator.servers.ctip.dialect import Dialect

CLASSIC = Dialect(ncp=False, protocol=(15, 1))
NCP = Dialect(ncp=True, protocol=(15, 1))
OLD = Dialect(ncp=False, protocol=(11, 3))

MOBILE = Presentation(PresentationKind.EXTERNAL, "600111222")
MAIN = Presentation(PresentationKind.EXTERNAL, "221110000")
INSIDE = Presentation(PresentationKind.INTERNAL, "101")
CALLED = Presentation(PresentationKind.INTERNAL, "109")
UNKNOWN = Presentation(PresentationKind.UNKNOWN)

FRAMES: list[tuple[Event, Dialect, str | None]] = [
    (DialTone("21"), CLASSIC, "DRDY 21__"),
    (DialTone("12345"), NCP, "DRDY 12345"),
    (DigitsDialled("109", "101", internal=True), NCP, "ECHO 109_ /101"),
    (DigitsDialled("109", "0600111222"), NCP, "ECHO 109_ 0600111222"),
    (
        Ringing("10", MOBILE, "5001", Presentation(PresentationKind.EXTERNAL, "600123456"), None, ""),
        CLASSIC,
        "RING 10__ 600111222 5001 600123456 _ _",
    ),
    (Ringing("101", MOBILE, "0", MAIN, None, "600111222"), NCP, "RING 101_ 600111222 0 221110000 _ 600111222"),
    (Ringing("109", MOBILE, "0", CALLED, INSIDE, ""), NCP, "RING 109_ 600111222 0 /109 /101 _"),
    (Ringing("101", CALLED, "0", INSIDE, None, "Adam N"), NCP, "RING 101_ /109 0 /101 _ Adam_N"),
    (Ringing("21", UNKNOWN, "5001", UNKNOWN, None, ""), CLASSIC, "RING 21__ _ 5001 _ _ _"),
    (Waiting("21", MOBILE, "Jan Kowalski"), CLASSIC, "CW 21__ 600111222 Jan_Kowalski"),
    (Waiting("21", INSIDE, ""), CLASSIC, "CW 21__ /101 _"),
    (Connected("101", MOBILE, "1001"), CLASSIC, "CONN 101_ 600111222 1001"),
    (Connected("101", MOBILE, "5001", dialled="0600111222"), CLASSIC, "CONN 101_ 600111222 5001"),
    (Connected("101", MOBILE, "0", dialled="0600111222"), NCP, "CONN 101_ 0600111222 0"),
    (Connected("109", INSIDE, "0", dialled="101"), NCP, "CONN 109_ /101 0"),
    (Released("10", ReleaseCause.NORMAL), CLASSIC, "REL 10__ 1"),
    (ChargeAdvised("21", Decimal("0.38")), CLASSIC, "AOC 21__ 0.38"),
    (ChargeAdvised("21", Decimal("0.38")), NCP, None),
    (TagAttached("21", "IdSub=112 b"), CLASSIC, "UTAG 21__ IdSub=112 b"),
    (TagAttached("21", "IdSub=112"), NCP, None),
    (TagAttached("21", "IdSub=112"), OLD, None),
    (RecordingChanged("21", "123456700", RecordingStep.BEGAN), CLASSIC, "RECB 21__ 123456700"),
    (RecordingChanged("21", "123456800", RecordingStep.CANCELLED), NCP, "RECC 21__ 123456800"),
    (
        RecordingChanged("21", "123456700", RecordingStep.FINISHED, "Nagrania/123456700.wav", 2.0),
        CLASSIC,
        "RECE 21__ 123456700 192.0.2.1 Nagrania/123456700.wav",
    ),
    (RecordingChanged("21", "123456700", RecordingStep.BEGAN), OLD, None),
    (SmsAnswered("G001", 17), CLASSIC, "SMSA G001 C 17"),
    (SmsAnswered("G001", None, 70), CLASSIC, "SMSA G001 R 70"),
]


@pytest.mark.parametrize(("event", "dialect", "frame"), FRAMES)
def test_an_event_is_written_as_the_family_writes_it(event: Event, dialect: Dialect, frame: str | None) -> None:
    assert frames.event_frame(event, dialect, "192.0.2.1") == frame


@pytest.mark.parametrize(
    ("cause", "number"),
    [
        ("normal", 1),
        ("telephone_locked", 2),
        ("time_exceeded", 3),
        ("charge_exceeded", 4),
        ("no_rights", 5),
        ("service_accepted", 6),
        ("service_rejected", 7),
        ("dialling_time_exceeded", 10),
        ("wrong_number", 15),
        ("rejected", 16),
        ("busy", 17),
        ("damaged", 18),
        ("service_active", 31),
        ("service_inactive", 32),
        ("no_such_service", 33),
        ("no_answer", 35),
        ("transferred", 38),
        ("picked_up_elsewhere", 39),
        ("dnd", 40),
        ("limit_exceeded", 46),
        ("wake_up", 47),
    ],
)
def test_a_cause_has_the_published_number(cause: str, number: int) -> None:
    assert frames.event_frame(Released("21", ReleaseCause(cause)), CLASSIC, "") == f"REL 21__ {number}"


def test_every_cause_has_a_number() -> None:
    assert set(frames.CAUSES) == set(ReleaseCause)


@pytest.mark.parametrize(
    ("reason", "answer"),
    [
        ("on_hook", "NA 2"),
        ("no_ringing_call", "NA 3"),
        ("target_busy", "NA 4"),
        ("called_through_group", "NA 5"),
        ("not_to_city_number", "NA 6"),
        ("no_such_number", "NA 7"),
        ("no_right_to_pass_on", "NA 8"),
        ("not_available", "NA 9"),
        ("not_malicious", "NA 10"),
        ("wrong_key", "NA 11"),
        ("no_key", "NA 12"),
        ("no_such_account", "NA 13"),
        ("no_system_telephone", "NA 14"),
        ("not_a_subscriber", "NA 15"),
        ("dialling_impossible", "NA 16"),
        ("disabled", "NA 17"),
        ("locked", "NA 18"),
        ("cti_not_allowed", "NA 19"),
        ("too_many_attempts", "NA 20"),
        ("gsm_busy", "NA 4"),
        ("text_too_long", "NA 22"),
        ("trunk_damaged", "NA 23"),
        ("cannot_lift", "NA 24"),
        ("logged_in_elsewhere", "NA 107"),
        ("no_detail", "NA"),
        ("invalid", "ERROR"),
    ],
)
def test_a_refusal_has_the_published_number(reason: str, answer: str) -> None:
    assert frames.refusal(Reason(reason)) == answer


def test_a_received_message_is_written_with_escapes() -> None:
    entry = ReceivedSms(
        12, "700123456", "raz\ndwa\\trzy", datetime.fromisoformat("2007-05-23T15:51:28"), part=Part(15, 1, 3)
    )
    assert frames.stored("G001", entry, CLASSIC) == (
        r"SMSG G001 12 700123456 N 15,1,3 2007-05-23_15:51:28 raz\ndwa\\trzy"
    )


@pytest.mark.parametrize(
    ("entry", "dialect", "frame"),
    [
        (DeliveryReport(15, 17, "+48123456789"), CLASSIC, "SMSR G001 D 15 17 +48123456789"),
        (DeliveryReport(15, 17, "+48123456789", 70), CLASSIC, "SMSR G001 E 15 17 70 +48123456789"),
        (DeliveryReport(15, 17, "+48123456789"), OLD, "SMSR G001 D 15 17"),
    ],
)
def test_a_delivery_report_names_the_number_from_12_01(entry: DeliveryReport, dialect: Dialect, frame: str) -> None:
    assert frames.stored("G001", entry, dialect) == frame


@pytest.mark.parametrize("text", ["", "plain", "\\", "\\n", "\n", "\\\n", "a\\\\nb", "koniec\\"])
def test_escaping_is_undone(text: str) -> None:
    assert frames.unescaped(frames.escaped(text)) == text


def test_comments_travel_in_the_code_page_of_the_pbx() -> None:
    event = Waiting("21", INSIDE, "Ewa Wiśniewska")
    frame = frames.event_frame(event, CLASSIC, "")
    assert frame is not None
    assert frames.encode(frame) == b"aCW 21__ /101 Ewa_Wi\x98niewska\r\n"


def test_a_letter_the_code_page_lacks_does_not_break_the_frame() -> None:
    assert frames.encode("CW 21__ /101 日") == b"aCW 21__ /101 ?\r\n"
