"""Search, order and pages: what each viewer finds, and what nobody finds who may not."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emulator.exchange.books.contacts import Book, Contact, Phone
from emulator.exchange.books.drafts import Draft, GroupDraft, PhoneDraft
from emulator.exchange.books.listing import MOST_FOUND, Selection
from emulator.exchange.books.names import comparable, folded, order
from emulator.exchange.books.phonebook import Phonebook
from emulator.exchange.books.shelf import BEGIN, Line, Shelf, Words
from tests.emulator.exchange.books.people import (
    ADMINISTRATOR,
    EDITOR,
    MANAGER,
    READER,
    STRANGER,
    draft,
    names,
    subscriber,
)
from tests.emulator.exchange.desk import Desk


def test_w24_search_finds_internal_numbers_and_the_own_private_contacts(book: Phonebook) -> None:
    book.add_contact(READER, draft("Nowakowa ciocia"))
    assert names(book, READER, "nowak") == ["Anna Nowak", "Nowakowa ciocia"]
    assert names(book, EDITOR, "nowak") == ["Anna Nowak"]


def test_w25_search_covers_the_public_book_only_with_the_right(book: Phonebook) -> None:
    assert names(book, EDITOR, "hotel") == ["Hotel Żuraw"]
    assert names(book, STRANGER, "hotel") == []


def test_w69_a_number_is_found_by_digits_anywhere_in_it(book: Phonebook) -> None:
    for text in ("600111222", "111222", "(600) 111-222", "+48 600 111 222"):
        assert names(book, READER, text) == ["Dąbrowski Paweł"], text


@pytest.mark.parametrize(
    ("typed", "found"),
    [("zielinski", "Piotr Zieliński"), ("ŻÓŁW", "Żółw"), ("zolw", "Żółw"), ("müller", "MULLER"), ("strasse", "Straße")],
)
def test_case_and_diacritics_do_not_matter(book: Phonebook, typed: str, found: str) -> None:
    for name in ("Żółw", "MULLER", "Straße"):
        book.add_contact(READER, draft(name))
    assert names(book, READER, typed) == [found]


def test_a_search_by_number_gives_that_number_and_by_name_all_of_them(book: Phonebook) -> None:
    book.add_contact(READER, draft("Uncle", "700100200", "700300400"))
    assert [phone.number for _, phone in book.listing.search(READER, "3004")] == ["700300400"]
    assert [phone.number for _, phone in book.listing.search(READER, "uncle")] == ["700100200", "700300400"]


def test_a_search_gives_at_most_fifty_numbers(book: Phonebook) -> None:
    for number in range(2 * MOST_FOUND):
        book.add_contact(READER, draft(f"Many {number}"))
    assert len(book.listing.search(READER, "many")) == MOST_FOUND


def test_no_text_finds_nothing(book: Phonebook) -> None:
    assert book.listing.search(READER, "  ") == []


def test_restricted_digits_are_found_by_those_alone_who_may_know_them(classic_book: Phonebook) -> None:
    book = classic_book
    contact = subscriber(book, READER)
    book.change_contact(ADMINISTRATOR, contact.id, Draft(contact.name, (PhoneDraft("600777555", restricted=True),)))
    for viewer in (READER, MANAGER, ADMINISTRATOR):
        assert names(book, viewer, "777555") == [contact.name]
    for viewer in (EDITOR, STRANGER, "1016"):
        assert names(book, viewer, "777555") == []
        assert book.listing.sheet(viewer, Selection(text="777555"), 50).total == 0
        assert [phone.number for _, phone in book.listing.search(viewer, contact.name)] == [READER, ""]


def test_a_restricted_number_is_called_without_its_digits_being_told(classic_book: Phonebook) -> None:
    book = classic_book
    contact = subscriber(book, READER)
    book.change_contact(ADMINISTRATOR, contact.id, Draft(contact.name, (PhoneDraft("600777555", restricted=True),)))
    seen = book.contact(STRANGER, contact.id).phones[0]
    assert (seen.hidden, book.dialled(STRANGER, f"contact:{seen.id}")) == (True, "600777555")
    known = book.names.of("600777555", STRANGER)
    assert (known.name, known.restricted) == (contact.name, True)
    assert not book.names.of("600777555", READER).restricted


def test_digits_are_hidden_also_from_who_does_not_see_the_book(book: Phonebook) -> None:
    book.add_contact(ADMINISTRATOR, draft("Secret", "600777555", private=False, restricted=True))
    known = book.names.of("600777555", STRANGER)
    assert (known.name, known.restricted) == ("", True)


def test_w71_the_list_follows_book_and_group(book: Phonebook) -> None:
    own = book.add_contact(READER, draft("Uncle"))
    group = book.add_group(READER, GroupDraft("Family"))
    book.assign(READER, group.id, [own.id, subscriber(book, "21").id])

    def listed(**wanted: object) -> list[str]:
        selection = Selection(**wanted)  # type: ignore[arg-type]  # the parametrised part of a selection
        return [contact.name for contact in book.listing.sheet(READER, selection, 200).contacts]

    assert len(listed(book=Book.INTERNAL)) == 9
    assert len(listed(book=Book.PUBLIC)) == 32
    assert listed(book=Book.PRIVATE) == ["Uncle"]
    assert listed(group=group.id) == ["Recepcja", "Uncle"]
    assert listed(group=group.id, text="unc") == ["Uncle"]
    assert len(listed()) == 42


def test_pages_hold_everything_once_and_in_the_polish_order(book: Phonebook) -> None:
    for name in ("Łoś", "Lis", "Lynx", "Żaba", "Źrebak", "Zebra"):
        book.add_contact(READER, draft(name))
    pages, place, total = [], BEGIN, 0
    while True:
        sheet = book.listing.sheet(READER, Selection(book=Book.PRIVATE), 4, after=place)
        pages.append([contact.name for contact in sheet.contacts])
        total = sheet.total
        if sheet.next is None:
            break
        place = sheet.next
    assert pages == [["Lis", "Lynx", "Łoś", "Zebra"], ["Źrebak", "Żaba"]]
    assert total == 6


def test_a_contact_that_changes_is_found_by_what_it_says_now(desk: Desk, book: Phonebook) -> None:
    desk.patch("21", comment="Lodge")
    contact = book.add_contact(READER, draft("Before", "700100200"))
    book.change_contact(READER, contact.id, draft("After", "700300400"))
    assert [names(book, READER, text) for text in ("recepcja", "before", "700100", "after", "700300")] == [
        [], [], [], ["After"], ["After"],
    ]  # fmt: skip
    book.delete_contact(READER, contact.id)
    assert names(book, READER, "after") == []


@given(st.text(max_size=80))
def test_no_text_breaks_folding_or_order(text: str) -> None:
    assert folded(folded(text)) is not None
    assert len(order(text)) <= 128
    assert Words.of(text).name == folded(" ".join(text.split()))


_NAMES = st.text("aąbłlżz 1", min_size=1, max_size=6).filter(lambda name: bool(name.strip()))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_NAMES, min_size=1, max_size=60), st.text("abl1", min_size=1, max_size=2), st.data())
def test_a_shelf_finds_what_looking_at_each_contact_finds(entered: list[str], needle: str, data: st.DataObject) -> None:
    shelf = Shelf()
    contacts = [Contact(key, name, Book.PUBLIC, phones=(Phone(key, str(key)),)) for key, name in enumerate(entered, 1)]
    at_once = data.draw(st.integers(0, len(contacts)))
    for contact in contacts[at_once:]:
        shelf.put(contact)
    shelf.put_all(map(Line.of, contacts[:at_once]))
    gone = data.draw(st.sets(st.sampled_from(contacts)))
    for contact in gone:
        shelf.take(contact)
    words = Words.of(needle)
    left = sorted((c for c in contacts if c not in gone), key=lambda c: (order(c.name), c.id))
    wanted = [
        c.id
        for c in left
        if words.name in folded(" ".join(c.name.split())) or (words.digits and words.digits in str(c.id))
    ]
    assert [line.place[1] for line in shelf.after(BEGIN)] == [contact.id for contact in left]
    assert [line.place[1] for line in shelf.found(words)] == wanted
    assert shelf.count(words) == len(wanted)


def test_numbers_are_the_same_with_and_without_the_country() -> None:
    assert {comparable(number) for number in ("600 111 222", "+48 600-111-222", "0048600111222")} == {"600111222"}
    assert comparable("+49 30 1") == comparable("0049301")
