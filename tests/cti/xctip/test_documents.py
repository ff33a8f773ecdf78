"""Documents: cut, decoded, refused when they are hostile."""

import pytest

from custom_components.webcti.cti.errors import CommandInvalid
from custom_components.webcti.cti.xctip import documents
from custom_components.webcti.cti.xctip.decoder import Decoder, encode
from custom_components.webcti.cti.xctip.documents import Documents, Element
from custom_components.webcti.cti.xctip.messages import Answer, Message, SmsReceive, SmsSend, StatusChanged, Unknown

OK = b"<XCTIP><Log><Answer><CId>1</CId></Answer></Log></XCTIP>"
ANSWERED: list[Message] = [Answer(module="Log", cid="1")]
RECEIVED = "<XCTIP><SMS><Receive_EV><Text>%s</Text></Receive_EV></SMS></XCTIP>"
POLISH = "Zażółć gęślą jaźń ŻÓŁW"


def decoded(data: bytes) -> list[Message]:
    return Decoder().feed(data)


@pytest.mark.parametrize(
    "junk", [b"\r\n  ", b"\x00\x00\x00\x37", b"noise ", b"<XCTIP><Log><Answ", b"<!-- -->", b"\xff<?xml"]
)
def test_junk_before_a_document_is_skipped(junk: bytes) -> None:
    assert decoded(OK + junk + OK) == ANSWERED * 2


def test_a_document_may_hold_several_modules_and_messages() -> None:
    data = b"<XCTIP><A><B/><C/></A><Log><Answer><CId>1</CId></Answer></Log></XCTIP>"
    assert decoded(data) == [Unknown("A", "B"), Unknown("A", "C"), *ANSWERED]


def test_unknown_elements_attributes_and_comments_are_ignored() -> None:
    data = b'<XCTIP><Log v="1"><Answer new="x"><!-- c --><Deep><CId>9</CId></Deep><CId>1</CId></Answer></Log></XCTIP>'
    assert decoded(data) == ANSWERED


@pytest.mark.parametrize("declared", ["IBM852", "cp852", "utf-8", "UTF-8", "windows-1250", "iso-8859-2"])
def test_a_declared_encoding_is_obeyed(declared: str) -> None:
    data = f'<?xml version="1.0" encoding="{declared}"?>\n{RECEIVED % POLISH}'.encode(declared)
    assert decoded(data) == [SmsReceive(text=POLISH)]


@pytest.mark.parametrize("declared", ["no-such", "zlib", "idna", "utf-16"])
def test_an_encoding_that_is_not_known_counts_as_not_declared(declared: str) -> None:
    data = f'<?xml version="1.0" encoding="{declared}"?>{RECEIVED % POLISH}'.encode("cp852")
    assert decoded(data) == [SmsReceive(text=POLISH)]


@pytest.mark.parametrize("encoding", ["cp852", "utf-8"])
def test_an_undeclared_document_is_utf_8_only_if_all_of_it_is(encoding: str) -> None:
    assert decoded((RECEIVED % POLISH).encode(encoding)) == [SmsReceive(text=POLISH)]


def test_bytes_that_the_declared_encoding_does_not_have_are_replaced() -> None:
    data = b'<?xml version="1.0" encoding="utf-8"?>' + (RECEIVED % "a@b").encode().replace(b"@", b"\xff")
    assert decoded(data) == [SmsReceive(text="a\ufffdb")]


def test_control_characters_are_replaced() -> None:
    assert decoded((RECEIVED % "a\x01b").encode()) == [SmsReceive(text="a\ufffdb")]


def test_text_keeps_its_spaces_and_line_breaks() -> None:
    assert decoded((RECEIVED % " a\n b ").encode()) == [SmsReceive(text=" a\n b ")]


