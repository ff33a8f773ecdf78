"""Departments as administrators keep them, and those who belong to them."""

from contextlib import AbstractContextManager

import pytest

from emulator.exchange.books.contacts import Book
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import DepartmentsChanged, RightsChanged
from emulator.exchange.memory import Kind
from tests.emulator.exchange.desk import Desk


def groups(desk: Desk) -> set[str]:
    """Names of the groups in the internal book."""
    return {
        group.name for group in desk.exchange.switch.phonebook.records.groups.values() if group.book is Book.INTERNAL
    }


def refused(reason: Reason) -> AbstractContextManager[object]:
    return pytest.raises(Refused, check=lambda error: error.reason is reason)


def test_the_departments_of_the_configuration_are_there(desk: Desk) -> None:
    assert [department.name for department in desk.exchange.switch.departments.all()] == ["Sales", "Service"]


def test_w164_a_department_is_added(classic: Desk) -> None:
    added = classic.exchange.switch.departments.add("1015", "  Logistics ")
    assert classic.exchange.switch.departments.find(added.id).name == "Logistics"
    assert "Logistics" in groups(classic)
    assert DepartmentsChanged() in classic.events


def test_w164_a_department_is_renamed_with_members_managers_and_phonebook(classic: Desk) -> None:
    switch = classic.exchange.switch
    sales = switch.departments.named("Sales")
    assert sales is not None
    switch.departments.rename("1015", sales.id, "Trade")
    assert switch.core.stations["1011"].subscriber.department == "Trade"
    assert switch.core.stations["1014"].subscriber.manages == ("Trade", "Service")
    assert groups(classic) == {"Trade", "Service"}


def test_w164_a_deleted_department_leaves_members_and_managers_without_it(classic: Desk) -> None:
    switch = classic.exchange.switch
    sales = switch.departments.named("Sales")
    assert sales is not None
    switch.departments.delete("1015", sales.id)
    assert switch.core.stations["1011"].subscriber.department == ""
    assert switch.rights.managed("1014") == ("1013",)
    assert groups(classic) == {"Service"}
    assert RightsChanged("1014") in classic.events


def test_what_changed_is_noted_for_the_memory(classic: Desk) -> None:
    switch = classic.exchange.switch
    added = switch.departments.add("1015", "Logistics")
    assert (Kind.DEPARTMENT, added.id) in switch.core.changed_records


@pytest.mark.parametrize("name", ["", " ", "x" * 41, "two\nlines"])
def test_a_bad_name_is_refused(classic: Desk, name: str) -> None:
    with refused(Reason.INVALID_NAME):
        classic.exchange.switch.departments.add("1015", name)


@pytest.mark.parametrize("name", ["Sales", "sales"])
def test_a_name_is_used_once(classic: Desk, name: str) -> None:
    departments = classic.exchange.switch.departments
    with refused(Reason.DUPLICATE_NAME):
        departments.add("1015", name)
    service = departments.named("Service")
    assert service is not None
    with refused(Reason.DUPLICATE_NAME):
        departments.rename("1015", service.id, name)


def test_the_case_of_a_name_may_change(classic: Desk) -> None:
    departments = classic.exchange.switch.departments
    service = departments.named("Service")
    assert service is not None
    assert departments.rename("1015", service.id, "SERVICE").name == "SERVICE"


@pytest.mark.parametrize("actor", ["1011", "1014", "4444"])
def test_only_administrators_change_departments(classic: Desk, actor: str) -> None:
    with refused(Reason.FORBIDDEN):
        classic.exchange.switch.departments.add(actor, "Mine")


def test_ncp_has_its_departments_from_the_programming_only(ncp: Desk) -> None:
    with refused(Reason.UNSUPPORTED_ON_FAMILY):
        ncp.exchange.switch.departments.add("1015", "Logistics")


def test_programming_brings_a_department_by_naming_it(desk: Desk) -> None:
    desk.patch("1016", department="Workshop")
    assert desk.exchange.switch.departments.named("Workshop") is not None
    assert "Workshop" in groups(desk)


def test_a_department_that_only_a_manager_names_is_a_group_too(desk: Desk) -> None:
    desk.patch("1014", manages=["Workshop"])
    assert "Workshop" in groups(desk)
