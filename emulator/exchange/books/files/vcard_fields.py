"""What the types of vCard's TEL mean here, and fields of our own."""

from typing import Final

from emulator.exchange.books.files.rows import Format

COMMENTS: Final = {
    "fax": "fax",
    "cell": "mobile",
    "car": "car",
    "work": "work",
    "home": "home",
}
"""Comment of a TEL by its type; the first that is there decides."""

TYPES: Final = {comment: kind for kind, comment in COMMENTS.items()}

MESSAGE_TYPE: Final = {Format.VCARD3: "msg", Format.VCARD4: "text"}
"""Type of a number that takes text messages (RFC 2426, RFC 6350)."""

MESSAGES: Final = frozenset(MESSAGE_TYPE.values())

LABEL: Final = "x-ablabel"
"""Text of a number in the group of its TEL, as address books of Apple and others write it."""

ORIGIN: Final = "x-webcti-origin"
OWN_GROUPS: Final = "x-webcti-own-groups"
FAVOURITE: Final = "x-webcti-favourite"
