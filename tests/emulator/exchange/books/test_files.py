"""Files of other programs: what is read of them, in every encoding, and that nothing breaks the readers."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulator.exchange.books.contacts import Book
from emulator.exchange.books.drafts import LONGEST_COMMENT, LONGEST_INFO, MOST_NUMBERS
from emulator.exchange.books.files.outlook_columns import HEADER
from emulator.exchange.books.files.outlook_reading import read_outlook
from emulator.exchange.books.files.outlook_writing import write_outlook
from emulator.exchange.books.files.rows import LARGEST_FILE, MOST_ROWS, BadRow, Format, Row, RowNumber, Rows
from emulator.exchange.books.files.vcard_reading import read_vcard
from emulator.exchange.books.files.vcard_writing import write_vcard
from emulator.exchange.errors import Reason, Refused
from tests.emulator.exchange.books.people import refusal

FILES = Path(__file__).parents[3] / "fixtures" / "contacts"
OUTLOOK = ("utf8", "utf8_bom", "tabs", "com", "pl_cp1250", "pl_utf8_bom")


def good(rows: Rows) -> list[Row]:
    return [row for row in rows if isinstance(row, Row)]


def bad(rows: Rows) -> list[BadRow]:
    return [row for row in rows if isinstance(row, BadRow)]


@pytest.mark.parametrize("name", OUTLOOK)
def test_outlook_files_are_read_in_every_encoding_delimiter_and_header(name: str) -> None:
    lucja, mill, jan = good(read_outlook((FILES / f"outlook_{name}.csv").read_bytes()))
    assert (lucja.name, lucja.groups, lucja.im) == ("Łucja Żółć", ("Rodzina", "Praca"), "lucja@example.org")
    assert lucja.info.splitlines() == ["pierwszy wiersz", 'drugi wiersz, z przecinkiem; i "cudzysłowem"']
    assert lucja.numbers == (RowNumber("+48600111701", "mobile", default=True), RowNumber("222340701", "work"))
    assert (mill.name, [n.comment for n in mill.numbers]) == ("Młyn Pod Wiązem", ["company", "fax"])
    assert (jan.name, [n.comment for n in jan.numbers]) == ("Jan Maria Kos", ["home", "other"])
    assert [row.line for row in (lucja, mill, jan)] == [2, 4, 5]
    assert {row.origin for row in (lucja, mill, jan)} == {None}


def test_a_bad_row_costs_nothing_but_itself() -> None:
    rows = read_outlook((FILES / "outlook_bad_rows.csv").read_bytes())
    assert [(row.line, row.code) for row in bad(rows)] == [(5, Reason.BAD_FILE), (8, Reason.BAD_FILE)]
    assert [row.line for row in good(rows)] == [2, 3, 4, 6, 9, 10]


def test_primary_phone_is_a_number_of_its_own_when_no_other_column_has_it() -> None:
    (row,) = good(read_outlook(b"First Name,Mobile Phone,Primary Phone\nAnna,1,2\n"))
    assert row.numbers == (RowNumber("1", "mobile"), RowNumber("2", default=True))


@pytest.mark.parametrize("data", [b"", b"\n", b"a,b\n1,2\n", b"\x00\xff", b"BEGIN:VCARD\n", b'"First Name\n'])
def test_without_a_known_header_it_is_no_outlook_file(data: bytes) -> None:
    with refusal(Reason.BAD_FILE):
        read_outlook(data)


def test_files_have_a_largest_size() -> None:
    row = b"Anna,1\n"
    with refusal(Reason.FILE_TOO_LARGE):
        read_outlook(b"First Name,Mobile Phone\n" + row * (MOST_ROWS + 1))
    for read in (read_outlook, read_vcard):
        with refusal(Reason.FILE_TOO_LARGE):
            read(b"x" * (LARGEST_FILE + 1))


def test_a_character_that_cannot_be_read_is_a_bad_row() -> None:
    rows = read_outlook(b"First Name,Mobile Phone\nAn\x81na,1\nEwa\xbf,2\n")
    assert [row.line for row in bad(rows)] == [2]
    assert [row.name for row in good(rows)] == ["Eważ"]


def test_vcard_3_is_read_card_by_card() -> None:
    rows = read_vcard((FILES / "contacts_v3.vcf").read_bytes())
    lucja, mill, jan = good(rows)
    assert (lucja.name, lucja.groups) == ("Łucja Żółć", ("Rodzina", "Praca"))
    assert lucja.info == "pierwszy wiersz\ndrugi wiersz, z przecinkiem; koniec"
    assert lucja.numbers == (RowNumber("+48600111701", "mobile", default=True), RowNumber("222340701", "na wsi"))
    assert (mill.name, mill.numbers[0].comment) == ("Młyn Pod Wiązem", "fax")
    assert (jan.name, jan.numbers[0].comment) == ("Jan Maria Kos", "mobile")
    assert [(row.line, row.code) for row in bad(rows)] == [(19, Reason.BAD_FILE)]


def test_vcard_4_is_read() -> None:
    (row,) = good(read_vcard((FILES / "contacts_v4.vcf").read_bytes()))
    assert row.numbers == (
        RowNumber("+48600111701", "mobile", can_sms=True, default=True),
        RowNumber("222340701", "home"),
    )
    assert row.info.endswith("bo vCard łamie wiersze")


def test_a_file_without_a_card_is_no_vcard_file() -> None:
    with refusal(Reason.BAD_FILE):
        read_vcard(b"First Name,Mobile Phone\n")


def test_w86_the_file_is_what_outlook_writes_itself() -> None:
    contact = Row(0, "Anna Nowak", (RowNumber("600111222", "mobile", default=True),), origin=Book.PUBLIC)
    data = b"".join(write_outlook([contact]))
    text = data.decode("utf-8-sig")
    assert data.startswith(b"\xef\xbb\xbf")
    header, row, end = text.split("\r\n")
    assert header.split(",")[:4] == ['"Title"', '"First Name"', '"Middle Name"', '"Last Name"']
    assert end == ""
    cells = dict(zip(header.split(","), row.split(","), strict=False))
    assert (cells['"First Name"'], cells['"Last Name"']) == ('"Anna"', '"Nowak"')
    assert (cells['"Mobile Phone"'], cells['"Primary Phone"']) == ('"600111222"', '"600111222"')
    assert cells['"User 1"'] == '"WebCTI:public"'
    assert len(set(HEADER)) == len(HEADER)


@pytest.mark.parametrize("text", ["=1+1", "+48 x", "-1", "@SUM(A1)", "'=1", "''=1", "'tis", " =1", "a;b\\"])
def test_nothing_is_calculated_and_everything_comes_back(text: str) -> None:
    row = Row(2, f"A {text.strip()}", (RowNumber("+48600111222"),), (text.strip(),), info=text.strip())
    written = b"".join(write_outlook([replace(row, origin=Book.PRIVATE)]))
    (read,) = good(read_outlook(written))
    assert (read.name, read.groups, read.info) == (row.name, row.groups, row.info)
    cells = [cell.strip('"') for cell in written.decode("utf-8-sig").split('","')]
    assert not [cell for cell in cells if cell[:1] in "=-@" and cell]
    assert "+48600111222" in cells


def _fields(row: Row) -> dict[str, object]:
    return {name: getattr(row, name) for name in Row.__slots__}


_LETTERS = st.characters(exclude_categories=("C", "Z"), include_characters="=+-@';,\"\\")
_WORD = st.text(_LETTERS, min_size=1, max_size=20)
_WORDS = st.lists(_WORD, min_size=1, max_size=3).map(" ".join)
_NUMBERS = st.lists(
    st.tuples(
        st.from_regex(r"\+?[0-9*#]{1,32}", fullmatch=True),
        st.sampled_from(["", "mobile", "work", "home", "fax", "dom na wsi"]) | _WORD.map(lambda w: w[:LONGEST_COMMENT]),
        st.booleans(),
    ),
    min_size=1,
    max_size=MOST_NUMBERS,
    unique_by=lambda entry: entry[0],
)


@st.composite
def rows(draw: st.DrawFn) -> Row:
    numbers = draw(_NUMBERS)
    default = draw(st.integers(0, len(numbers) - 1))
    groups = draw(st.lists(_WORDS, max_size=4, unique=True))
    origin = draw(st.sampled_from([Book.PUBLIC, Book.PRIVATE]))
    return Row(
        0,
        draw(_WORDS),
        tuple(RowNumber(n, comment, sms, place == default) for place, (n, comment, sms) in enumerate(numbers)),
        tuple(groups[1:] if origin is Book.PUBLIC else groups),
        tuple(groups[:1] if origin is Book.PUBLIC else ()),
        draw(st.booleans()),
        draw(st.lists(_WORDS, max_size=3).map("\n".join))[:LONGEST_INFO].strip(),
        draw(_WORD),
        origin,
    )


@given(st.lists(rows(), min_size=1, max_size=4), st.sampled_from(Format))
def test_what_is_written_is_read_again_without_loss(written: list[Row], kind: Format) -> None:
    outlook = kind is Format.OUTLOOK
    parts = write_outlook(written) if outlook else write_vcard(written, kind)
    read = (read_outlook if outlook else read_vcard)(b"".join(parts))
    assert [{**_fields(row), "line": 0} for row in good(read)] == [_fields(row) for row in written]
    assert not bad(read)


_PIECES = st.sampled_from(
    (
        *(b"BEGIN:VCARD\n", b"END:VCARD\n", b"VERSION:3.0\n", b"FN:", b"N:;", b"TEL;TYPE=", b"TEL:", b"item1."),
        *(b";ENCODING=QUOTED-PRINTABLE:", b";ENCODING=b:", b";CHARSET=x:", b"=C5\n", b"\n ", b"\\"),
        *(b"BEGIN:VEVENT\n", b"END:VEVENT\n", b"First Name,Mobile Phone,User 1,User 2\n"),
        *(b'"', b",", b";", b"\t", b"\r\n", b"WebCTI:public", b'[{"numbers":'),
    )
)
_BYTES = st.lists(st.binary(max_size=12) | _PIECES, max_size=40).map(b"".join)


@settings(deadline=None)
@given(_BYTES, st.sampled_from([read_outlook, read_vcard]))
def test_no_bytes_break_a_reader(data: bytes, read: Callable[[bytes], Rows]) -> None:
    reason = None
    try:
        read(data)
    except Refused as refused:
        reason = refused.reason
    assert reason in {None, Reason.BAD_FILE, Reason.FILE_TOO_LARGE}


@settings(deadline=None)
@given(_BYTES)
def test_no_bytes_break_a_reader_that_found_its_beginning(data: bytes) -> None:
    assert read_vcard(b"BEGIN:VCARD\nVERSION:3.0\nFN:A\n" + data)
    read_outlook(b"First Name,Mobile Phone,User 1,User 2\n" + data)
