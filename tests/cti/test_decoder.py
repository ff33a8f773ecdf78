"""What real PBXs send and the specification does not print: gaps, noise, odd line ends, other code pages."""

from decimal import Decimal

import pytest

from custom_components.webcti.cti.ctip.causes import Cause
from custom_components.webcti.cti.ctip.decoder import LONGEST_LINE, Decoder
from custom_components.webcti.cti.ctip.fields import NO_NUMBER, UNKNOWN_NUMBER, CodePage, Number
from custom_components.webcti.cti.ctip.frames import (
    Aoc,
    Conn,
    Cw,
    Drdy,
    Echo,
    Error,
    Frame,
    KeepAlive,
    Na,
    Ok,
    Rece,
    Rel,
    Ring,
    Smsa,
    Smsg,
    Smsr,
    Stat,
    Unknown,
    Utag,
)
from custom_components.webcti.cti.errors import Refusal
from custom_components.webcti.cti.model import Hook, NumberKind


def frames(data: bytes, code_page: CodePage = CodePage.PBX) -> list[Frame]:
    return Decoder(code_page).feed(data)


def frame(line: str, code_page: CodePage = CodePage.PBX) -> Frame:
    (only,) = frames(line.encode(code_page.value) + b"\r\n", code_page)
    return only


@pytest.mark.parametrize("end", [b"\r\n", b"\r", b"\n"], ids=["CR LF", "CR", "LF"])
def test_every_line_end_ends_a_line(end: bytes) -> None:
    assert frames(end.join([b"aOK", b"t", b"aDRDY 21__", b""])) == [Ok(), KeepAlive(), Drdy("21")]


def test_a_line_end_cut_in_two_is_one_line_end() -> None:
    decoder = Decoder()
    assert decoder.feed(b"aDRDY 21__\r") == [Drdy("21")]
    assert decoder.feed(b"\naDRDY 22__\r\n") == [Drdy("22")]


def test_a_frame_cut_in_two_comes_with_its_second_half() -> None:
    decoder = Decoder()
    assert decoder.feed(b"aOK\r\naDRD") == [Ok()]
    assert decoder.feed(b"Y 21") == []
    assert decoder.feed(b"__\r\nt\r\n") == [Drdy("21"), KeepAlive()]


def test_frames_in_one_segment_come_in_order() -> None:
    assert frames(b"aOK\r\naNA 107\r\n") == [Ok(), Na(Refusal.LOGGED_IN_ELSEWHERE)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("aNA", Na(Refusal.NO_DETAIL)),
        ("aNA 250", Na(250)),
        ("aNA soon", Na(Refusal.NO_DETAIL)),
        ("aERROR 5", Error()),
        ("aOK ", Ok()),
        ("aREL 21__ 99", Rel("21", 99)),
        ("aREL 21__ ?", Rel("21", None)),
        ("aREL 21__ " + "9" * 5000, Rel("21", None)),
        ("aRING 21__", Ring("21")),
        ("aRING 21__ /23 0003", Ring("21", Number(NumberKind.INTERNAL, "23"), "0003")),
        ("aRING 21__ _ 0 - - a b", Ring("21", UNKNOWN_NUMBER, "0", NO_NUMBER, NO_NUMBER, "a b")),
        ("aCONN 21__", Conn("21")),
        ("aCONN 21__ _ 0 more", Conn("21", UNKNOWN_NUMBER, "0")),
        ("aCW 21__", Cw("21")),
        ("aCW 21__ _", Cw("21", UNKNOWN_NUMBER)),
        ("aECHO 123456 5", Echo("123456", "5")),
        ("aAOC 21__ 12", Aoc("21", Decimal(12))),
        ("aUTAG 21__ a tag with spaces", Utag("21", "a tag with spaces")),
        ("aUTAG 21__", Utag("21", "")),
        ("aRECE 21__ 12300 10.0.0.1 <Nagrania/a b.wav>", Rece("21", "12300", "10.0.0.1", "Nagrania/a b.wav")),
        ("aRECE 21__ 12300 10.0.0.1 Nagrania/a b.wav", Rece("21", "12300", "10.0.0.1", "Nagrania/a b.wav")),
        ("aSMSA G001 C", Smsa("G001", accepted=True)),
        ("aSMSR G001 E 3", Smsr("G001", delivered=False, index=3)),
        ("aSMSR G001 E 3 18 70", Smsr("G001", delivered=False, index=3, order=18, error=70)),
        ("aSMSG G001 7", Smsg("G001", 7)),
        ("aSMSG G001 7 500 F 0,1,1 someday  two  spaces", Smsg("G001", 7, "500", flash=True, text=" two  spaces")),
    ],
)
def test_a_frame_with_gaps_or_extras_is_still_that_frame(line: str, expected: Frame) -> None:
    assert frame(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "a",
        "aSTAT",
        "aSTAT 21__",
        "aSTAT 21__ h f d l a p c",
        "aSTAT 21__ x f d l a p c q",
        "aSTAT 21__ h F d X a p c q",
        "aSTAT ____ h f d l a p c q",
        "aSTAT 2x__ h f d l a p c q",
        "aRING",
        "aRING  600111222",
        "aECHO 21__",
        "aAOC 21__",
        "aAOC 21__ NaN",
        "aAOC 21__ 1e999999999",
        "aRECB 21__",
        "aRECE 21__ 12300 10.0.0.1",
        "aSMSA G001",
        "aSMSA G001 X 1",
        "aSMSR G001 D",
        "aSMSG G001",
        "aSMSG G001 x 500 N",
        "aok",
        "OK",
        "tt",
        "bSTAT 21__ h f d l a p c q",
        "`WHATEVER",
    ],
)
def test_what_makes_no_sense_is_kept_as_unknown(line: str) -> None:
    assert frame(line) == Unknown(line.encode())


