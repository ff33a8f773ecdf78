"""What outlives the process: which records there are, and how the parts say that one changed.

A part that changes a record notes it with `Switch.remember`. When the command is done, and before anybody is told that
it succeeded, the noted records are handed to the memory as they are then.
"""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from emulator.exchange.history import PastCall


class Kind(StrEnum):
    """A kind of record. The comments say what its key is."""

    PBX = "pbx"  # empty
    SUBSCRIBER = "subscriber"  # extension: what the programming says of him
    STATION = "station"  # extension: state of the services, costs
    ACCOUNT = "account"  # account number: its costs
    CONTACT = "contact"  # id
    CONTACT_GROUP = "contact_group"  # id
    CALL_RECORD = "call_record"  # extension/id
    TEXT = "text"  # messages between subscribers: id
    DEPARTMENT = "department"  # id
    IDENTITY = "identity"  # extension: secrets and what belongs to logging in
    DND_MESSAGE = "dnd_message"  # id
    VOICEMAIL = "voicemail"  # id
    AUDIO = "audio"  # id: a sound that a voicemail or a DND message is made of
    FORWARD_RULES = "forward_rules"  # extension: the ordered rules of NCP
    MAIL = "mail"  # id: a mail in the outbox
    SMTP = "smtp"  # empty
    INSTALLER = "installer"  # empty
    KEY_LABELS = "key_labels"  # extension: texts of his telephone's keys


class CallArchive(Protocol):
    """Where the call histories of the past are, so that one is read only when it is needed (`Switch.archive`).

    The calls noted since are `History.find(key)`, None for one that was dropped.
    """

    def calls(self, extension: str) -> Sequence[PastCall]:
        """Read all calls stored for an extension, the oldest first."""

    def count(self, extension: str) -> int:
        """Say how many calls are stored for an extension."""
