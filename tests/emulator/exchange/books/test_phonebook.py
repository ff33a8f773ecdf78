"""Books, rights to them, and the one place where the name of a number is looked up."""

import pytest

from emulator.exchange.books.contacts import Book, Contact
from emulator.exchange.books.drafts import Draft, GroupDraft, PhoneDraft
from emulator.exchange.books.phonebook import Phonebook
from emulator.exchange.builtin import builtin
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import PhonebookChanged
from emulator.exchange.exchange import Exchange
from emulator.exchange.programming import Contact as ContactSheet
from tests.emulator.exchange.desk import Desk

EDITOR, READER, STRANGER = "1011", "1012", "1013"
"""Extensions with the rights edit, read and none."""

KNOWN, KNOWN_NAME = "600111222", "Dąbrowski Paweł"


@pytest.fixture
def book(classic: Desk) -> Phonebook:
    return classic.exchange.switch.phonebook


def draft(
    name: str = "Anna", number: str = "600999888", *, private: bool = True, groups: tuple[int, ...] = ()
) -> Draft:
    return Draft(name, (PhoneDraft(number),), private=private, groups=groups)


def refusal(reason: Reason) -> pytest.RaisesExc[Refused]:
    return pytest.RaisesExc(Refused, check=lambda refused: refused.reason is reason)


def test_an_internal_number_comes_before_every_book(book: Phonebook) -> None:
    book.add_contact(EDITOR, draft("Somebody else", "1012"))
    assert book.name_of("1012", EDITOR) == "Anna Nowak"


def test_a_private_entry_comes_before_a_public_one(book: Phonebook) -> None:
    book.add_contact(READER, draft("Uncle", KNOWN))
    assert book.name_of(KNOWN, READER) == "Uncle"
    assert book.name_of(KNOWN, EDITOR) == KNOWN_NAME


def test_the_public_book_names_nobody_to_who_may_not_read_it(book: Phonebook) -> None:
    assert book.name_of(KNOWN, STRANGER) == ""
    assert book.name_of(KNOWN, READER) == KNOWN_NAME


def test_a_telephone_shows_the_name_its_own_subscriber_knows(classic: Desk) -> None:
    classic.exchange.switch.phonebook.add_contact("21", draft("Uncle", KNOWN))
    classic.exchange.outside_call(KNOWN, "21")
    classic.exchange.outside_call(KNOWN, "22")
    classic.exchange.outside_call(KNOWN, STRANGER)
    rings = [line.rsplit(" - ", 1)[1] for line in classic.taken() if line.startswith("RING")]
    assert rings == ["Uncle", KNOWN_NAME, "_"]


def test_separators_do_not_hide_a_number(book: Phonebook) -> None:
    book.add_contact(READER, draft("Uncle", "(600) 999-888"))
    assert book.name_of("600999888", READER) == "Uncle"


def test_a_private_entry_is_for_its_owner_alone(book: Phonebook) -> None:
    contact = book.add_contact(READER, draft())
    assert (contact.book, contact.owner) == (Book.PRIVATE, READER)
    with refusal(Reason.NO_SUCH_CONTACT):
        book.contact(EDITOR, contact.id)
    with refusal(Reason.NO_SUCH_CONTACT):
        book.delete_contact(EDITOR, contact.id)


def test_only_who_may_edit_changes_the_public_book(book: Phonebook) -> None:
    for actor in (READER, STRANGER):
        with refusal(Reason.FORBIDDEN):
            book.add_contact(actor, draft(private=False))
        with refusal(Reason.FORBIDDEN):
            book.add_group(actor, GroupDraft("Clients", private=False))
    contact = book.add_contact(EDITOR, draft(private=False))
    with refusal(Reason.FORBIDDEN):
        book.delete_contact(READER, contact.id)
    with refusal(Reason.NO_SUCH_CONTACT):
        book.delete_contact(STRANGER, contact.id)
    book.delete_contact(EDITOR, contact.id)
    assert contact.id not in book.records.contacts


def test_internal_entries_and_departments_are_the_programmings(book: Phonebook) -> None:
    internal = next(contact for contact in book.records.contacts.values() if contact.extension == EDITOR)
    department = next(group for group in book.records.groups.values() if group.name == "Sales")
    assert internal.groups == (department.id,)
    with refusal(Reason.FORBIDDEN):
        book.delete_contact(EDITOR, internal.id)
    with refusal(Reason.FORBIDDEN):
        book.delete_group(EDITOR, department.id)
    with refusal(Reason.FORBIDDEN):
        book.add_contact(EDITOR, draft(private=False, groups=(department.id,)))


