"""Who may do what with contacts, groups and marks."""

import pytest

from emulator.exchange.books.contacts import Book
from emulator.exchange.books.drafts import Draft, GroupDraft, PhoneDraft
from emulator.exchange.books.phonebook import Phonebook
from emulator.exchange.errors import Reason
from tests.emulator.exchange.books.people import (
    ADMINISTRATOR,
    EDITOR,
    MANAGER,
    READER,
    STRANGER,
    draft,
    names,
    refusal,
    subscriber,
)
from tests.emulator.exchange.desk import Desk


def departments(book: Phonebook) -> list[int]:
    return [group.id for group in book.records.groups.values() if group.book is Book.INTERNAL]


def test_w65_groups_are_departments_public_ones_and_the_own_private_ones(book: Phonebook) -> None:
    book.add_group(EDITOR, GroupDraft("Clients", private=False))
    book.add_group(READER, GroupDraft("Family"))
    assert {group.name for group in book.groups(READER)} == {"Sales", "Service", "Clients", "Family"}
    assert {group.name for group in book.groups(STRANGER)} == {"Sales", "Service"}


@pytest.mark.parametrize("actor", [EDITOR, MANAGER, ADMINISTRATOR])
def test_w66_w163_departments_cannot_be_changed_in_the_phonebook(book: Phonebook, actor: str) -> None:
    department = departments(book)[0]
    contact = subscriber(book, "21")
    with refusal(Reason.FORBIDDEN):
        book.rename_group(actor, department, "Other")
    with refusal(Reason.FORBIDDEN):
        book.delete_group(actor, department)
    with refusal(Reason.FORBIDDEN):
        book.assign(actor, department, [contact.id])
    with refusal(Reason.FORBIDDEN):
        book.unassign(actor, department, [contact.id])


def test_w67_a_new_group_is_private_and_others_do_not_see_it(book: Phonebook) -> None:
    group = book.add_group(EDITOR, GroupDraft("Family"))
    assert group.book is Book.PRIVATE
    assert group not in book.groups(ADMINISTRATOR)
    with refusal(Reason.NO_SUCH_GROUP):
        book.rename_group(READER, group.id, "Mine")


def test_w68_a_public_group_needs_the_right(book: Phonebook) -> None:
    assert book.add_group(EDITOR, GroupDraft("Clients", private=False)).book is Book.PUBLIC
    for actor in (READER, STRANGER):
        with refusal(Reason.FORBIDDEN):
            book.add_group(actor, GroupDraft("Others", private=False))


def test_w73_selected_private_contacts_are_deleted(book: Phonebook) -> None:
    chosen = [book.add_contact(READER, draft(name)).id for name in ("Anna", "Ewa")]
    assert book.delete_contacts(READER, chosen) == dict.fromkeys(chosen)
    assert not set(chosen) & set(book.records.contacts)


@pytest.mark.parametrize("actor", [EDITOR, MANAGER, ADMINISTRATOR])
def test_w74_internal_numbers_are_not_deleted(book: Phonebook, actor: str) -> None:
    contact = subscriber(book, EDITOR)
    assert book.delete_contacts(actor, [contact.id]) == {contact.id: Reason.FORBIDDEN}


def test_w75_public_contacts_are_deleted_with_the_right_only(book: Phonebook) -> None:
    public = book.add_contact(EDITOR, draft(private=False)).id
    own = book.add_contact(READER, draft()).id
    assert book.delete_contacts(READER, [public, own, 999_999]) == {
        public: Reason.FORBIDDEN,
        own: None,
        999_999: Reason.NO_SUCH_CONTACT,
    }
    assert book.delete_contacts(EDITOR, [public]) == {public: None}


def test_w76_everything_one_sees_can_be_sorted_into_a_private_group(book: Phonebook) -> None:
    group = book.add_group(READER, GroupDraft("Friends"))
    public = book.add_contact(EDITOR, draft("Public", private=False)).id
    own = book.add_contact(READER, draft("Own")).id
    internal = subscriber(book, "21").id
    assert book.assign(READER, group.id, [public, own, internal]) == {public: None, own: None, internal: None}
    assert {contact.id for contact in book.records.members(group.id)} == {public, own, internal}


def test_a_private_group_is_not_seen_at_a_public_contact_and_survives_its_change(book: Phonebook) -> None:
    group = book.add_group(READER, GroupDraft("Friends"))
    public = book.add_contact(EDITOR, draft("Public", private=False)).id
    book.assign(READER, group.id, [public])
    assert book.contact(EDITOR, public).groups == ()
    book.change_contact(EDITOR, public, draft("Renamed", private=False))
    assert book.contact(READER, public).groups == (group.id,)


