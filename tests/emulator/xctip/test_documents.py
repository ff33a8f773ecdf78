"""Framing: what is cut, what is read, what is refused, and how the server writes."""

import pytest

from emulator.servers.xctip.documents import DEEPEST, LARGEST_DOCUMENT, Splitter, TooLarge, Unreadable, read, write
from tests.emulator.conftest import Bench
from tests.emulator.xctip.stranger import connect

LOG_IN = b"<XCTIP><Log><MakeLog><CId>1</CId><Login>1013</Login><Pass>webcti</Pass></MakeLog></Log></XCTIP>"


def test_a_document_is_indented_by_two_spaces_without_a_declaration() -> None:
    assert write("Log", "Answer", [("CId", "1"), ("Error", "a < b & c")]) == (
        b"<XCTIP>\n  <Log>\n    <Answer>\n      <CId>1</CId>\n      <Error>a &lt; b &amp; c</Error>\n"
        b"    </Answer>\n  </Log>\n</XCTIP>\n"
    )


def test_letters_are_of_the_code_page_and_others_become_references() -> None:
    written = write("SMS", "Receive_EV", [("Text", "Główny 世\x00\x1b")])
    assert "Główny ".encode("cp852") + b"&#19990;</Text>" in written


@pytest.mark.parametrize("size", [1, 2, 7, 50])
def test_documents_are_found_however_the_stream_is_cut(size: int) -> None:
    stream = b"\x00\x00\x01\x7f" + LOG_IN + b"\r\n\x00\x01" + b'<?xml version="1.0" encoding="utf-8"?>' + LOG_IN
    splitter = Splitter()
    found = [d for at in range(0, len(stream), size) for d in splitter.feed(stream[at : at + size])]
    assert found == [LOG_IN, b'<?xml version="1.0" encoding="utf-8"?>' + LOG_IN]


def test_what_was_never_finished_is_dropped_when_the_next_one_begins() -> None:
    assert list(Splitter().feed(b"<XCTIP><Log><Make" + LOG_IN)) == [LOG_IN]


@pytest.mark.parametrize("piece", [b"x" * 1024, b"<XCTIP>" * 100])
def test_a_document_without_end_is_given_up(piece: bytes) -> None:
    splitter = Splitter()
    for _ in range(LARGEST_DOCUMENT // len(piece)):
        assert list(splitter.feed(piece)) == []
    with pytest.raises(TooLarge):
        list(splitter.feed(piece * 2))


@pytest.mark.parametrize(
    ("declaration", "code_page"),
    [
        (b"", "utf-8"),
        (b"", "cp852"),
        (b'<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
        (b'<?xml version="1.0" encoding="IBM852"?>\r\n', "cp852"),
        (b"<?xml version='1.0' encoding='ISO-8859-2' standalone='yes'?>", "iso8859-2"),
    ],
)
def test_the_declared_code_page_is_obeyed_and_without_one_the_likely_one_taken(
    declaration: bytes, code_page: str
) -> None:
    document = declaration + "<XCTIP><a>Gołąb Żuraw</a></XCTIP>".encode(code_page)
    assert read(document).get("a") == "Gołąb Żuraw"


@pytest.mark.parametrize(
    "hostile",
    [
        b'<!DOCTYPE XCTIP [<!ENTITY a "x">]><XCTIP>&a;</XCTIP>',
        b'<!DOCTYPE XCTIP SYSTEM "file:///etc/passwd"><XCTIP></XCTIP>',
        b"<XCTIP>&unheard;</XCTIP>",
        b"<XCTIP>" + b"<a>" * DEEPEST + b"</a>" * DEEPEST + b"</XCTIP>",
        b"<XCTIP>" + b"<a/>" * 2_001 + b"</XCTIP>",
        b"<XCTIP><a></b></XCTIP>",
        b"<Other></Other>",
        b'<?xml version="1.0" encoding="unheard-of"?><XCTIP></XCTIP>',
        b'<?xml version="1.0" encoding="zlib"?><XCTIP></XCTIP>',
        b'<?xml version="1.0" encoding="utf-8"?><XCTIP>\xff</XCTIP>',
        b"",
    ],
)
def test_hostile_or_broken_documents_are_unreadable(hostile: bytes) -> None:
    with pytest.raises(Unreadable):
        read(hostile)


async def test_an_entity_bomb_is_passed_over_and_the_link_goes_on(bench: Bench) -> None:
    stranger = await connect(bench)
    bomb = b'<?xml version="1.0"?><!DOCTYPE XCTIP [<!ENTITY a "' + b"x" * 1000 + b'">'
    bomb += b"".join(b'<!ENTITY %c "%s">' % (c, (b"&%c;" % (c - 1)) * 50) for c in range(0x62, 0x6A))
    stranger.send_bytes(bomb + b"]><XCTIP><Log><MakeLog><CId>&j;</CId></MakeLog></Log></XCTIP>")
    await stranger.log_in("1013")


async def test_a_document_without_end_ends_the_link(bench: Bench) -> None:
    stranger = await connect(bench, "1013")
    stranger.send_bytes(b"<XCTIP>" + b"<a></a>" * (LARGEST_DOCUMENT // 6))
    await stranger.expect_end()


async def test_junk_several_messages_and_several_modules_are_taken(bench: Bench) -> None:
    stranger = await connect(bench)
    stranger.send_bytes(b"\x00\x00\x00\x66" + LOG_IN + b"\xff\xfe\r\n")
    assert (await stranger.next("Answer")).findtext("CId") == "1"
    await stranger.next("LogInfo_ANS")
    stranger.send_bytes(
        b"<XCTIP><Calls><Register_REQ><CId>2</CId></Register_REQ><Register_REQ><CId>3</CId></Register_REQ></Calls>"
        b"<Unheard><X><CId>9</CId></X></Unheard>"
        b"<Status><Unregister_REQ><CId> 4 </CId></Unregister_REQ></Status></XCTIP>"
    )
    assert [(await stranger.next("Answer")).findtext("CId") for _ in range(3)] == ["2", "3", "4"]
    await stranger.expect_nothing()
