"""Where the records that are no plain dictionaries lie in a switch: how one is found, and put back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict

from emulator.exchange.books.contacts import Contact, ContactGroup
from emulator.exchange.books.records import Counters
from emulator.exchange.call_records import CallRecord
from emulator.exchange.events import ServicesChanged
from emulator.exchange.expenses import Expenses
from emulator.exchange.gsm import ModuleState
from emulator.exchange.office.installer import InstallerFile
from emulator.exchange.office.smtp import SmtpSettings
from emulator.exchange.presence import AppState
from emulator.exchange.programming import OutsideNumber, Pbx, Programming, Subscriber
from emulator.exchange.recording import FIRST_ID
from emulator.exchange.services import MaliciousCall
from emulator.exchange.settings import Features, Rule
from emulator.exchange.switch import Switch
from emulator.exchange.texts import TextMessage


class Configuration(BaseModel):
    """The programming without what has records of its own; the order of the extensions numbers them.

    `programmed_entries` are the contacts and groups that it brought, for which there is room besides those people add.
    """

    model_config = ConfigDict(frozen=True)

    sheets: dict[str, Any]
    extensions: tuple[str, ...]
    programmed_entries: int = 0

    def programming(self, subscribers: Mapping[str, Subscriber]) -> Programming:
        """Put the sheets together. Raises `ValidationError`, and `KeyError` when a subscriber is missing."""
        in_order = tuple(subscribers[extension] for extension in self.extensions)
        return Programming.model_validate({**self.sheets, "subscribers": in_order})


@dataclass(frozen=True, slots=True)
class StationState:
    """What an extension's telephone and services are set to."""

    dnd: bool = False
    locked: bool = False
    account: str = ""
    features: Features = field(default_factory=Features)


@dataclass(frozen=True, slots=True)
class Said:
    """What a subscriber or his program said of his presence."""

    app: AppState | None = None
    info: str = ""
    info_time: datetime | None = None
    custom: str = ""


def configuration(switch: Switch, _key: str) -> Configuration:
    """Give the sheets as they are now."""
    sheets = switch.core.programming.model_dump(mode="json", exclude={"subscribers", "contacts", "outside_numbers"})
    sheets["outside_numbers"] = {number: sheet.model_dump(mode="json") for number, sheet in switch.outside.told.items()}
    return Configuration(
        sheets=sheets, extensions=tuple(switch.core.stations), programmed_entries=switch.phonebook.programmed
    )


def put_configuration(switch: Switch, _key: str, stored: Configuration | None) -> None:
    """Go back to other settings of the PBX."""
    if stored is not None:
        switch.core.use(Pbx.model_validate(stored.sheets["pbx"]))
        numbers = stored.sheets["outside_numbers"].items()
        switch.outside.told = {number: OutsideNumber.model_validate(sheet) for number, sheet in numbers}


def subscriber(switch: Switch, extension: str) -> Subscriber:
    """Give the sheet of a subscriber."""
    return switch.core.stations[extension].subscriber


def put_subscriber(switch: Switch, extension: str, stored: Subscriber | None) -> None:
    """Go back to another sheet."""
    if stored is not None:
        switch.subscribers.replace(switch.core.stations[extension], stored)


def station(switch: Switch, extension: str) -> StationState | None:
    """Give what an extension has set; None when that is nothing."""
    station = switch.core.stations[extension]
    # Rights for one call are like a lifted handset: they end with the process.
    account = "" if station.account_one_call else station.account
    state = StationState(station.dnd, station.locked, account, station.features)
    return None if state == StationState() else state


def put_station(switch: Switch, extension: str, stored: StationState | None) -> None:
    """Set an extension as it was."""
    station, state = switch.core.stations[extension], stored or StationState()
    station.dnd, station.locked, station.features = state.dnd, state.locked, state.features
    station.account, station.account_one_call = state.account, False
    switch.core.flags_changed(station)
    switch.core.emit(ServicesChanged(extension))


def put_rules(switch: Switch, extension: str, stored: tuple[Rule, ...] | None) -> None:
    """Go back to other forwardings."""
    switch.services.replace_rules(switch.core.stations[extension], stored or ())


