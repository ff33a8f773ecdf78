"""What outlives the process: which records there are, and how the parts say that one changed.

A part that changes a record notes it with `Core.remember`. When the command is done, and before anybody is told that
it succeeded, the noted records are handed to the memory as they are then. When the memory cannot take them:

| What changed | What becomes of it |
| --- | --- |
| somebody wanted it (settings, contacts, messages he sends) | it is taken back to what is stored, and he is refused |
| it happened by itself (calls that are over, charges, messages that came) | it stays, and is handed over again later |
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from emulator.exchange.call_records import CallRecord
from emulator.exchange.errors import Reason, Refused

type RecordKey = tuple[Kind, str]

type CallPlace = tuple[datetime, str, int]
"""Place of a call among those of all extensions: start, extension, id."""

AGAIN_SECONDS = 10.0
"""Time after which is tried again what the memory could not do."""


class Kind(StrEnum):
    """A kind of record. The comments say what its key is."""

    PBX = "pbx"  # empty
    SUBSCRIBER = "subscriber"  # extension: what the programming says of him
    STATION = "station"  # extension: state of the services
    COSTS = "costs"  # extension: what it spent
    ACCOUNT = "account"  # account number: its costs
    PRESENCE = "presence"  # extension: what others are told of it
    PHONEBOOK = "phonebook"  # empty: numbers of the next entries and changes
    CONTACT = "contact"  # id
    CONTACT_GROUP = "contact_group"  # id
    CALL_RECORD = "call_record"  # extension/id
    TEXT = "text"  # extension/id: a message that came in from another subscriber
    DEPARTMENT = "department"  # id
    IDENTITY = "identity"  # extension: secrets and what belongs to logging in
    DND_MESSAGE = "dnd_message"  # id
    VOICEMAIL = "voicemail"  # id
    FORWARD_RULES = "forward_rules"  # extension: the ordered rules of NCP
    MAIL = "mail"  # id: a mail in the outbox
    SMTP = "smtp"  # empty
    INSTALLER = "installer"  # empty
    GSM_MODULE = "gsm_module"  # name: messages in its memory
    RECORDING = "recording"  # empty: number of the next recording
    MALICIOUS_CALL = "malicious_call"  # place in the list of registered calls
    KEY_LABELS = "key_labels"  # extension: texts of his telephone's keys


class CallArchive(Protocol):
    """Where the call histories of the past are, so that one is read only when it is needed.

    The calls noted since are `History.find(key)`, None for one that was dropped.
    """

    def calls(self, extension: str) -> Sequence[CallRecord]:
        """Read all calls stored for an extension, the oldest first."""

    def count(self, extension: str) -> int:
        """Say how many calls are stored for an extension."""

    def newest(self, before: CallPlace | None, limit: int) -> Sequence[tuple[str, CallRecord]] | None:
        """Read calls of all extensions, the newest first, from beyond a place; None when none are kept here."""


class NotStored(Refused):
    """The memory could not take what changed, or be read; it holds what it held before."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(Reason.STORAGE_FULL, detail)
