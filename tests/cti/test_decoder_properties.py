"""What holds for every byte sequence, every way of cutting it, and every value a frame can have."""

from collections.abc import Iterable

from hypothesis import example, given
from hypothesis import strategies as st

from custom_components.webcti.cti.ctip.commands import Dial, Fwd, Smss
from custom_components.webcti.cti.ctip.decoder import Decoder
from custom_components.webcti.cti.ctip.fields import NO_NUMBER, UNKNOWN_NUMBER, CodePage, Number
from custom_components.webcti.cti.ctip.frames import Conn, Frame, Ring, Smsg, Stat
from custom_components.webcti.cti.ctip.sms import Coding, Part, escape
from custom_components.webcti.cti.model import Flags, Forwarding, ForwardingCalls, ForwardingType, Hook, NumberKind

from . import spoken, transcripts

LONGEST = 64

names = st.sampled_from(sorted({line.wire.split(b" ")[0] for line in transcripts.said_by_pbx()}))
near_misses = st.builds(lambda name, rest: name + b" " + rest, names, st.binary(max_size=40))
lines = st.one_of(
    st.sampled_from([line.wire for line in transcripts.said_by_pbx()]), near_misses, st.binary(max_size=2 * LONGEST)
)
streams = st.lists(st.tuples(lines, st.sampled_from([b"\r\n", b"\r", b"\n", b""]))).map(
    lambda pieces: b"".join(line + end for line, end in pieces)
)


def fed(pieces: Iterable[bytes], code_page: CodePage = CodePage.PBX) -> tuple[list[Frame], int]:
    decoder = Decoder(code_page, longest=LONGEST)
    frames = [frame for piece in pieces for frame in decoder.feed(piece)]
    return frames, decoder.dropped


@given(st.binary(max_size=4000), st.sampled_from(CodePage))
def test_no_byte_sequence_raises(data: bytes, code_page: CodePage) -> None:
    decoder = Decoder(code_page)
    assert len(decoder.feed(data + b"\n")) <= 1 + data.count(b"\n") + data.count(b"\r")


@given(near_misses, st.sampled_from(CodePage))
@example(b"aSMSG G001 1 5 N 0,1,1 2026-01-02_24:00:00 x", CodePage.UTF8)
@example(b"aREL 21__ \xb2", CodePage.PBX)
def test_no_fields_of_a_known_frame_raise(line: bytes, code_page: CodePage) -> None:
    decoder = Decoder(code_page)
    decoder.feed(line + b"\r\n")
    assert decoder.feed(b"t\r\n")


@given(streams, st.lists(st.integers(min_value=1, max_value=3 * LONGEST)), st.sampled_from(CodePage))
def test_cutting_a_stream_changes_nothing(data: bytes, sizes: list[int], code_page: CodePage) -> None:
    pieces, rest = [], data
    for size in sizes:
        pieces.append(rest[:size])
        rest = rest[size:]
    assert fed([*pieces, rest], code_page) == fed([data], code_page)


@given(streams)
def test_feeding_byte_by_byte_changes_nothing(data: bytes) -> None:
    assert fed(bytes([byte]) for byte in data) == fed([data])


digits = st.text("0123456789", min_size=1, max_size=16)
extensions = digits.filter(lambda number: len(number) > 1)
shown = st.one_of(
    st.just(UNKNOWN_NUMBER),
    digits.map(lambda number: Number(NumberKind.INTERNAL, number)),
    digits.map(lambda number: Number(NumberKind.EXTERNAL, number)),
)
letters = st.characters(codec="cp852", exclude_characters="_", exclude_categories=["C", "Z"])
words = st.text(letters, min_size=1, max_size=12)
comments = st.lists(words, min_size=1, max_size=3).map(" ".join)


def presented(number: Number) -> str:
    if number.kind is NumberKind.INTERNAL:
        return "/" + number.digits
    return number.digits or {UNKNOWN_NUMBER: "_", NO_NUMBER: "-"}[number]


