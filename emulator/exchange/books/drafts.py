"""Contacts and groups as somebody writes them, and the limits of what is written."""

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Final

from emulator.exchange.books.names import normalised
from emulator.exchange.errors import Reason, Refused

LONGEST_NAME: Final = 64
LONGEST_GROUP_NAME: Final = 40
MOST_NUMBERS: Final = 8
MOST_GROUPS: Final = 32
LONGEST_COMMENT: Final = 20
LONGEST_INFO: Final = 255
LONGEST_IM: Final = 128

_NUMBER = re.compile(r"\+?[0-9*#]{1,32}")
_HIDDEN = re.compile(r"contact:([0-9]{1,18})")
_UNPRINTABLE = frozenset({"Cc", "Cs"})
"""Control characters and halves of surrogate pairs: XML and UTF-8 cannot carry them."""


@dataclass(frozen=True, slots=True)
class PhoneDraft:
    """A number as somebody wrote it; `contact:<phone id>` stands for one whose digits are hidden from him."""

    number: str
    comment: str = ""
    can_sms: bool = False
    default: bool = False
    vip: bool = False
    restricted: bool = False

    @property
    def marks(self) -> tuple[bool, bool]:
        """What only managers and administrators set."""
        return self.vip, self.restricted


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


def by_phone(phone: int) -> str:
    """Write what is dialled, and sent back, for a phone whose number is hidden."""
    return f"contact:{phone}"


def phone_id(number: str) -> int | None:
    """Read which phone `contact:<phone id>` stands for; None for every other text."""
    found = _HIDDEN.fullmatch(number)
    return int(found[1]) if found else None


def checked(draft: Draft) -> Draft:
    """Give the draft with clean texts. Refused: `invalid_name`, `invalid_number`, `invalid_value`."""
    if len(draft.phones) > MOST_NUMBERS:
        raise Refused(Reason.INVALID_NUMBER, f"a contact has at most {MOST_NUMBERS} numbers", field="phones")
    if len(draft.groups) > MOST_GROUPS:
        raise Refused(Reason.INVALID_VALUE, f"a contact is in at most {MOST_GROUPS} groups", field="groups")
    phones = tuple(_checked_phone(phone) for phone in draft.phones)
    if len({phone.number for phone in phones}) < len(phones):
        raise Refused(Reason.INVALID_NUMBER, "a contact has each of its numbers once", field="phones")
    return replace(
        draft,
        name=_name(draft.name, LONGEST_NAME),
        phones=phones,
        groups=tuple(dict.fromkeys(draft.groups)),
        info=_text(draft.info, LONGEST_INFO, "info"),
        im=_text(draft.im, LONGEST_IM, "im"),
    )


def checked_group(draft: GroupDraft) -> GroupDraft:
    """Give the draft with a clean name. Refused: `invalid_name`."""
    return replace(draft, name=_name(draft.name, LONGEST_GROUP_NAME))


def _checked_phone(phone: PhoneDraft) -> PhoneDraft:
    number = normalised(phone.number)
    if phone_id(number) is None and _NUMBER.fullmatch(number) is None:
        raise Refused(Reason.INVALID_NUMBER, "a number has 1 to 32 of 0 to 9, * and #", field="phones")
    return replace(phone, number=number, comment=_text(phone.comment, LONGEST_COMMENT, "phones.comment"))


def _name(text: str, longest: int) -> str:
    name = " ".join(text.split())
    if not 0 < len(name) <= longest:
        raise Refused(Reason.INVALID_NAME, f"a name has 1 to {longest} characters", field="name")
    if _unprintable(name):
        raise Refused(Reason.INVALID_NAME, "a name has no control characters", field="name")
    return name


def _text(text: str, longest: int, field: str) -> str:
    text = "\n".join(text.strip().splitlines())
    if len(text) > longest:
        raise Refused(Reason.INVALID_VALUE, f"{field} has at most {longest} characters", field=field)
    if _unprintable(text.replace("\n", "").replace("\t", "")):
        raise Refused(Reason.INVALID_VALUE, f"{field} has no control characters", field=field)
    return text


def _unprintable(text: str) -> bool:
    return not text.isprintable() and any(unicodedata.category(character) in _UNPRINTABLE for character in text)