ENTITIES = b"".join(b'<!ENTITY l%d "&l%d;&l%d;">' % (n + 1, n, n) for n in range(30))
BOMB = b'<?xml version="1.0"?><!DOCTYPE XCTIP [<!ENTITY l0 "lol">' + ENTITIES + b"]>"
HOSTILE = {
    "entity bomb": BOMB + (RECEIVED % "&l30;").encode(),
    "external entity": b'<!DOCTYPE XCTIP [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + (RECEIVED % "&x;").encode(),
    "document type inside": b'<XCTIP><!DOCTYPE a [<!ENTITY x "y">]><Log/></XCTIP>',
    "deep nesting": b"<XCTIP>" + b"<a>" * 10_000 + b"</a>" * 10_000 + b"</XCTIP>",
    "many elements": b"<XCTIP>" + b"<a/>" * 100_000 + b"</XCTIP>",
    "forbidden reference": (RECEIVED % "&#1;").encode(),
    "not well-formed": b"<XCTIP><Log></XCTIP>",
    "no beginning": b"</XCTIP>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_documents_are_dropped_and_the_next_is_read(name: str) -> None:
    decoder = Decoder()
    assert decoder.feed(HOSTILE[name] + OK) == ANSWERED
    assert decoder.dropped == 1


@pytest.mark.parametrize(
    "giant", [b"<XCTIP><a>" + b"x" * 10_000_000 + b"</a></XCTIP>", b"<" * 10_000_000 + b"</XCTIP>"]
)
def test_ten_megabytes_are_dropped_and_the_next_document_is_read(giant: bytes) -> None:
    decoder = Decoder()
    messages = [message for at in range(0, len(giant), 65536) for message in decoder.feed(giant[at : at + 65536])]
    assert messages == []
    assert decoder.feed(OK) == ANSWERED
    assert decoder.dropped == 1


def test_what_is_buffered_is_bounded() -> None:
    cutter = Documents(longest=100)
    for _ in range(1000):
        cutter.feed(b"x" * 50)
    assert len(cutter._begun) <= 150


def test_a_document_of_the_longest_length_is_read() -> None:
    assert Documents(longest=len(OK)).feed(OK) != []
    assert Documents(longest=len(OK) - 1).feed(OK) == []


def test_the_deepest_known_element_is_far_from_the_limit() -> None:
    depth = documents.DEEPEST
    tags = [f"a{level}" for level in range(depth - 1)]
    data = "<XCTIP>" + "".join(f"<{tag}>" for tag in tags) + "".join(f"</{tag}>" for tag in reversed(tags)) + "</XCTIP>"
    assert Documents().feed(data.encode()) != []


def test_what_is_sent_is_ascii_with_references() -> None:
    assert encode(SmsSend(text="ż<&>\r\n")) == (
        b"<XCTIP><SMS><Send_REQ><Text>&#380;&lt;&amp;&gt;&#13;\n</Text></Send_REQ></SMS></XCTIP>"
    )


@pytest.mark.parametrize("text", ["\x00", "\x1b", "\ud800", "\uffff"])
def test_what_xml_cannot_hold_is_not_sent(text: str) -> None:
    with pytest.raises(CommandInvalid) as caught:
        encode(SmsSend(text=text))
    assert (caught.value.command, caught.value.parameter) == ("Send_REQ", "Text")


def test_an_empty_switch_is_written_as_one() -> None:
    assert documents.encode("M", Element("N")) == b"<XCTIP><M><N /></M></XCTIP>"


@pytest.mark.parametrize("moment", ["", "today", "2015-06-08", "2015-13-08 20:11:22", "2015-06-08T20:11:22+01:00"])
def test_a_time_of_another_form_counts_as_missing(moment: str) -> None:
    data = f"<XCTIP><Status><Change_EV><AppInfoTime>{moment}</AppInfoTime></Change_EV></Status></XCTIP>"
    assert decoded(data.encode()) == [StatusChanged()]


def test_a_word_that_is_not_listed_stays_text() -> None:
    data = b"<XCTIP><Status><Change_EV><AppState>NAPPING</AppState></Change_EV></Status></XCTIP>"
    assert decoded(data) == [StatusChanged(app_state="NAPPING")]
