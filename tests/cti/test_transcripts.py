"""The golden transcripts: every line of the PBX is understood, every line of the client is what we would say."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

import pytest

from custom_components.webcti.cti.ctip.causes import Cause
from custom_components.webcti.cti.ctip.decoder import Decoder
from custom_components.webcti.cti.ctip.fields import NO_NUMBER, UNKNOWN_NUMBER, Number
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
    Recb,
    Recc,
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
from custom_components.webcti.cti.ctip.sms import Part
from custom_components.webcti.cti.errors import CommandInvalid, Refusal
from custom_components.webcti.cti.model import Flags, Hook, NumberKind

from . import spoken, transcripts

KINDS: dict[bytes, type[Frame]] = {
    b"aOK": Ok,
    b"aERROR": Error,
    b"aNA": Na,
    b"aSTAT": Stat,
    b"aECHO": Echo,
    b"aRING": Ring,
    b"aCW": Cw,
    b"aCONN": Conn,
    b"aREL": Rel,
    b"aDRDY": Drdy,
    b"aAOC": Aoc,
    b"aUTAG": Utag,
    b"aRECB": Recb,
    b"aRECC": Recc,
    b"aRECE": Rece,
    b"aSMSA": Smsa,
    b"aSMSR": Smsr,
    b"aSMSG": Smsg,
    b"t": KeepAlive,
    b"aXYZW": Unknown,
    b"`WHATEVER": Unknown,
    b"bINFO": Unknown,
}

REFUSED_BY_US = {b"aDIAL 21__ 01234567890123456": "digits", b"aRQST 2x__": "extension"}
"""Lines that the PBX answers with `ERROR`: this client finds the mistake before it sends, and names the parameter."""


def flags(hook: Hook, *on: str) -> Flags:
    names = ("forwarding", "dnd", "locked", "account_recalled", "parked", "call_waiting", "call_back_queued")
    return Flags(hook=hook, **{name: name in on for name in names})


def internal(digits: str) -> Number:
    return Number(NumberKind.INTERNAL, digits)


def external(digits: str) -> Number:
    return Number(NumberKind.EXTERNAL, digits)


GOLDEN: dict[str, Frame] = {
    "aOK IPL 6.22 12 1": Ok(("IPL", "6.22", "12", "1")),
    "aOK": Ok(),
    "aERROR": Error(),
    "aNA": Na(Refusal.NO_DETAIL),
    "aNA 11": Na(Refusal.WRONG_KEY),
    "aNA 24": Na(Refusal.CANNOT_LIFT),
    "aNA 107": Na(Refusal.LOGGED_IN_ELSEWHERE),
    "t": KeepAlive(),
    "aSTAT 21__ h f d l a p c q": Stat("21", flags(Hook.ON)),
    "aSTAT 21__ H f d l a P c Q": Stat("21", flags(Hook.OFF, "parked", "call_back_queued")),
    "aSTAT 21__ h F d l a p c q": Stat("21", flags(Hook.ON, "forwarding")),
    "aSTAT 21__ h f D l a p c q": Stat("21", flags(Hook.ON, "dnd")),
    "aSTAT 21__ h f d L a p c q": Stat("21", flags(Hook.ON, "locked")),
    "aSTAT 21__ h f d l A p c q": Stat("21", flags(Hook.ON, "account_recalled")),
    "aSTAT 21__ H f d l a p C q": Stat("21", flags(Hook.OFF, "call_waiting")),
    "aSTAT 109_ h f d l a p c q": Stat("109", flags(Hook.ON)),
    "aRING 21__ 0602123456 0005 3251111 - Jan_Kowalski": Ring(
        "21", external("0602123456"), "0005", external("3251111"), NO_NUMBER, "Jan Kowalski"
    ),
    "aRING 21__ 0602123456 0005 3251111 - _": Ring(
        "21", external("0602123456"), "0005", external("3251111"), NO_NUMBER, None
    ),
    "aRING 21__ /23 0003 /21 0602123456 Sekretariat": Ring(
        "21", internal("23"), "0003", internal("21"), external("0602123456"), "Sekretariat"
    ),
    "aRING 101_ 600111222 0 221110000 _ 600111222": Ring(
        "101", external("600111222"), "0", external("221110000"), UNKNOWN_NUMBER, "600111222"
    ),
    "aRING 10__ 600111222 5001 600123456 _ _": Ring(
        "10", external("600111222"), "5001", external("600123456"), UNKNOWN_NUMBER, None
    ),
    "aRING 21__ _ 0000 /21 - _": Ring("21", UNKNOWN_NUMBER, "0000", internal("21"), NO_NUMBER, None),
    "aRING 21__ /23": Ring("21", internal("23")),
    "aRING 21__ 0602123456": Ring("21", external("0602123456")),
    "aCW 21__ 0602123456 Jan_Kowalski": Cw("21", external("0602123456"), "Jan Kowalski"),
    "aCONN 21__ 0602123456 0005": Conn("21", external("0602123456"), "0005"),
    "aCONN 21__ 0602123456": Conn("21", external("0602123456"), None),
    "aCONN 101_ /109 0": Conn("101", internal("109"), "0"),
    "aCONN 101_ 0600111222 0": Conn("101", external("0600111222"), "0"),
    "aREL 21__": Rel("21", None),
    "aREL 21__ 1": Rel("21", Cause.NORMAL),
    "aREL 21__ 6": Rel("21", Cause.SERVICE_ACCEPTED),
    "aREL 21__ 38": Rel("21", Cause.TRANSFERRED),
    "aREL 21__ 47": Rel("21", Cause.WAKE_UP),
    "aREL 102_ 39": Rel("102", Cause.PICKED_UP_ELSEWHERE),
    "aREL 103_ 17": Rel("103", Cause.BUSY),
    "aREL 105_ 15": Rel("105", Cause.WRONG_NUMBER),
    "aREL 101_ 99": Rel("101", 99),
    "aDRDY 22__": Drdy("22"),
    "aECHO 109_ /101": Echo("109", "/101"),
    "aECHO 21__ *22": Echo("21", "*22"),
    "aAOC 21__ 0.38": Aoc("21", Decimal("0.38")),
    "aUTAG 21__ IdSub=112": Utag("21", "IdSub=112"),
    "aRECB 21__ 123456700": Recb("21", "123456700"),
    "aRECC 21__ 123456800": Recc("21", "123456800"),
    "aRECE 21__ 123456700 192.168.0.1 Nagrania/123456700.wav": Rece(
        "21", "123456700", "192.168.0.1", "Nagrania/123456700.wav"
    ),
    "aSMSA G001 C 108": Smsa("G001", accepted=True, order=108),
    "aSMSA G001 R 70": Smsa("G001", accepted=False, error=70),
    "aSMSR G001 D 2 108": Smsr("G001", delivered=True, index=2, order=108),
    "aSMSR G001 D 51 49 600111222": Smsr("G001", delivered=True, index=51, order=49, number="600111222"),
    "aSMSR G001 E 3 18 70 +48500123456": Smsr(
        "G001", delivered=False, index=3, order=18, error=70, number="+48500123456"
    ),
    "aSMSG G001 12 700123456 N 15,1,3 2007-05-23_15:51:28 Tresc wiadomosci...": Smsg(
        "G001",
        12,
        "700123456",
        part=Part(15, 1, 3),
        sent=datetime.fromisoformat("2007-05-23T15:51:28"),
        text="Tresc wiadomosci...",
    ),
    "aSMSG G001 52 +48600111222 N 0,1,1 2021-12-07_18:03:04 Ok. Jutro przyjadę.": Smsg(
        "G001",
        52,
        "+48600111222",
        sent=datetime.fromisoformat("2021-12-07T18:03:04"),
        text="Ok. Jutro przyjadę.",
    ),
    "bINFO": Unknown(b"bINFO"),
}


@pytest.mark.parametrize("line", transcripts.said_by_pbx(), ids=str)
def test_every_line_of_the_pbx_is_a_frame_of_its_kind(line: transcripts.Line) -> None:
    (frame,) = Decoder().feed(line.wire + b"\r\n")
    assert type(frame) is KINDS[line.wire.split(b" ")[0]]


@pytest.mark.parametrize("text", GOLDEN)
def test_a_golden_line_has_its_golden_value(text: str) -> None:
    wire = text.encode("cp852")
    assert wire in {line.wire for line in transcripts.said_by_pbx()}
    assert Decoder().feed(wire + b"\r\n") == [GOLDEN[text]]


def _sent() -> Iterator[transcripts.Line]:
    return (line for line in transcripts.said_by_client() if line.wire not in REFUSED_BY_US)


@pytest.mark.parametrize("line", _sent(), ids=str)
def test_every_line_of_the_client_is_what_this_client_sends(line: transcripts.Line) -> None:
    assert spoken.command_of(line.wire).encode() == line.wire + b"\r\n"


@pytest.mark.parametrize("wire", REFUSED_BY_US)
def test_what_a_pbx_calls_an_error_is_never_sent(wire: bytes) -> None:
    assert wire in {line.wire for line in transcripts.said_by_client()}
    with pytest.raises(CommandInvalid) as caught:
        spoken.command_of(wire).encode()
    assert caught.value.parameter == REFUSED_BY_US[wire]