def test_a_name_is_read_in_the_code_page_of_the_pbx() -> None:
    assert frame("aCW 21__ 600 Łódź_Śródmieście") == Cw("21", Number(NumberKind.EXTERNAL, "600"), "Łódź Śródmieście")


def test_out_of_order_and_further_flags_are_read() -> None:
    stat = frame("aSTAT 21__ o F D L A P C Q z")
    assert isinstance(stat, Stat)
    assert stat.flags.hook is Hook.OUT_OF_ORDER
    assert stat.flags.call_back_queued


def test_every_published_cause_has_its_name() -> None:
    published = (*range(1, 8), 10, *range(15, 19), *range(25, 29), 31, 32, 33, 35, 38, 39, 40, 46, 47)
    causes = [frame(f"aREL 21__ {cause}") for cause in published]
    assert [type(rel.cause) for rel in causes if isinstance(rel, Rel)] == [Cause] * len(published)
    assert len(Cause) == len(published)


def test_every_published_refusal_has_its_name() -> None:
    published = [*range(1, 25), 101, 102, 103, 106, 107]
    refusals = [frame(f"aNA {reason}") for reason in published]
    assert [type(na.reason) for na in refusals if isinstance(na, Na)] == [Refusal] * len(published)


@pytest.mark.parametrize(
    ("code_page", "text"),
    [
        (CodePage.PBX, "Zażółć gęślą jaźń"),
        (CodePage.WIN1250, "Zażółć gęślą jaźń"),
        (CodePage.WIN1251, "Привет"),
        (CodePage.WIN1252, "Grüße, façade"),
        (CodePage.WIN1253, "Καλημέρα"),
        (CodePage.WIN1254, "İstanbul şehri"),
        (CodePage.WIN1257, "ačiū, paldies"),
        (CodePage.UTF8, "żółw \N{GRINNING FACE}"),
    ],
)
def test_a_received_text_is_read_in_the_code_page_of_the_log_in(code_page: CodePage, text: str) -> None:
    message = frame(f"aSMSG G001 7 500 N 0,1,1 2026-01-02_03:04:05 {text}", code_page)
    assert isinstance(message, Smsg)
    assert message.text == text


def test_what_a_code_page_does_not_know_is_shown_as_a_replacement() -> None:
    (message,) = frames(b"aSMSG G001 7 500 N 0,1,1 2026-01-02_03:04:05 a\xff\r\n", CodePage.UTF8)
    assert isinstance(message, Smsg)
    assert message.text == "a\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize(
    ("wire", "text"),
    [(r"a\nb", "a\nb"), (r"a\\nb", r"a\nb"), (r"a\\\nb", "a\\\nb"), (r"C:\x", r"C:\x"), ("a\\", "a\\")],
)
def test_escapes_of_a_text_are_undone(wire: str, text: str) -> None:
    message = frame(f"aSMSG G001 7 500 N 0,1,1 2026-01-02_03:04:05 {wire}")
    assert isinstance(message, Smsg)
    assert message.text == text


@pytest.mark.parametrize("size", [1024, 100_000, 2_000_000])
def test_a_line_without_end_is_dropped_once_and_the_next_line_is_read(size: int) -> None:
    decoder = Decoder()
    heap = b"x" * 1_000_000
    assert [decoder.feed(heap[start : start + size]) for start in range(0, len(heap), size)] == [[]] * -(
        -len(heap) // size
    )
    assert decoder.feed(b"x\r\naDRDY 21__\r\n") == [Drdy("21")]
    assert decoder.dropped == 1


def test_a_line_that_is_too_long_is_dropped_among_others() -> None:
    decoder = Decoder()
    assert decoder.feed(b"aOK\r\n" + b"x" * (LONGEST_LINE + 1) + b"\r\nt\r\n") == [Ok(), KeepAlive()]
    assert decoder.dropped == 1


def test_the_longest_line_is_read() -> None:
    decoder = Decoder()
    line = b"x" * LONGEST_LINE
    assert decoder.feed(line) == []
    assert decoder.feed(b"\r\n") == [Unknown(line)]
    assert decoder.dropped == 0


def test_the_content_of_an_unknown_line_stays_out_of_the_representation() -> None:
    assert "600111222" not in repr(frame("aFUTURE 21__ 600111222"))
