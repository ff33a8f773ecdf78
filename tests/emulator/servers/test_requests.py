"""Lines to typed requests."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulator.exchange.gsm import Coding, Part
from emulator.servers.ctip import requests
from emulator.servers.ctip.lines import LONGEST_LINE, LineBuffer
from emulator.servers.ctip.parsing import Malformed, parse

WELL_FORMED = {
    "aWHO": requests.Who(),
    "aLOGI 21__ 1234": requests.LogInExtension("21", "1234"),
    "aLOGI 21__ ____": requests.LogInExtension("21", ""),
    "aLOGI 12345 1234": requests.LogInExtension("12345", "1234"),
    "aLOGI G001 1234": requests.LogInModule("G001", "1234"),
    "aLOGI G001 1234 UTF8": requests.LogInModule("G001", "1234", requests.CodePage.UTF8),
    "aLOGI G001 1234 WIN1250": requests.LogInModule("G001", "1234", requests.CodePage.WIN1250),
    "aLOGA 1234": requests.LogInAll("1234"),
    "aLOGA ____": requests.LogInAll(""),
    "aLOGO 21__": requests.LogOut("21"),
    "aLOGO G001": requests.LogOut("G001"),
    "aRQST 21__": requests.RequestState("21"),
    "aPICK 21__": requests.PickUp("21"),
    "aHANG 21__": requests.HangUp("21"),
    "aDIAL 21__ 80602123456": requests.Dial("21", "80602123456"),
    "aDIAL 21__ /*22#": requests.Dial("21", "/*22#"),
    "aREJ 21__": requests.Reject("21", None),
    "aREJ 21__ 338_": requests.Reject("21", "338"),
    "aREJ 21__ 0602123456": requests.Reject("21", "0602123456"),
    "aFWD 21__ R A 2 00602123456": requests.SetForwarding("21", "R", "A", 2, "00602123456"),
    "aFWD 21__ I A 0 22": requests.SetForwarding("21", "I", "A", 0, "22"),
    "aFWD 21__ D": requests.ClearForwarding("21"),
    "aMCID 21__": requests.RegisterMaliciousCall("21"),
    "aACC 21__ T 701_ 1234": requests.RecallAccount("21", "701", "1234"),
    "aACC 21__ F": requests.ReleaseAccount("21"),
    "aLOCK 21__ T 1234": requests.Lock("21", "1234"),
    "aLOCK 21__ F": requests.Unlock("21"),
    "aDND 21__ T": requests.SetDnd("21", on=True),
    "aDND 21__ F": requests.SetDnd("21", on=False),
    "aSMSS G001 500123456 N 167 Tresc": requests.SendSms("G001", "500123456", "N", 167, b"Tresc"),
    "aSMSS G001 +48500123456 f 0 a  b ": requests.SendSms("G001", "+48500123456", "f", 0, b"a  b "),
    "aSMSS G001 500123456 M12,1,2 C2 N 167 Tresc": requests.SendSms(
        "G001", "500123456", "N", 167, b"Tresc", Part(12, 1, 2), Coding.NATIONAL
    ),
    "aSMSS G001 500123456 C1 N 167 Tresc": requests.SendSms("G001", "500123456", "N", 167, b"Tresc", coding=Coding.GSM),
    "aSOK G001 15": requests.AcknowledgeSms("G001", 15),
}

MALFORMED = (
    "a",
    "aFOO",
    "awho",
    "aWHO 1",
    "aLOGI",
    "aLOGI 21__",
    "aLOGI 21 1234",
    "aLOGI 2_1_ 1234",
    "aLOGI ____ 1234",
    "aLOGI 21__ 12a4",
    "aLOGI 21__ 1234 UTF8",
    "aLOGI G001 1234 KOI8",
    "aLOGI G1 1234",
    "aLOGA",
    "aLOGA abcd",
    "aRQST 2x__",
    "aRQST  21__",
    "aRQST 21__ 1",
    "aDIAL 21__",
    "aDIAL 21__ 01234567890123456",
    "aDIAL 21__ 12a",
    "aREJ 21__ x",
    "aFWD 21__ X A 0 22",
    "aFWD 21__ R Z 0 22",
    "aFWD 21__ R A 10 22",
    "aFWD 21__ R A 2",
    "aFWD 21__ D 1",
    "aACC 21__ T 701_",
    "aLOCK 21__ T",
    "aLOCK 21__ X",
    "aDND 21__ t",
    "aSMSS G001 500123456 X 167 Tresc",
    "aSMSS G001 500123456 N 256 Tresc",
    "aSMSS G001 abc N 167 Tresc",
    "aSMSS G001 500123456 M1,3,2 N 167 Tresc",
    "aSMSS G001 500123456 M999,1,2 N 167 Tresc",
    "aSMSS G001 500123456 C3 N 167 Tresc",
    "aSMSS",
    "aSOK 12",
    "aSOK G001 x",
    "aRQST 21__ż",
    "aDND 21__ ٣",
)


@pytest.mark.parametrize("line", WELL_FORMED)
def test_a_well_formed_line_is_a_request(line: str) -> None:
    assert parse(line.encode()) == WELL_FORMED[line]


@pytest.mark.parametrize("line", MALFORMED)
def test_a_malformed_line_is_none(line: str) -> None:
    with pytest.raises(Malformed):
        parse(line.encode())


@pytest.mark.parametrize("line", [b"t", b"bINFO", b"`WHATEVER", b"\xff\xfe"])
def test_another_discriminator_is_ignored(line: bytes) -> None:
    assert parse(line) is None


@given(st.binary(max_size=300))
def test_no_bytes_break_the_parser(line: bytes) -> None:
    try:
        parse(b"a" + line)
    except Malformed:
        return


@given(st.sampled_from([b"\r\n", b"\n", b"\r"]), st.lists(st.integers(min_value=1, max_value=9), max_size=40))
def test_lines_are_found_whatever_ends_and_splits_them(end: bytes, sizes: list[int]) -> None:
    sent = end.join([b"aWHO", b"aRQST 21__", b"t", b"aDND 21__ T"]) + end
    buffer, lines = LineBuffer(), []
    for size in sizes:
        lines += buffer.feed(sent[:size])
        sent = sent[size:]
    assert lines + buffer.feed(sent) == [b"aWHO", b"aRQST 21__", b"t", b"aDND 21__ T"]


@pytest.mark.parametrize(
    "sent",
    [
        b"\xff\xfb\x1f\xff\xfd\x03aWHO\r\n\xff\xfa\x1f\x00P\x00\x18\xff\xf0aWHO\r\n",
        b"aWHO\r\0aWHO\r\0",
    ],
)
def test_what_a_telnet_terminal_adds_is_skipped(sent: bytes) -> None:
    assert LineBuffer().feed(sent) == [b"aWHO", b"aWHO"]


def test_spaces_at_the_end_of_a_line_do_not_matter() -> None:
    assert parse(b"aREJ 21__ ") == parse(b"aREJ 21__")


def test_an_endless_line_is_told_once_and_its_rest_is_skipped() -> None:
    buffer = LineBuffer()
    lines = [line for _ in range(100) for line in buffer.feed(b"x" * LONGEST_LINE)]
    assert lines == [None]
    assert buffer.feed(b"x\r\naWHO\r\n") == [b"aWHO"]


def test_a_line_that_is_too_long_in_one_piece_is_told() -> None:
    assert LineBuffer().feed(b"x" * (LONGEST_LINE + 1) + b"\naWHO\n") == [None, b"aWHO"]
