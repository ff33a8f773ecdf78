"""Import and export: into which book, what is there already, what is refused, and that nothing gets lost."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from emulator.exchange.books.contacts import Book
from emulator.exchange.books.drafts import Draft, GroupDraft, PhoneDraft
from emulator.exchange.books.exporting import export_contacts
from emulator.exchange.books.files.outlook_reading import read_outlook
from emulator.exchange.books.files.rows import Format, Row, Rows
from emulator.exchange.books.importing import Import, ImportFormat, Outcome, Report, parsed
from emulator.exchange.books.listing import Selection
from emulator.exchange.books.phonebook import LARGEST_BOOK, Phonebook
from emulator.exchange.errors import Reason
from emulator.exchange.events import PhonebookChanged
from tests.emulator.exchange.books.people import (
    ADMINISTRATOR,
    EDITOR,
    READER,
    STRANGER,
    contacts_of,
    draft,
    names,
    refusal,
    subscriber,
)
from tests.emulator.exchange.desk import Desk

FILES = Path(__file__).parents[3] / "fixtures" / "contacts"
THREE = (FILES / "outlook_pl_cp1250.csv").read_bytes()
BAD = (FILES / "outlook_bad_rows.csv").read_bytes()
FORMATS = [
    (Format.OUTLOOK, ImportFormat.OUTLOOK),
    (Format.VCARD3, ImportFormat.VCARD),
    (Format.VCARD4, ImportFormat.VCARD),
]


def import_rows(book: Phonebook, actor: str, rows: Rows, into: Book, *, dry_run: bool = False) -> Report:
    work = Import(book, actor, rows, into, dry_run=dry_run)
    for _ in work.steps():
        pass
    return work.finish()


def exported(book: Phonebook, actor: str, kind: Format, group: int | None = None) -> bytes:
    return b"".join(export_contacts(book, actor, kind, group))


def clear(book: Phonebook, *books: Book) -> None:
    for contact in tuple(book.records.contacts.values()):
        if contact.book in books:
            book.records.remove(contact)


def test_w80_a_file_goes_into_the_book_that_was_chosen(book: Phonebook) -> None:
    report = import_rows(book, EDITOR, parsed(THREE, ImportFormat.OUTLOOK), Book.PUBLIC)
    assert (report.outcomes[Outcome.IMPORTED], report.by_book[Book.PUBLIC]) == (3, 3)
    assert names(book, READER, "młyn") == ["Młyn Pod Wiązem"] * 2
    assert {group.name for group in book.groups(READER)} >= {"Rodzina", "Praca"}


def test_w81_without_the_right_the_public_book_cannot_be_chosen(book: Phonebook) -> None:
    with refusal(Reason.FORBIDDEN):
        import_rows(book, STRANGER, parsed(THREE, ImportFormat.OUTLOOK), Book.PUBLIC)
    report = import_rows(book, STRANGER, parsed(THREE, ImportFormat.OUTLOOK), Book.PRIVATE)
    assert report.by_book == {Book.PRIVATE: 3}
    assert len(contacts_of(book, STRANGER)) == 3


@pytest.mark.parametrize(("written", "read"), FORMATS)
def test_w82_contacts_return_to_the_books_they_came_from(book: Phonebook, written: Format, read: ImportFormat) -> None:
    book.add_contact(EDITOR, draft("Uncle", "700100200"))
    data = exported(book, EDITOR, written)
    clear(book, Book.PUBLIC, Book.PRIVATE)
    report = import_rows(book, EDITOR, parsed(data, read), Book.PRIVATE)
    assert (report.by_book[Book.PUBLIC], report.by_book[Book.PRIVATE]) == (32, 1)
    assert report.outcomes[Outcome.INTERNAL] == 9
    assert names(book, READER, "hotel") == ["Hotel Żuraw"]


def test_w83_without_the_right_everything_goes_into_the_private_book(book: Phonebook) -> None:
    data = exported(book, EDITOR, Format.OUTLOOK)
    report = import_rows(book, STRANGER, parsed(data, ImportFormat.OUTLOOK), Book.PRIVATE)
    assert report.by_book == {Book.PRIVATE: 32}
    assert len(contacts_of(book, STRANGER)) == 32


def test_w84_a_dry_run_reports_and_changes_nothing(book: Phonebook) -> None:
    before = book.records.changes
    planned = import_rows(book, EDITOR, parsed(BAD, ImportFormat.OUTLOOK), Book.PRIVATE, dry_run=True)
    assert book.records.changes == before
    done = import_rows(book, EDITOR, parsed(BAD, ImportFormat.OUTLOOK), Book.PRIVATE)
    assert (planned.outcomes, planned.rows) == (done.outcomes, done.rows)
    assert book.records.changes > before


def test_w85_all_contacts_or_one_group_are_exported(book: Phonebook) -> None:
    group = book.add_group(EDITOR, GroupDraft("Family"))
    book.add_contact(EDITOR, draft("Uncle", groups=(group.id,)))
    everything, family = (read_outlook(exported(book, EDITOR, Format.OUTLOOK, g)) for g in (None, group.id))
    assert (len(everything), [row.name for row in family]) == (9 + 32 + 1, ["Uncle"])
    with refusal(Reason.NO_SUCH_GROUP):
        exported(book, READER, Format.OUTLOOK, group.id)


def test_an_export_holds_what_its_reader_sees_and_no_restricted_numbers_of_others(book: Phonebook) -> None:
    contact = subscriber(book, READER)
    phones = (PhoneDraft("600777555", restricted=True), PhoneDraft("600777556"))
    book.change_contact(ADMINISTRATOR, contact.id, Draft(contact.name, phones))
    book.add_contact(READER, draft("Uncle", "700100200"))
    texts = {who: exported(book, who, Format.OUTLOOK).decode() for who in (READER, STRANGER, ADMINISTRATOR)}
    assert [who for who, text in texts.items() if "600777555" in text] == [READER]
    assert [who for who, text in texts.items() if "700100200" in text] == [READER]
    assert [who for who, text in texts.items() if "Hotel" in text] == [READER, ADMINISTRATOR]
    assert all("600777556" in text for text in texts.values())


def test_bad_rows_are_told_by_line_and_reason_and_the_others_come_in(book: Phonebook) -> None:
    report = import_rows(book, READER, parsed(BAD, ImportFormat.OUTLOOK), Book.PRIVATE)
    assert [(row.line, row.outcome, row.code) for row in report.rows] == [
        (3, Outcome.REJECTED, Reason.INVALID_NUMBER),
        (4, Outcome.REJECTED, Reason.INVALID_NUMBER),
        (5, Outcome.REJECTED, Reason.BAD_FILE),
        (8, Outcome.REJECTED, Reason.BAD_FILE),
        (9, Outcome.DUPLICATE, None),
        (10, Outcome.REJECTED, Reason.INVALID_NAME),
    ]
    assert all(row.reason for row in report.rows)
    assert {contact.name for contact in contacts_of(book, READER)} == {"Adam Dobry", "Ewa Dobra"}


def test_a_second_import_finds_everything_there(book: Phonebook) -> None:
    for imported in (3, 0):
        report = import_rows(book, READER, parsed(THREE, ImportFormat.OUTLOOK), Book.PRIVATE)
        assert (report.outcomes[Outcome.IMPORTED], report.outcomes[Outcome.DUPLICATE]) == (imported, 3 - imported)


def test_what_is_too_long_for_the_book_is_shortened_and_told(book: Phonebook) -> None:
    data = f"First Name,Mobile Phone,Notes\nAnna,1,{'x' * 300}\n".encode()
    report = import_rows(book, READER, parsed(data, ImportFormat.OUTLOOK), Book.PRIVATE)
    (row,) = report.rows
    assert (row.outcome, row.reason) == (Outcome.IMPORTED, "the notes were shortened to 255 characters")
    assert len(contacts_of(book, READER)[0].info) == 255


def test_guessing_restricted_numbers_by_import_tells_nothing(book: Phonebook) -> None:
    book.add_contact(ADMINISTRATOR, draft("Secret", "600777555", private=False, restricted=True))
    data = b"First Name,Mobile Phone\nSecret,600777555\n"
    report = import_rows(book, EDITOR, parsed(data, ImportFormat.OUTLOOK), Book.PUBLIC, dry_run=True)
    assert report.outcomes == {Outcome.IMPORTED: 1}


def test_a_full_book_refuses_row_by_row(book: Phonebook) -> None:
    book.programmed -= LARGEST_BOOK - 2
    report = import_rows(
        book, READER, parsed(b"First Name,Mobile Phone\nA,1\nB,2\nC,3\n", ImportFormat.OUTLOOK), Book.PRIVATE
    )
    assert [(row.line, row.code) for row in report.rows] == [(4, Reason.STORAGE_FULL)]


def test_listeners_are_told_once_of_a_whole_file(desk: Desk) -> None:
    book = desk.exchange.switch.phonebook
    import_rows(book, READER, parsed(THREE, ImportFormat.OUTLOOK), Book.PRIVATE)
    assert [event.owner for event in desk.events if isinstance(event, PhonebookChanged)] == [READER]


@pytest.mark.parametrize(("written", "read"), FORMATS)
def test_everything_a_contact_says_comes_back(book: Phonebook, written: Format, read: ImportFormat) -> None:
    public = book.add_group(EDITOR, GroupDraft("Clients; old", private=False))
    own = book.add_group(EDITOR, GroupDraft("Friends"))
    phones = (PhoneDraft("+48600111222", "dom, na wsi", can_sms=True), PhoneDraft("1", "mobile", default=True))
    whole = Draft("=Zażółć  gęślą", phones, False, (public.id, own.id), True, "a\nb; c", "x@example.org")
    book.add_contact(EDITOR, whole)
    data = exported(book, EDITOR, written)
    clear(book, Book.PUBLIC)
    for group in (public, own):
        book.delete_group(EDITOR, group.id)
    import_rows(book, EDITOR, parsed(data, read), Book.PRIVATE)
    found = book.contact(EDITOR, next(c.id for c in book.records.contacts.values() if c.name == "=Zażółć gęślą"))
    assert [(p.number, p.comment, p.can_sms) for p in found.phones] == [
        (p.number, p.comment, p.can_sms) for p in phones
    ]
    assert found.default_phone == found.phones[1].id
    groups = [book.records.groups[key] for key in found.groups]
    assert [(group.name, group.book) for group in groups] == [("Clients; old", Book.PUBLIC), ("Friends", Book.PRIVATE)]
    assert (found.book, found.favourite, found.info, found.im) == (Book.PUBLIC, True, whole.info, whole.im)


@pytest.mark.parametrize(
    "details", ["[", "1", "[]", '{"numbers": 1}', '{"numbers": [["1"]], "own_groups": [1]}', "[" * 9999]
)
def test_our_own_notes_are_only_believed_when_they_make_sense(details: str) -> None:
    cell = json.dumps(details).replace('\\"', '""')
    data = f"First Name,Mobile Phone,User 1,User 2\nAnna,1,WebCTI:private,{cell}\n".encode()
    (row,) = read_outlook(data)
    assert isinstance(row, Row)
    assert [number.number for number in row.numbers] == ["1"]


def state_of(book: Phonebook) -> tuple[object, ...]:
    return dict(book.records.contacts), dict(book.records.groups), book.records.changes


def test_w84_an_import_that_is_given_up_leaves_the_book_as_it_was(desk: Desk) -> None:
    book = desk.exchange.switch.phonebook
    before = state_of(book)
    work = Import(book, EDITOR, parsed(THREE, ImportFormat.OUTLOOK), Book.PUBLIC)
    for _ in work.steps():
        assert state_of(book) == before
    assert not [event for event in desk.events if isinstance(event, PhonebookChanged)]
    assert not desk.exchange.switch.core.changed_records


def test_what_others_changed_during_an_import_counts_at_its_end(book: Phonebook) -> None:
    family = book.add_group(EDITOR, GroupDraft("Rodzina", private=False))
    work = Import(book, EDITOR, parsed(THREE, ImportFormat.OUTLOOK), Book.PUBLIC)
    list(work.steps())
    book.delete_group(ADMINISTRATOR, family.id)
    others = book.add_group(ADMINISTRATOR, GroupDraft("Praca", private=False))
    work.finish()
    groups = {group.name: group.id for group in book.groups(READER)}
    assert groups["Rodzina"] != family.id
    assert groups["Praca"] == others.id
    assert book.member_count(READER, others) > 0


def test_who_lost_the_right_during_an_import_imports_nothing(desk: Desk) -> None:
    book = desk.exchange.switch.phonebook
    work = Import(book, EDITOR, parsed(THREE, ImportFormat.OUTLOOK), Book.PUBLIC)
    list(work.steps())
    desk.exchange.patch_subscriber(EDITOR, {"phonebook_access": "read"})
    before = state_of(book)
    with refusal(Reason.FORBIDDEN):
        work.finish()
    assert state_of(book) == before


def test_room_that_others_took_during_an_import_is_missing_at_its_end(book: Phonebook) -> None:
    book.programmed -= book.room - 2
    work = Import(book, READER, parsed(b"First Name,Mobile Phone\nA,1\nB,2\n", ImportFormat.OUTLOOK), Book.PRIVATE)
    list(work.steps())
    book.add_contact(EDITOR, draft("Uncle"))
    report = work.finish()
    assert [(row.line, row.code) for row in report.rows] == [(3, Reason.STORAGE_FULL)]
    assert [contact.name for contact in contacts_of(book, READER)] == ["A"]


def test_many_contacts_come_in_between_those_that_are_there(book: Phonebook) -> None:
    for number in range(1_200):
        book.add_contact(READER, draft(f"Old {number:04}", f"{700_000_000 + number}"))
    rows = "".join(f"Old {number:04} b,{800_000_000 + number}\n" for number in range(1_200))
    import_rows(book, READER, parsed(f"First Name,Mobile Phone\n{rows}".encode(), ImportFormat.OUTLOOK), Book.PRIVATE)
    wanted = [f"Old {number:04}{end}" for number in range(1_200) for end in ("", " b")]
    everything = book.listing.sheet(READER, Selection(book=Book.PRIVATE), 5_000)
    assert [contact.name for contact in everything.contacts] == wanted
    assert names(book, READER, "800000777") == ["Old 0777 b"]
    assert [contact.name for contact in book.records.with_number("+48800000777")] == ["Old 0777 b"]


def test_an_export_leaves_out_what_went_meanwhile_and_writes_what_is_there_then(book: Phonebook) -> None:
    changed, deleted, hidden = (book.add_contact(READER, draft(f"A{name}")) for name in ("aa", "bb", "cc"))
    parts = export_contacts(book, READER, Format.OUTLOOK)
    next(parts)
    book.change_contact(READER, changed.id, draft("Azz"))
    book.delete_contact(READER, deleted.id)
    book.records.put(replace(book.records.contacts[hidden.id], owner=STRANGER))
    text = b"".join(parts).decode()
    assert [name in text for name in ("Azz", "Abb", "Acc")] == [True, False, False]
