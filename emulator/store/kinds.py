"""What of the exchange is stored: a table of the kinds of records."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import TypeAdapter

from emulator.exchange.books.contacts import Contact, ContactGroup
from emulator.exchange.books.records import Counters
from emulator.exchange.call_records import CallRecord
from emulator.exchange.events import DepartmentsChanged, Event, SubscriberChanged
from emulator.exchange.expenses import Expenses
from emulator.exchange.features.dnd_messages import DndMessage
from emulator.exchange.gsm import ModuleState
from emulator.exchange.key_labels import LabelSheet
from emulator.exchange.memory import Kind
from emulator.exchange.office.departments import Department
from emulator.exchange.office.identity import Secret
from emulator.exchange.office.installer import InstallerFile
from emulator.exchange.office.post import Mail
from emulator.exchange.office.smtp import SmtpSettings
from emulator.exchange.programming import Subscriber
from emulator.exchange.services import MaliciousCall
from emulator.exchange.settings import Rule
from emulator.exchange.switch import Switch
from emulator.exchange.texts import TextMessage
from emulator.exchange.voicemail import Message
from emulator.store import places
from emulator.store.documents import Form
from emulator.store.places import Configuration, Said, StationState


@dataclass(frozen=True, slots=True)
class Records[R]:
    """The records of one kind.

    `keys` lists what may be stored when a store begins. `find` gives a record as it is now, None when it is gone or as
    it would be anyway. `put` puts one back while the exchange works, None when there is none, and tells what changes by
    it. `fill` puts all that is stored into a switch that was just made.
    """

    form: Form[R]
    keys: Callable[[Switch], Iterable[str]]
    find: Callable[[Switch, str], R | None]
    put: Callable[[Switch, str, R | None], None]
    fill: Callable[[Switch, Mapping[str, R]], None]


def _records[R](
    content: TypeAdapter[R],
    keys: Callable[[Switch], Iterable[str]],
    find: Callable[[Switch, str], R | None],
    put: Callable[[Switch, str, R | None], None],
    *,
    fill: Callable[[Switch, Mapping[str, R]], None] | None = None,
    sealed: bool = False,
) -> Records[R]:
    def put_each(switch: Switch, stored: Mapping[str, R]) -> None:
        for key, record in stored.items():
            put(switch, key, record)

    return Records(Form(content, sealed=sealed), keys, find, put, fill or put_each)


def _table[R](
    content: TypeAdapter[R],
    table: Callable[[Switch], dict[str, R]],
    told: Callable[[str], Event] | None = None,
) -> Records[R]:
    """Describe records that a part of the exchange keeps in a dictionary by their keys, the oldest first."""

    def put(switch: Switch, key: str, stored: R | None) -> None:
        if stored is None:
            table(switch).pop(key, None)
        else:
            table(switch)[key] = stored
        if told is not None:
            switch.core.emit(told(key))

    def fill(switch: Switch, stored: Mapping[str, R]) -> None:
        table(switch).clear()
        table(switch).update((key, stored[key]) for key in sorted(stored, key=_by_number))

    return _records(content, table, lambda switch, key: table(switch).get(key), put, fill=fill)


def _one[R](
    content: TypeAdapter[R], find: Callable[[Switch], R | None], put: Callable[[Switch, R | None], None]
) -> Records[R]:
    """Describe a kind of which there is one record."""
    return _records(
        content, lambda _: ("",), lambda switch, _: find(switch), lambda switch, _, stored: put(switch, stored)
    )


def _by_number(key: str) -> tuple[int, str]:
    """Sort keys that count by what they count to: `own-9` before `own-10`."""
    digits = key.removeprefix(key.rstrip("0123456789"))
    return int(digits or 0), key


def _extensions(switch: Switch) -> Iterable[str]:
    return switch.core.stations


def _nothing(_switch: Switch, _stored: Mapping[str, object]) -> None:
    """Leave it: the switch was made with these records, or reads them when they are asked for."""


def _no_keys(_switch: Switch) -> Iterable[str]:
    """Have no record when a store begins."""
    return ()


KINDS: dict[Kind, Records[Any]] = {
    Kind.PBX: _records(
        TypeAdapter(Configuration), lambda _: ("",), places.configuration, places.put_configuration,
        fill=_nothing, sealed=True,
    ),
    Kind.SUBSCRIBER: _records(
        TypeAdapter(Subscriber), _extensions, places.subscriber, places.put_subscriber, fill=_nothing, sealed=True
    ),
    Kind.STATION: _records(TypeAdapter(StationState), _extensions, places.station, places.put_station),
    Kind.FORWARD_RULES: _records(
        TypeAdapter(tuple[Rule, ...]), _extensions, lambda switch, key: switch.core.stations[key].rules or None,
        places.put_rules,
    ),
    Kind.COSTS: _records(
        TypeAdapter(Expenses), _extensions, lambda switch, key: switch.core.stations[key].expenses, places.put_costs
    ),
    Kind.ACCOUNT: _table(TypeAdapter(Decimal), lambda switch: switch.charging.accounts),
    Kind.PRESENCE: _records(TypeAdapter(Said), _extensions, places.said, places.put_said),
    Kind.DEPARTMENT: _table(
        TypeAdapter(Department), lambda switch: switch.departments.records, lambda _: DepartmentsChanged()
    ),
    Kind.IDENTITY: _table(TypeAdapter(Secret), lambda switch: switch.identity.secrets, SubscriberChanged),
    Kind.CONTACT_GROUP: _records(
        TypeAdapter(ContactGroup), lambda switch: map(str, switch.phonebook.records.groups),
        lambda switch, key: switch.phonebook.records.groups.get(int(key)), places.put_group, fill=_nothing,
    ),
    Kind.CONTACT: _records(
        TypeAdapter(Contact), lambda switch: map(str, switch.phonebook.records.contacts),
        lambda switch, key: switch.phonebook.records.contacts.get(int(key)), places.put_contact, fill=_nothing,
    ),
    Kind.PHONEBOOK: _one(
        TypeAdapter(Counters), lambda switch: switch.phonebook.records.counters, places.put_counters,
    ),
    Kind.CALL_RECORD: _records(TypeAdapter(CallRecord), _no_keys, places.call, places.put_call, fill=_nothing),
    Kind.VOICEMAIL: _table(TypeAdapter(Message), lambda switch: switch.voicemail.messages),
    Kind.KEY_LABELS: _table(TypeAdapter(LabelSheet), lambda switch: switch.key_labels.sheets),
    Kind.TEXT: _records(TypeAdapter(TextMessage), _no_keys, places.text, places.put_text, fill=places.fill_texts),
    Kind.MAIL: _table(TypeAdapter(Mail), lambda switch: switch.post.mails),
    Kind.SMTP: _one(TypeAdapter(SmtpSettings), lambda switch: switch.smtp.settings, places.put_smtp),
    Kind.INSTALLER: _one(TypeAdapter(InstallerFile), lambda switch: switch.installer.file, places.put_installer),
    Kind.GSM_MODULE: _records(TypeAdapter(ModuleState), _no_keys, places.gsm_module, places.put_gsm_module),
    Kind.DND_MESSAGE: _table(TypeAdapter(DndMessage), lambda switch: switch.dnd_messages.own),
    Kind.RECORDING: _one(TypeAdapter(int), lambda switch: switch.recording.next_id, places.put_next_recording),
    Kind.MALICIOUS_CALL: _records(
        TypeAdapter(MaliciousCall), _no_keys, places.malicious_call, places.put_malicious_call,
        fill=places.fill_malicious_calls,
    ),
}  # fmt: skip
"""Every kind of record. The phonebook is filled as a whole; the configuration makes the switch."""
