"""Commands as bytes, and what they refuse to send."""

import pytest

from custom_components.webcti.cti.ctip.commands import (
    Acc,
    Command,
    Dial,
    Dnd,
    Fwd,
    Lock,
    Loga,
    Logi,
    LogiGsm,
    Pick,
    Rej,
    Rqst,
    Smss,
    Sok,
    Who,
)
from custom_components.webcti.cti.ctip.fields import CodePage
from custom_components.webcti.cti.ctip.frames import Ok, Stat
from custom_components.webcti.cti.ctip.sms import Coding, Part
from custom_components.webcti.cti.errors import CommandInvalid
from custom_components.webcti.cti.model import Flags, Forwarding, ForwardingCalls, ForwardingType, Hook

ON_HOOK = Flags(
    hook=Hook.ON,
    forwarding=False,
    dnd=False,
    locked=False,
    account_recalled=False,
    parked=False,
    call_waiting=False,
    call_back_queued=False,
)


def forward(kind: ForwardingType, calls: ForwardingCalls, rings: int, target: str) -> Fwd:
    return Fwd("21", Forwarding(type=kind, calls=calls, rings=rings, target=target))


@pytest.mark.parametrize(
    ("command", "line"),
    [
        (Who(), b"aWHO"),
        (Pick("21"), b"aPICK 21__"),
        (Pick("231"), b"aPICK 231_"),
        (Pick("1234"), b"aPICK 1234"),
        (Pick("123456"), b"aPICK 123456"),
        (Logi("21", ""), b"aLOGI 21__ ____"),
        (Loga(""), b"aLOGA ____"),
        (LogiGsm("G001", "1234"), b"aLOGI G001 1234"),
        (LogiGsm("G001", "1234", CodePage.WIN1250), b"aLOGI G001 1234 WIN1250"),
        (Dial("21", "*22#/0"), b"aDIAL 21__ *22#/0"),
        (Dial("21", "0123456789012345"), b"aDIAL 21__ 0123456789012345"),
        (Lock("21", ""), b"aLOCK 21__ T ____"),
        (Lock("21", None), b"aLOCK 21__ F"),
        (forward(ForwardingType.BUSY, ForwardingCalls.GROUP, 9, "22"), b"aFWD 21__ B G 9 22"),
        (forward(ForwardingType.NO_ANSWER, ForwardingCalls.TRANSFERRED, 0, "22"), b"aFWD 21__ R T 0 22"),
        (forward(ForwardingType.DND, ForwardingCalls.INTERNAL, 0, "22"), b"aFWD 21__ N I 0 22"),
        (Smss("G001", "500", "a"), b"aSMSS G001 500 N 167 a"),
        (Smss("G001", "500", "a", flash=True), b"aSMSS G001 500 F 167 a"),
        (Smss("G001", "500", "a", report=False), b"aSMSS G001 500 n 167 a"),
        (Smss("G001", "500", "a", flash=True, report=False, validity=0), b"aSMSS G001 500 f 0 a"),
        (
            Smss("G001", "+48500", "a", part=Part(0, 1, 1), coding=Coding.AUTOMATIC),
            b"aSMSS G001 +48500 M0,1,1 C0 N 167 a",
        ),
    ],
    ids=str,
)
def test_a_command_is_one_line(command: Command[object], line: bytes) -> None:
    assert command.encode() == line + b"\r\n"


@pytest.mark.parametrize(
    ("code_page", "wire"),
    [
        (CodePage.PBX, b"\xbe\xa2\x88w"),
        (CodePage.WIN1250, b"\xbf\xf3\xb3w"),
        (CodePage.UTF8, b"\xc5\xbc\xc3\xb3\xc5\x82w"),
    ],
)
def test_a_text_message_is_written_in_the_code_page_of_the_log_in(code_page: CodePage, wire: bytes) -> None:
    assert Smss("G001", "500", "żółw").encode(code_page) == b"aSMSS G001 500 N 167 " + wire + b"\r\n"


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n"])
def test_a_line_break_in_a_text_is_escaped(line_break: str) -> None:
    assert Smss("G001", "500", f"a{line_break}b\\n").encode() == b"aSMSS G001 500 N 167 a\\nb\\\\n\r\n"


@pytest.mark.parametrize(
    ("command", "parameter"),
    [
        (Pick(""), "extension"),
        (Pick("2a"), "extension"),
        (Pick("21 22"), "extension"),
        (Pick("٢١"), "extension"),
        (Pick("1" * 17), "extension"),
        (Logi("21", "12 34"), "key"),
        (Logi("21", "webcti"), "key"),
        (Loga("1234\r\naDND 21__ T"), "key"),
        (LogiGsm("21__", "1234"), "module"),
        (LogiGsm("G1", "1234"), "module"),
        (LogiGsm("Gabc", "1234"), "module"),
        (Dial("21", ""), "digits"),
        (Dial("21", "0" * 17), "digits"),
        (Dial("21", "0\r\naDND 21__ T"), "digits"),
        (Dial("21", "+48"), "digits"),
        (Rej("21", "x"), "target"),
        (Acc("21", "70x", "1234"), "account"),
        (Acc("21", "701", "a"), "key"),
        (forward(ForwardingType.ALWAYS, ForwardingCalls.ALL, 10, "22"), "rings"),
        (forward(ForwardingType.ALWAYS, ForwardingCalls.ALL, -1, "22"), "rings"),
        (forward(ForwardingType.ALWAYS, ForwardingCalls.ALL, 0, ""), "target"),
        (forward(ForwardingType.ALWAYS, ForwardingCalls.ALL, 0, "22 23"), "target"),
        (Smss("G001", "", "a"), "number"),
        (Smss("G001", "500 600", "a"), "number"),
        (Smss("G001", "500", ""), "text"),
        (Smss("G001", "500", "a\0"), "text"),
        (Smss("G001", "500", "smile \N{GRINNING FACE}"), "text"),
        (Smss("G001", "500", "a", part=Part(256, 1, 2)), "part"),
        (Smss("G001", "500", "a", part=Part(1, 3, 2)), "part"),
        (Smss("G001", "500", "a", part=Part(1, 0, 2)), "part"),
        (Smss("G001", "500", "a", validity=256), "validity"),
        (Sok("G001", -1), "index"),
    ],
    ids=repr,
)
def test_a_parameter_without_a_place_in_the_protocol_is_refused_by_name(
    command: Command[object], parameter: str
) -> None:
    with pytest.raises(CommandInvalid) as caught:
        command.encode()
    assert (caught.value.command, caught.value.parameter) == (command.name, parameter)


@pytest.mark.parametrize(
    "command",
    [
        Logi("21", "8642"),
        Loga("8642"),
        LogiGsm("G001", "8642"),
        Lock("21", "8642"),
        Acc("21", "701", "8642"),
        Smss("G001", "500", "8642"),
    ],
    ids=lambda command: type(command).__name__,
)
def test_keys_and_texts_stay_out_of_the_representation(command: Command[object]) -> None:
    assert "8642" not in repr(command)


def test_a_request_for_a_state_is_answered_by_the_state_of_that_extension_only() -> None:
    answers = [Rqst("21").answer(frame) for frame in (Ok(), Stat("22", ON_HOOK), Stat("21", ON_HOOK))]
    assert answers == [None, None, Stat("21", ON_HOOK)]


def test_a_switch_is_answered_by_ok_only() -> None:
    assert [Dnd("21", on=True).answer(frame) for frame in (Stat("21", ON_HOOK), Ok())] == [None, Ok()]