def decoded(line: str, code_page: CodePage = CodePage.PBX) -> Frame:
    (frame,) = Decoder(code_page).feed(line.encode(code_page.value) + b"\r\n")
    return frame


@given(
    extension=extensions,
    caller=shown,
    port=digits,
    called=shown,
    suspended=shown | st.just(NO_NUMBER),
    comment=st.none() | comments,
)
def test_a_ring_survives_the_wire(
    *, extension: str, caller: Number, port: str, called: Number, suspended: Number, comment: str | None
) -> None:
    fields = [extension.ljust(4, "_"), presented(caller), port, presented(called), presented(suspended)]
    fields.append("_" if comment is None else comment.replace(" ", "_"))
    assert decoded("aRING " + " ".join(fields)) == Ring(extension, caller, port, called, suspended, comment)


@given(extensions, shown, digits)
def test_a_conversation_survives_the_wire(extension: str, party: Number, port: str) -> None:
    assert decoded(f"aCONN {extension.ljust(4, '_')} {presented(party)} {port}") == Conn(extension, party, port)


@given(extensions, st.sampled_from(Hook), st.lists(st.booleans(), min_size=7, max_size=7))
def test_flags_survive_the_wire(extension: str, hook: Hook, on: list[bool]) -> None:
    fields = ("forwarding", "dnd", "locked", "account_recalled", "parked", "call_waiting", "call_back_queued")
    flags = Flags(hook=hook, **dict(zip(fields, on, strict=True)))
    first = {Hook.ON: "h", Hook.OFF: "H", Hook.OUT_OF_ORDER: "o"}[hook]
    others = [letter if is_on else letter.lower() for letter, is_on in zip("FDLAPCQ", on, strict=True)]
    assert decoded(" ".join(["aSTAT", extension.ljust(4, "_"), first, *others])) == Stat(extension, flags)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r", exclude_categories=["Cs"]), max_size=70))
def test_a_received_text_survives_the_wire(text: str) -> None:
    message = decoded(f"aSMSG G001 7 500 N 3,1,2 2026-01-02_03:04:05 {escape(text)}", CodePage.UTF8)
    assert isinstance(message, Smsg)
    assert (message.text, message.part) == (text, Part(3, 1, 2))


@given(extensions, st.text("0123456789*#/", min_size=1, max_size=16))
def test_dialled_digits_survive_the_wire(extension: str, dialled: str) -> None:
    command = Dial(extension, dialled)
    assert spoken.command_of(command.encode().removesuffix(b"\r\n")) == command


@given(
    extensions,
    st.sampled_from(ForwardingType),
    st.sampled_from(ForwardingCalls),
    st.integers(min_value=0, max_value=9),
    digits,
)
def test_a_forwarding_survives_the_wire(
    extension: str, kind: ForwardingType, calls: ForwardingCalls, rings: int, target: str
) -> None:
    command = Fwd(extension, Forwarding(type=kind, calls=calls, rings=rings, target=target))
    assert spoken.command_of(command.encode().removesuffix(b"\r\n")) == command


parts = st.tuples(st.integers(0, 255), st.integers(1, 255), st.integers(1, 255)).filter(lambda part: part[1] <= part[2])
texts = st.text(st.characters(codec="cp852", min_codepoint=32, exclude_categories=["C"]) | st.just("\n"), min_size=1)


@given(
    number=digits,
    text=texts,
    part=st.none() | parts.map(lambda part: Part(*part)),
    coding=st.none() | st.sampled_from(Coding),
    flash=st.booleans(),
    report=st.booleans(),
    validity=st.integers(0, 255),
)
def test_a_sent_text_survives_the_wire(
    *, number: str, text: str, part: Part | None, coding: Coding | None, flash: bool, report: bool, validity: int
) -> None:
    command = Smss("G001", number, text, part=part, coding=coding, flash=flash, report=report, validity=validity)
    assert spoken.command_of(command.encode().removesuffix(b"\r\n")) == command