def put_costs(switch: Switch, extension: str, stored: Expenses | None) -> None:
    """Go back to other costs."""
    switch.costs.put_back(extension, stored)


def said(switch: Switch, extension: str) -> Said | None:
    """Give what was said of presence; None when nothing was."""
    status = switch.presence.status(extension)
    said = Said(status.app, status.info, status.info_time, status.custom)
    return None if said == Said() else said


def put_said(switch: Switch, extension: str, stored: Said | None) -> None:
    """Go back to what was said before."""
    said = stored or Said()
    switch.presence.put_back(extension, app=said.app, info=said.info, info_time=said.info_time, custom=said.custom)


def put_contact(switch: Switch, key: str, stored: Contact | None) -> None:
    """Put a contact back, or take one away."""
    switch.phonebook.records.put_back(int(key), stored)


def put_group(switch: Switch, key: str, stored: ContactGroup | None) -> None:
    """Put a group back, or take one away."""
    switch.phonebook.records.put_back_group(int(key), stored)


def text(switch: Switch, key: str) -> TextMessage | None:
    """Find a message between subscribers."""
    extension, number = parts(key)
    return switch.texts.table(extension).rows.get(number)


def put_text(switch: Switch, key: str, stored: TextMessage | None) -> None:
    """Put a message back, or take one away."""
    extension, number = parts(key)
    if stored is None:
        switch.texts.forget(extension, number)
    else:
        switch.texts.put_back(extension, stored)


def call(switch: Switch, key: str) -> CallRecord | None:
    """Find a call of the past."""
    extension, number = parts(key)
    return switch.history.find(extension, number)


def put_call(_switch: Switch, _key: str, _stored: CallRecord | None) -> None:
    """Leave it: a call that is over cannot be taken back."""


def malicious_call(switch: Switch, key: str) -> MaliciousCall | None:
    """Find a registered call."""
    calls = switch.services.malicious_calls
    return calls[int(key)] if int(key) < len(calls) else None


def put_malicious_call(switch: Switch, key: str, stored: MaliciousCall | None) -> None:
    """Take back that a call was registered."""
    switch.services.malicious_calls[int(key) :] = [] if stored is None else [stored]


def fill_malicious_calls(switch: Switch, stored: Mapping[str, MaliciousCall]) -> None:
    """Take the registered calls in their order."""
    switch.services.malicious_calls = [stored[key] for key in sorted(stored, key=int)]


def put_smtp(switch: Switch, stored: SmtpSettings | None) -> None:
    """Go back to other settings of the mail server."""
    switch.smtp.settings = stored or SmtpSettings()


def put_installer(switch: Switch, stored: InstallerFile | None) -> None:
    """Go back to another installer file."""
    switch.installer.file = stored


def put_next_recording(switch: Switch, stored: int | None) -> None:
    """Go on with this number."""
    switch.recording.next_id = stored or FIRST_ID


def gsm_module(switch: Switch, name: str) -> ModuleState:
    """Give the memory of a GSM module."""
    return switch.gsm.module(name).state


def put_gsm_module(switch: Switch, name: str, stored: ModuleState | None) -> None:
    """Go back to another memory."""
    switch.gsm.module(name).put_back(stored or ModuleState())


def fill_texts(switch: Switch, stored: Mapping[str, TextMessage]) -> None:
    """Take the messages between subscribers in the order they came."""
    for key in sorted(stored, key=parts):
        switch.texts.put_back(parts(key)[0], stored[key])


def put_counters(_switch: Switch, _stored: Counters | None) -> None:
    """Leave it: numbers that were used once are not used again."""


def fill_phonebook(
    switch: Switch,
    contacts: Iterable[Contact],
    groups: Iterable[ContactGroup],
    counters: Counters,
    configuration: Configuration,
) -> None:
    """Have these contacts and groups and no others."""
    switch.phonebook.records.restore(contacts, groups, counters)
    switch.phonebook.programmed = configuration.programmed_entries


def parts(key: str) -> tuple[str, int]:
    """Extension and number of a key."""
    extension, _, number = key.partition("/")
    return extension, int(number)
