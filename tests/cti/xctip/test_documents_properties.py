"""What holds for every byte sequence, every way of cutting it, and every text."""

from hypothesis import given
from hypothesis import strategies as st

from custom_components.webcti.cti.xctip.decoder import Decoder, encode
from custom_components.webcti.cti.xctip.messages import Message, SmsReceive, SmsSend

from . import transcripts

LONGEST = 300

wires = st.sampled_from([said.wire for said in transcripts.SAID])
broken = st.builds(
    lambda wire, at, junk: wire[:at] + junk + wire[at:], wires, st.integers(0, 400), st.binary(max_size=12)
)
tags = st.sampled_from(
    [b"<XCTIP>", b"</XCTIP>", b"<?xml encoding='utf-8'?>", b"<Log>", b"</Log>", b"&#1;", b"<![CDATA["]
)
streams = st.lists(st.one_of(wires, broken, tags, st.binary(max_size=LONGEST))).map(b"".join)
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"))


def fed(pieces: list[bytes]) -> tuple[list[Message], int]:
    decoder = Decoder(longest=LONGEST)
    return [message for piece in pieces for message in decoder.feed(piece)], decoder.dropped


@given(streams)
def test_no_byte_sequence_raises_and_the_next_document_is_read(data: bytes) -> None:
    decoder = Decoder()
    decoder.feed(data + b"</XCTIP>")
    assert decoder.feed(transcripts.BY_PBX[0].wire)


@given(streams, st.lists(st.integers(1, 2 * LONGEST)))
def test_cutting_a_stream_changes_nothing(data: bytes, sizes: list[int]) -> None:
    pieces, rest = [], data
    for size in sizes:
        pieces.append(rest[:size])
        rest = rest[size:]
    assert fed([*pieces, rest]) == fed([data])


@given(streams)
def test_feeding_byte_by_byte_changes_nothing(data: bytes) -> None:
    assert fed([data[at : at + 1] for at in range(len(data))]) == fed([data])


@given(texts)
def test_any_text_arrives_as_it_was_sent(text: str) -> None:
    sent = encode(SmsSend(text=text)).replace(b"Send_REQ", b"Receive_EV")
    assert Decoder().feed(sent) == [SmsReceive(text=text)]