def test_a_private_contact_cannot_be_in_a_public_group(book: Phonebook) -> None:
    group = book.add_group(EDITOR, GroupDraft("Clients", private=False))
    with refusal(Reason.FORBIDDEN):
        book.add_contact(EDITOR, draft(groups=(group.id,)))
    assert book.add_contact(EDITOR, draft(private=False, groups=(group.id,))).groups == (group.id,)


def test_a_group_name_is_used_once_in_each_book(book: Phonebook) -> None:
    book.add_group(EDITOR, GroupDraft("Clients"))
    book.add_group(READER, GroupDraft("Clients"))
    book.add_group(EDITOR, GroupDraft("Clients", private=False))
    with refusal(Reason.DUPLICATE_NAME):
        book.add_group(EDITOR, GroupDraft("Clients"))


def test_contacts_outlive_their_group(book: Phonebook) -> None:
    group = book.add_group(READER, GroupDraft("Family"))
    contact = book.add_contact(READER, draft(groups=(group.id,)))
    book.delete_group(READER, group.id)
    assert book.records.contacts[contact.id].groups == ()


def test_a_number_is_added_and_found(book: Phonebook) -> None:
    contact = book.add_contact(READER, draft())
    book.add_phone(READER, contact.id, PhoneDraft("222 999 888", "office", can_sms=True))
    assert [(phone.number, phone.comment, phone.can_sms) for phone in book.records.contacts[contact.id].phones] == [
        ("600999888", "", False),
        ("222999888", "office", True),
    ]
    assert book.name_of("222999888", READER) == "Anna"


def test_a_changed_contact_is_found_by_its_new_number_only(book: Phonebook) -> None:
    contact = book.add_contact(READER, draft())
    book.change_contact(READER, contact.id, draft("Ann", "222999888"))
    assert (book.name_of("600999888", READER), book.name_of("222999888", READER)) == ("", "Ann")


def test_the_default_number_is_the_one_marked_else_the_first(book: Phonebook) -> None:
    phones = (PhoneDraft("600999888"), PhoneDraft("222999888", default=True))
    contact = book.add_contact(READER, Draft("Anna", phones))
    assert contact.default_phone == contact.phones[1].id
    contact = book.add_contact(READER, draft())
    assert contact.default_phone == contact.phones[0].id


@pytest.mark.parametrize(
    "wrong",
    [
        draft(""),
        draft("x" * 65),
        draft(number="call me"),
        draft(number=""),
        draft(number="1" * 33),
        Draft("Anna", tuple(PhoneDraft("600999888") for _ in range(9))),
        Draft("Anna", (PhoneDraft("600999888", "x" * 21),)),
        Draft("Anna", info="x" * 256),
        Draft("Anna", im="x" * 129),
    ],
)
def test_what_does_not_fit_is_refused_and_changes_nothing(book: Phonebook, wrong: Draft) -> None:
    before = book.records.changes
    with pytest.RaisesExc(Refused, check=lambda refused: refused.reason.value.startswith("invalid_")):
        book.add_contact(EDITOR, wrong)
    assert book.records.changes == before


def test_the_programming_fills_private_books_and_groups() -> None:
    sheet = ContactSheet(name="Uncle", numbers=("600999888",), owner=READER, groups=("Family",))
    desk = Desk(builtin("classic").model_copy(update={"contacts": (sheet,)}))
    book = desk.exchange.switch.phonebook
    contact = book.named(READER, "Uncle")
    assert [book.records.groups[key].name for key in contact.groups] == ["Family"]


def test_a_comment_changed_by_programming_is_the_name_from_then_on(classic: Desk, book: Phonebook) -> None:
    classic.patch("21", comment="Front desk", department="Sales")
    assert book.name_of("21", STRANGER) == "Front desk"
    assert (
        len(
            [c for c in book.records.contacts.values() if c.groups and book.records.groups[c.groups[0]].name == "Sales"]
        )
        == 3
    )


def test_listeners_hear_of_changes_and_whose_they_are(classic: Desk, book: Phonebook) -> None:
    contact = book.add_contact(READER, draft())
    book.add_contact(EDITOR, draft(private=False))
    book.delete_contact(READER, contact.id)
    told = [event.owner for event in classic.events if isinstance(event, PhonebookChanged)]
    assert told == [READER, None, READER]


def test_a_reset_brings_back_the_book_of_the_programming(classic: Desk, book: Phonebook) -> None:
    exchange: Exchange = classic.exchange
    book.add_contact(READER, draft())
    exchange.reset(builtin("classic"))
    names = [
        contact.name for contact in exchange.switch.phonebook.records.contacts.values() if isinstance(contact, Contact)
    ]
    assert "Anna" not in names
