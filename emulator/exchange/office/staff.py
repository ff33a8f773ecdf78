"""What is held about the subscribers, changed by themselves, their managers and administrators."""

from collections.abc import Callable, Mapping
from typing import Final

from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import RightsChanged, SubscriberChanged
from emulator.exchange.office.addresses import checked_email
from emulator.exchange.office.departments import Departments
from emulator.exchange.office.licences import Licences
from emulator.exchange.office.rights import Access, Feature, Item, Rights, Role
from emulator.exchange.programming import Licence, PhonebookAccess, RecordingsAccess, Subscriber
from emulator.exchange.subscribers import Subscribers

LONGEST_COMMENT: Final = 64
LONGEST_DESCRIPTION: Final = 64

COLUMNS: Final[Mapping[str, Item]] = {
    "comment": Item.COMMENT,
    "description": Item.DESCRIPTION,
    "email": Item.DESCRIPTION,
    "language": Item.LANGUAGE,
    "call_back_way": Item.LANGUAGE,
    "announcement_set": Item.ANNOUNCEMENT_SET,
    "call_notifications": Item.CALL_NOTIFICATIONS,
    "phonebook_access": Item.PRIVILEGES,
    "recordings_access": Item.PRIVILEGES,
}
"""What may be changed over WebCTI, and whose right it takes."""

_RIGHTS: Final = frozenset(
    {
        "phonebook_access",
        "recordings_access",
        "licence",
        "department",
        "manages",
        "is_admin",
        "enabled",
        "may_record_dnd",
    }
)
"""Columns whose change has consequences for what somebody may do."""


class Staff:
    """Checks and makes every change of a subscriber's sheet that comes over WebCTI."""

    def __init__(
        self, core: Core, rights: Rights, departments: Departments, licences: Licences, subscribers: Subscribers
    ) -> None:
        self._core = core
        self._rights = rights
        self._departments = departments
        self._licences = licences
        self._subscribers = subscribers

    def subscriber(self, actor: str, extension: str) -> Subscriber:
        """Give what is held about an extension. Refused: `forbidden`."""
        self._rights.require(actor, Item.NUMBER, Access.SEE, extension)
        return self._core.station(extension).subscriber

    def change(self, actor: str, extension: str, changes: Mapping[str, object]) -> Subscriber:
        """Change columns of `COLUMNS`, all or none; values have the types of the sheet.

        Refused: `forbidden`, `invalid_value`, `invalid_email`.
        """
        for column in changes:
            self._rights.require(actor, COLUMNS[column], Access.CHANGE, extension)
        checked = {column: self._checked(column, value) for column, value in changes.items()}
        return self._put(extension, checked)

    def employees(self, actor: str, role: Role, *, department: str = "", text: str = "") -> list[Subscriber]:
        """List the extensions a manager manages, or an administrator administers, by number.

        `department` is an id. Refused: `forbidden`, `not_found`, `unsupported_on_family`.
        """
        self._rights.require_feature(Feature.F29 if role is Role.MANAGER else Feature.F35)
        self._rights.require_role(actor, role)
        extensions = self._rights.managed(actor) if role is Role.MANAGER else tuple(sorted(self._core.stations))
        found = [self._core.stations[extension].subscriber for extension in extensions]
        if department:
            name = self._departments.find(department).name
            found = [subscriber for subscriber in found if subscriber.department == name]
        wanted = text.casefold()
        return [s for s in found if wanted in f"{s.extension} {s.comment} {s.description}".casefold()]

    def available(self, actor: str) -> list[Subscriber]:
        """List the extensions without department, which a manager may add. Refused: `forbidden`, …."""
        self._rights.require_feature(Feature.F29)
        self._rights.require_role(actor, Role.MANAGER)
        stations = (self._core.stations[extension] for extension in sorted(self._core.stations))
        return [station.subscriber for station in stations if not station.subscriber.department]

    def add_member(self, actor: str, department_id: str, extension: str) -> Subscriber:
        """Put an extension without department into one the actor manages. Refused: `forbidden`."""
        self._rights.require_feature(Feature.F29)
        department = self._departments.records.get(department_id)
        if department is None or department.name not in self._rights.managed_departments(actor):
            raise Refused(Reason.FORBIDDEN)
        station = self._core.stations.get(extension)
        if station is None or station.subscriber.department:
            raise Refused(Reason.FORBIDDEN)
        return self._put(extension, {"department": department.name})

    def set_licence(self, actor: str, extension: str, level: Licence) -> Subscriber:
        """Grant a level, or take it away. Refused: `licence_exhausted`, `forbidden`, `unsupported_on_family`."""
        self._require_administration(actor, Item.LICENCE, extension)
        self._licences.require(self._core.station(extension).subscriber.licence, level)
        return self._put(extension, {"licence": level})

    def set_access(self, actor: str, extension: str, access: PhonebookAccess | RecordingsAccess) -> Subscriber:
        """Give a right to the public phonebook or to recordings. Refused: `forbidden`, `unsupported_on_family`."""
        self._require_administration(actor, Item.PRIVILEGES, extension)
        column = "phonebook_access" if isinstance(access, PhonebookAccess) else "recordings_access"
        return self._put(extension, {column: access})

    def set_department(self, actor: str, extension: str, department_id: str | None) -> Subscriber:
        """Put an extension into a department, out of the one it had, or into none. Refused: `not_found`, …."""
        self._require_administration(actor, Item.LICENCE, extension)
        name = "" if department_id is None else self._departments.find(department_id).name
        return self._put(extension, {"department": name})

    def set_manages(self, actor: str, extension: str, department_ids: tuple[str, ...]) -> Subscriber:
        """Make somebody manager of these departments and no others. Refused: `not_found`, …."""
        self._require_administration(actor, Item.LICENCE, extension)
        names = dict.fromkeys(self._departments.find(key).name for key in department_ids)
        return self._put(extension, {"manages": tuple(names)})

    def told(self, before: Subscriber, after: Subscriber) -> None:
        """Tell what changed in a sheet, whoever changed it."""
        if before == after:
            return
        self._departments.follow(after)
        self._core.emit(SubscriberChanged(after.extension))
        if any(getattr(before, column) != getattr(after, column) for column in _RIGHTS):
            self._core.emit(RightsChanged(after.extension))

    def _put(self, extension: str, columns: Mapping[str, object]) -> Subscriber:
        station = self._core.station(extension)
        before = station.subscriber
        after = before.model_copy(update=dict(columns))
        if after != before:
            self._subscribers.replace(station, after)
            self.told(before, after)
        return after

    def _require_administration(self, actor: str, item: Item, extension: str) -> None:
        self._rights.require_feature(Feature.F35)
        self._rights.require_role(actor, Role.ADMINISTRATOR)
        self._rights.require(actor, item, Access.CHANGE, extension)

    def _checked(self, column: str, value: object) -> object:
        check = _CHECKS.get(column)
        if check is not None:
            return check(str(value))
        if column == "announcement_set" and value and value not in {s.id for s in self._core.pbx.announcement_sets}:
            raise Refused(Reason.INVALID_VALUE, field=column)
        return value


def _short(column: str, longest: int) -> Callable[[str], str]:
    def check(text: str) -> str:
        text = text.strip()
        if len(text) > longest or not text.isprintable():
            raise Refused(Reason.INVALID_VALUE, field=column)
        return text

    return check


_CHECKS: Final[Mapping[str, Callable[[str], str]]] = {
    "comment": _short("comment", LONGEST_COMMENT),
    "description": _short("description", LONGEST_DESCRIPTION),
    "email": lambda text: checked_email(text, "email"),
}
