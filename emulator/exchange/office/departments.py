"""The departments: which there are, and who belongs to them. The sheets of the subscribers name them."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from emulator.exchange.core import Core
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import DepartmentsChanged, RightsChanged, SubscriberChanged
from emulator.exchange.memory import Kind
from emulator.exchange.office.rights import Feature, Rights, Role
from emulator.exchange.programming import Subscriber
from emulator.exchange.subscribers import Subscribers

LONGEST_NAME: Final = 40


@dataclass(frozen=True, slots=True)
class Department:
    """A department."""

    id: str
    name: str


class Departments:
    """Adds, renames and deletes them; members and managers follow.

    `followed_by` hear of every change the name before and the one after, empty when there is none.
    """

    def __init__(self, core: Core, rights: Rights, subscribers: Subscribers) -> None:
        self._core = core
        self._rights = rights
        self._subscribers = subscribers
        self.records: dict[str, Department] = {}
        self.followed_by: list[Callable[[str, str], None]] = []
        for name in core.programming.departments:
            self._make(name)
        for station in core.stations.values():
            self._follow_sheet(station.subscriber)

    def all(self) -> tuple[Department, ...]:
        """List all, by name."""
        return tuple(sorted(self.records.values(), key=lambda department: department.name.casefold()))

    def named(self, name: str) -> Department | None:
        """Find a department by its name; None without one."""
        return next((department for department in self.records.values() if department.name == name), None)

    def named_all(self, names: tuple[str, ...]) -> tuple[Department, ...]:
        """Find several by their names."""
        return tuple(department for department in self.records.values() if department.name in names)

    def find(self, department_id: str) -> Department:
        """Find a department. Refused: `not_found`."""
        department = self.records.get(department_id)
        if department is None:
            raise Refused(Reason.NOT_FOUND)
        return department

    def members(self) -> Mapping[str, int]:
        """Count the members of each department, by its name."""
        return Counter(station.subscriber.department for station in self._core.stations.values())

    def add(self, actor: str, name: str) -> Department:
        """Add one. Refused: `invalid_name`, `duplicate_name`, `forbidden`, `unsupported_on_family`."""
        self._require(actor)
        department = self._make(self._checked(name))
        self._changed(department.id)
        self._tell("", department.name)
        return department

    def rename(self, actor: str, department_id: str, name: str) -> Department:
        """Give one another name. Refused as `add`, and `not_found`."""
        self._require(actor)
        before = self.find(department_id)
        if name.strip() == before.name:
            return before
        after = Department(department_id, self._checked(name, department_id))
        self.records[department_id] = after
        self._tell(before.name, after.name)
        self._replace_name(before.name, after.name)
        self._changed(department_id)
        return after

    def delete(self, actor: str, department_id: str) -> None:
        """Delete one: members have none then, and managers lose it. Refused: `not_found`, and as `add`."""
        self._require(actor)
        department = self.find(department_id)
        del self.records[department_id]
        self._replace_name(department.name, "")
        self._tell(department.name, "")
        self._changed(department_id)

    def follow(self, subscriber: Subscriber) -> None:
        """Have the departments that a changed sheet names."""
        for department in self._follow_sheet(subscriber):
            self._changed(department.id)
            self._tell("", department.name)

    def _follow_sheet(self, subscriber: Subscriber) -> list[Department]:
        names = dict.fromkeys(name for name in (subscriber.department, *subscriber.manages) if name)
        return [self._make(name) for name in names if self.named(name) is None]

    def _make(self, name: str) -> Department:
        department = Department(str(max(map(int, self.records), default=0) + 1), name)
        self.records[department.id] = department
        return department

    def _replace_name(self, before: str, after: str) -> None:
        for station in tuple(self._core.stations.values()):
            subscriber = station.subscriber
            if before not in {subscriber.department, *subscriber.manages}:
                continue
            department = after if subscriber.department == before else subscriber.department
            manages = tuple(after if name == before else name for name in subscriber.manages if after or name != before)
            changed = subscriber.model_copy(update={"department": department, "manages": manages})
            self._subscribers.replace(station, changed)
            self._core.emit(SubscriberChanged(station.extension))
            if before in subscriber.manages:
                self._core.emit(RightsChanged(station.extension))

    def _checked(self, name: str, besides: str = "") -> str:
        name = name.strip()
        if not name or len(name) > LONGEST_NAME or not name.isprintable():
            raise Refused(Reason.INVALID_NAME, field="name")
        others = (department.name for department in self.records.values() if department.id != besides)
        if name.casefold() in map(str.casefold, others):
            raise Refused(Reason.DUPLICATE_NAME, field="name")
        return name

    def _require(self, actor: str) -> None:
        self._rights.require_feature(Feature.F34)
        self._rights.require_role(actor, Role.ADMINISTRATOR)

    def _tell(self, before: str, after: str) -> None:
        for follow in self.followed_by:
            follow(before, after)

    def _changed(self, department_id: str) -> None:
        self._core.remember(Kind.DEPARTMENT, department_id)
        self._core.emit(DepartmentsChanged())
