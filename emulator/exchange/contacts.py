"""Contacts and groups of the phonebook, what a person may write into them, and how numbers are compared."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from emulator.exchange.errors import Reason, Refused

LONGEST_NAME = 64
LONGEST_GROUP_NAME = 40
MOST_NUMBERS = 8
MOST_GROUPS = 32
LONGEST_COMMENT = 20
LONGEST_INFO = 255
LONGEST_IM = 128

_SEPARATORS = str.maketrans("", "", " -.()/")
_NUMBER = re.compile(r"\+?[0-9*#]{1,32}")


class Book(StrEnum):
    """The three books."""

    INTERNAL = "internal"
    PUBLIC = "public"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Phone:
    """A number of a contact."""

    id: int
    number: str
    comment: str = ""
    can_sms: bool = False


@dataclass(frozen=True, slots=True)
class Contact:
    """An entry. `extension` is set for a subscriber of the PBX, `owner` for an entry of a private book.

    `added` and `changed` are values of the phonebook's change counter.
    """

    id: int
    name: str
    book: Book
    owner: str = ""
    extension: str = ""
    phones: tuple[Phone, ...] = ()
    default_phone: int | None = None
    groups: tuple[int, ...] = ()
    favourite: bool = False
    info: str = ""
    im: str = ""
    added: int = 0
    changed: int = 0


@dataclass(frozen=True, slots=True)
class ContactGroup:
    """A group of contacts; in the internal book it is a department."""

    id: int
    name: str
    book: Book
    owner: str = ""
    favourite: bool = False
    added: int = 0
    changed: int = 0


@dataclass(frozen=True, slots=True)
class PhoneDraft:
    """A number as somebody wrote it."""

    number: str
    comment: str = ""
    can_sms: bool = False
    default: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A contact as somebody wrote it; private unless said."""

    name: str
    phones: tuple[PhoneDraft, ...] = ()
    private: bool = True
    groups: tuple[int, ...] = ()
    favourite: bool = False
    info: str = ""
    im: str = ""


@dataclass(frozen=True, slots=True)
class GroupDraft:
    """A group as somebody wrote it; private unless said."""

    name: str
    private: bool = True
    favourite: bool = False


def normalised(number: str) -> str:
    """Give the form in which numbers are compared: no separators."""
    return number.translate(_SEPARATORS)


def checked(draft: Draft) -> Draft:
    """Give the draft with clean numbers. Refused: `invalid` with what is wrong."""
    _require(0 < len(draft.name.strip()) <= LONGEST_NAME, f"a name has 1 to {LONGEST_NAME} characters")
    _require(len(draft.phones) <= MOST_NUMBERS, f"a contact has at most {MOST_NUMBERS} numbers")
    _require(len(draft.groups) <= MOST_GROUPS, f"a contact is in at most {MOST_GROUPS} groups")
    _require(len(draft.info) <= LONGEST_INFO, f"info has at most {LONGEST_INFO} characters")
    _require(len(draft.im) <= LONGEST_IM, f"an address has at most {LONGEST_IM} characters")
    phones = tuple(_checked_phone(phone) for phone in draft.phones)
    return replace(draft, name=draft.name.strip(), phones=phones, groups=tuple(dict.fromkeys(draft.groups)))


def checked_group(draft: GroupDraft) -> GroupDraft:
    """Give the draft with a clean name. Refused: `invalid`."""
    name = draft.name.strip()
    _require(0 < len(name) <= LONGEST_GROUP_NAME, f"a group's name has 1 to {LONGEST_GROUP_NAME} characters")
    return replace(draft, name=name)


def _checked_phone(phone: PhoneDraft) -> PhoneDraft:
    number = normalised(phone.number)
    _require(_NUMBER.fullmatch(number) is not None, "a number has 1 to 32 of 0 to 9, * and #")
    _require(len(phone.comment) <= LONGEST_COMMENT, f"a comment has at most {LONGEST_COMMENT} characters")
    return replace(phone, number=number)


def _require(fulfilled: bool, otherwise: str) -> None:  # noqa: FBT001 - the first argument is the condition
    if not fulfilled:
        raise Refused(Reason.INVALID, otherwise)
