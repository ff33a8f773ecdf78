"""What a client changes in the phonebook (`SendChange_REQ`). Rights are the exchange's to check.

Known are `AddRow` of a group or a contact, `AddField` of a number, and `DelRow`. A contact to which a number is added
is found by its key, or by its name when none is given.
"""

from collections.abc import Callable

from emulator.exchange.books.drafts import Draft, GroupDraft, PhoneDraft
from emulator.exchange.books.phonebook import Phonebook
from emulator.servers.xctip.choices import NOT_KNOWN, WRONG_VALUE
from emulator.servers.xctip.documents import Element


class Wrong(Exception):
    """A request that cannot be carried out as it is written; the text is for `Error`."""


def carry_out(book: Phonebook, actor: str, row: Element) -> None:
    """Change the book as a row says. Raises `Refused` and `Wrong`."""
    if row.get("SyncType") not in {None, "", "Book"}:
        raise Wrong(NOT_KNOWN)
    kind = row.get("RowType") or ""
    for name in ("Group", "Contact"):
        entry = row.child(name)
        change = _CHANGES.get((kind, name))
        if entry is not None and change is not None:
            change(book, actor, entry)
            return
    raise Wrong(NOT_KNOWN)


def whole_number(text: str | None) -> int:
    """Read a number that is not negative. Raises `Wrong`."""
    if not (text and text.isascii() and text.isdigit() and len(text) <= 10):  # noqa: PLR2004 - digits of 32 bits
        raise Wrong(WRONG_VALUE)
    return int(text)


def _add_group(book: Phonebook, actor: str, entry: Element) -> None:
    book.add_group(actor, GroupDraft(entry.get("Name") or "", _flag(entry, "Private"), _flag(entry, "Favourite")))


def _add_contact(book: Phonebook, actor: str, entry: Element) -> None:
    draft = Draft(
        name=entry.get("Name") or "",
        phones=tuple(_phone(phone) for phone in entry.all("Phone")),
        private=_flag(entry, "Private"),
        groups=tuple(whole_number(group.text.strip()) for group in entry.all("GroupId")),
        favourite=_flag(entry, "Favourite"),
        info=entry.get("Info") or "",
        im=entry.get("IM") or "",
    )
    book.add_contact(actor, draft)


def _add_phones(book: Phonebook, actor: str, entry: Element) -> None:
    key = entry.get("ContactId")
    contact = whole_number(key) if key else book.named(actor, entry.get("Name") or "").id
    for phone in entry.all("Phone"):
        book.add_phone(actor, contact, _phone(phone))


def _delete_group(book: Phonebook, actor: str, entry: Element) -> None:
    book.delete_group(actor, whole_number(entry.get("GroupId")))


def _delete_contact(book: Phonebook, actor: str, entry: Element) -> None:
    book.delete_contact(actor, whole_number(entry.get("ContactId")))


def _phone(entry: Element) -> PhoneDraft:
    return PhoneDraft(
        entry.get("Number") or "", entry.get("Comment") or "", _flag(entry, "CanSMS"), _flag(entry, "DefaultNo")
    )


def _flag(entry: Element, name: str) -> bool:
    return entry.get(name) == "1"


_CHANGES: dict[tuple[str, str], Callable[[Phonebook, str, Element], None]] = {
    ("AddRow", "Group"): _add_group,
    ("AddRow", "Contact"): _add_contact,
    ("AddField", "Contact"): _add_phones,
    ("DelRow", "Group"): _delete_group,
    ("DelRow", "Contact"): _delete_contact,
}