def test_w77_a_public_group_needs_the_right_and_takes_no_private_contact(book: Phonebook) -> None:
    group = book.add_group(EDITOR, GroupDraft("Clients", private=False))
    public = book.add_contact(EDITOR, draft("Public", private=False)).id
    own = book.add_contact(EDITOR, draft("Own")).id
    with refusal(Reason.FORBIDDEN):
        book.assign(READER, group.id, [public])
    assert book.assign(EDITOR, group.id, [public, own]) == {public: None, own: Reason.FORBIDDEN}
    assert book.unassign(EDITOR, group.id, [public]) == {public: None}


def test_a_group_is_renamed_and_its_name_stays_its_own(book: Phonebook) -> None:
    group = book.add_group(READER, GroupDraft("Friends"))
    book.add_group(READER, GroupDraft("Family"))
    assert book.rename_group(READER, group.id, "  Good   friends ").name == "Good friends"
    with refusal(Reason.DUPLICATE_NAME):
        book.rename_group(READER, group.id, "Family")


def test_w150_a_manager_marks_additional_numbers_of_his_people(classic_book: Phonebook) -> None:
    book = classic_book
    contact = subscriber(book, READER)
    marked = Draft(contact.name, (PhoneDraft("600111900", "private", restricted=True, vip=True),))
    changed = book.change_contact(MANAGER, contact.id, marked)
    assert [(phone.number, phone.vip, phone.restricted) for phone in changed.phones] == [("600111900", True, True)]
    assert [phone.number for phone in book.contact(EDITOR, contact.id).phones] == [""]
    unmanaged = subscriber(book, "1016")
    with refusal(Reason.FORBIDDEN):
        book.change_contact(MANAGER, unmanaged.id, Draft(unmanaged.name, marked.phones))


@pytest.mark.parametrize("actor", [READER, EDITOR])
def test_additional_numbers_are_not_the_subscribers_to_change(book: Phonebook, actor: str) -> None:
    contact = subscriber(book, READER)
    with refusal(Reason.FORBIDDEN):
        book.change_contact(actor, contact.id, Draft(contact.name, (PhoneDraft("600111900"),)))


def test_name_and_department_of_a_subscriber_are_not_changed_with_his_numbers(book: Phonebook) -> None:
    contact = subscriber(book, READER)
    with refusal(Reason.FORBIDDEN):
        book.change_contact(ADMINISTRATOR, contact.id, Draft("Somebody", ()))
    changed = book.change_contact(ADMINISTRATOR, contact.id, Draft(contact.name, (PhoneDraft("600111900"),)))
    assert changed.groups == contact.groups
    assert book.name_of("600111900", STRANGER) == contact.name


def test_marks_are_not_set_by_editors_and_not_taken_away_either(book: Phonebook) -> None:
    with refusal(Reason.FORBIDDEN):
        book.add_contact(EDITOR, draft(private=False, vip=True))
    contact = book.add_contact(ADMINISTRATOR, draft(private=False, vip=True))
    with refusal(Reason.FORBIDDEN):
        book.change_contact(EDITOR, contact.id, draft(private=False))
    assert book.change_contact(EDITOR, contact.id, draft("Ann", private=False, vip=True)).phones[0].vip


def test_an_editor_keeps_a_number_he_cannot_see_and_finds_nothing_out_by_guessing(book: Phonebook) -> None:
    contact = book.add_contact(ADMINISTRATOR, draft("Secret", private=False, restricted=True))
    hidden = contact.phones[0]
    kept = Draft("Open", (PhoneDraft(f"contact:{hidden.id}", restricted=True),), private=False)
    book.change_contact(EDITOR, contact.id, kept)
    assert book.records.contacts[contact.id].phones == (hidden,)
    guess = Draft("Open", (*kept.phones, PhoneDraft(hidden.number)), private=False)
    other = Draft("Open", (*kept.phones, PhoneDraft("600000001")), private=False)
    outcomes = [len(book.change_contact(EDITOR, contact.id, wanted).phones) for wanted in (guess, other)]
    assert outcomes == [2, 2]


def test_w151_a_manager_creates_in_the_public_book(classic_book: Phonebook) -> None:
    book = classic_book
    group = book.add_group(MANAGER, GroupDraft("Clients", private=False))
    contact = book.add_contact(MANAGER, draft("Client", private=False))
    assert book.assign(MANAGER, group.id, [contact.id]) == {contact.id: None}
    assert book.contact(READER, contact.id).groups == (group.id,)


def test_w162_the_administrator_creates_in_the_public_book(book: Phonebook) -> None:
    group = book.add_group(ADMINISTRATOR, GroupDraft("Clients", private=False))
    contact = book.add_contact(ADMINISTRATOR, draft("Client", private=False, groups=(group.id,)))
    assert book.contact(READER, contact.id).groups == (group.id,)
    assert names(book, READER, "Client") == ["Client"]


def test_ncp_knows_no_managers_and_the_licence_opens_nothing(ncp: Desk) -> None:
    book = ncp.exchange.switch.phonebook
    ncp.patch(MANAGER, licence="manager", manages=["Sales"])
    with refusal(Reason.FORBIDDEN):
        book.add_group(MANAGER, GroupDraft("Clients", private=False))
