"""What subscribers, managers and administrators change in the data of subscribers."""

import pytest

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import RightsChanged, SubscriberChanged
from emulator.exchange.memory import Kind
from emulator.exchange.office.rights import Role
from emulator.exchange.office.staff import Staff
from emulator.exchange.programming import CallNotifications, Licence, PhonebookAccess, RecordingsAccess
from tests.emulator.exchange.desk import Desk
from tests.emulator.exchange.office.test_departments import refused


def staff_of(desk: Desk) -> Staff:
    return desk.exchange.switch.staff


def department(desk: Desk, name: str) -> str:
    found = desk.exchange.switch.departments.named(name)
    assert found is not None
    return found.id


def test_w129_extension_and_comment_are_not_for_the_subscriber_to_change(desk: Desk) -> None:
    with refused(Reason.FORBIDDEN):
        staff_of(desk).change("1011", "1011", {"comment": "The boss"})


def test_w130_the_description_is_changed_and_seen_by_the_programming(desk: Desk) -> None:
    staff_of(desk).change("1011", "1011", {"description": " Room 12 "})
    sheets = {sheet.extension: sheet for sheet in desk.exchange.programming.subscribers}
    assert sheets["1011"].description == "Room 12"
    assert SubscriberChanged("1011") in desk.events
    assert (Kind.SUBSCRIBER, "1011") in desk.exchange.switch.core.changed_records


def test_w131_the_address_is_changed(desk: Desk) -> None:
    assert staff_of(desk).change("1011", "1011", {"email": "me@example.org"}).email == "me@example.org"
    assert staff_of(desk).change("1011", "1011", {"email": ""}).email == ""


@pytest.mark.parametrize(
    "email", ["me", "me@", "@example.org", "a b@example.org", "me@example.org\nBcc: x@example.org"]
)
def test_w131_what_is_no_address_is_refused(desk: Desk, email: str) -> None:
    with refused(Reason.INVALID_EMAIL):
        staff_of(desk).change("1011", "1011", {"email": email})


def test_changes_are_made_all_or_none(desk: Desk) -> None:
    with refused(Reason.INVALID_EMAIL):
        staff_of(desk).change("1011", "1011", {"description": "Room 12", "email": "me"})
    assert desk.exchange.switch.core.stations["1011"].subscriber.description == ""


def test_w142_a_manager_lists_the_extensions_of_his_departments(classic: Desk) -> None:
    listed = [subscriber.extension for subscriber in staff_of(classic).employees("1014", Role.MANAGER)]
    assert listed == ["1011", "1012", "1013"]
    sales = department(classic, "Sales")
    assert [s.extension for s in staff_of(classic).employees("1014", Role.MANAGER, department=sales)] == [
        "1011",
        "1012",
    ]


@pytest.mark.parametrize("extension", ["1016", "1015", "4444"])
def test_w142_others_are_forbidden_to_a_manager(classic: Desk, extension: str) -> None:
    with refused(Reason.FORBIDDEN):
        staff_of(classic).subscriber("1014", extension)
    with refused(Reason.FORBIDDEN):
        staff_of(classic).change("1014", extension, {"comment": "Mine"})


def test_w143_a_manager_adds_an_extension_without_department(classic: Desk) -> None:
    assert "1016" in [subscriber.extension for subscriber in staff_of(classic).available("1014")]
    staff_of(classic).add_member("1014", department(classic, "Sales"), "1016")
    assert classic.exchange.switch.core.stations["1016"].subscriber.department == "Sales"


def test_w143_a_manager_takes_no_extension_from_another_department(classic: Desk) -> None:
    classic.patch("1016", department="Workshop")
    with refused(Reason.FORBIDDEN):
        staff_of(classic).add_member("1014", department(classic, "Sales"), "1016")


def test_w143_a_manager_adds_to_his_departments_only(classic: Desk) -> None:
    classic.exchange.switch.departments.add("1015", "Workshop")
    with refused(Reason.FORBIDDEN):
        staff_of(classic).add_member("1014", department(classic, "Workshop"), "1016")


def test_w144_a_manager_sets_comment_description_and_address(classic: Desk) -> None:
    wanted = {"comment": "Anna N.", "description": "Desk 3", "email": "anna@example.org"}
    changed = staff_of(classic).change("1014", "1012", wanted)
    assert wanted.items() <= changed.model_dump().items()


def test_w147_a_manager_grants_access_to_contacts_and_recordings(classic: Desk) -> None:
    wanted = {"phonebook_access": PhonebookAccess.EDIT, "recordings_access": RecordingsAccess.OWN}
    staff_of(classic).change("1014", "1013", wanted)
    assert classic.exchange.switch.phonebook.rights.access("1013") is PhonebookAccess.EDIT
    assert RightsChanged("1013") in classic.events


def test_w149_a_manager_sets_announcement_set_and_notifications(classic: Desk) -> None:
    wanted = {"announcement_set": "2", "call_notifications": CallNotifications(missed=True)}
    changed = staff_of(classic).change("1014", "1011", wanted)
    assert (changed.announcement_set, changed.call_notifications.missed) == ("2", True)


def test_an_announcement_set_the_pbx_lacks_is_refused(classic: Desk) -> None:
    with refused(Reason.INVALID_VALUE):
        staff_of(classic).change("1014", "1011", {"announcement_set": "9"})


def test_w165_an_administrator_lists_everybody(classic: Desk) -> None:
    listed = [subscriber.extension for subscriber in staff_of(classic).employees("1015", Role.ADMINISTRATOR)]
    assert listed == sorted(classic.exchange.switch.core.stations)
    assert [s.extension for s in staff_of(classic).employees("1015", Role.ADMINISTRATOR, text="nowak")] == ["1012"]


def test_w169_taking_the_manager_level_away_ends_the_role(classic: Desk) -> None:
    staff_of(classic).set_licence("1015", "1014", Licence.CTI)
    assert Role.MANAGER not in classic.exchange.switch.rights.roles("1014")
    assert RightsChanged("1014") in classic.events


def test_w169_a_level_that_is_used_up_is_refused(classic: Desk) -> None:
    staff_of(classic).set_licence("1015", "1011", Licence.MANAGER)
    with refused(Reason.LICENCE_EXHAUSTED):
        staff_of(classic).set_licence("1015", "1012", Licence.MANAGER)
    assert classic.exchange.switch.licences.free(Licence.MANAGER) == 0


def test_another_level_of_the_same_pool_takes_no_further_licence(classic: Desk) -> None:
    classic.patch_pbx(licences=[{"kind": "cti", "total": 8}])
    assert classic.exchange.switch.licences.free(Licence.CTI_PLUS) == 0
    assert staff_of(classic).set_licence("1015", "1012", Licence.CTI_PLUS).licence is Licence.CTI_PLUS


def test_w168_max_trial_offers_every_level_without_counting(classic: Desk) -> None:
    licences = classic.exchange.switch.licences
    assert (licences.trial, licences.offered()) == (None, tuple(Licence))
    classic.patch_pbx(licences=[{"kind": "max_trial", "expires": "2026-12-31"}])
    assert {licences.free(level) for level in Licence} == {None}
    assert str(licences.expires) == "2026-12-31"


def test_w168_with_a_cti_licence_only_what_was_bought_is_offered(classic: Desk) -> None:
    classic.patch_pbx(licences=[{"kind": "cti", "total": 10}])
    licences = classic.exchange.switch.licences
    assert licences.offered() == (Licence.NONE, Licence.CTI, Licence.CTI_PLUS)
    assert licences.free(Licence.MANAGER) == 0


def test_max_trial_ends_with_its_last_day(classic: Desk) -> None:
    classic.patch_pbx(licences=[{"kind": "max_trial", "expires": "2026-11-23"}])
    assert classic.exchange.switch.licences.trial is not None
    classic.wait(86400)
    assert classic.exchange.switch.licences.trial is None


def test_w171_w172_an_administrator_sets_access_to_contacts_and_recordings(classic: Desk) -> None:
    staff_of(classic).set_access("1015", "1011", PhonebookAccess.NONE)
    changed = staff_of(classic).set_access("1015", "1011", RecordingsAccess.ALL)
    assert (changed.phonebook_access, changed.recordings_access) == (PhonebookAccess.NONE, RecordingsAccess.ALL)


def test_w173_a_second_department_takes_the_place_of_the_first(classic: Desk) -> None:
    staff_of(classic).set_department("1015", "1011", department(classic, "Service"))
    assert classic.exchange.switch.core.stations["1011"].subscriber.department == "Service"
    assert classic.exchange.switch.departments.members()["Sales"] == 1
    assert staff_of(classic).set_department("1015", "1011", None).department == ""


def test_w174_an_extension_manages_several_departments(classic: Desk) -> None:
    both = (department(classic, "Sales"), department(classic, "Service"))
    staff_of(classic).set_manages("1015", "1014", ())
    assert classic.exchange.switch.rights.managed("1014") == ()
    staff_of(classic).set_manages("1015", "1014", both)
    assert classic.exchange.switch.rights.managed_departments("1014") == ("Sales", "Service")


@pytest.mark.parametrize("actor", ["1011", "1014"])
def test_what_administrators_set_is_theirs_alone(classic: Desk, actor: str) -> None:
    for act in (
        lambda: staff_of(classic).set_licence(actor, "1011", Licence.MANAGER),
        lambda: staff_of(classic).set_department(actor, "1011", None),
        lambda: staff_of(classic).set_manages(actor, "1011", ()),
        lambda: staff_of(classic).employees(actor, Role.ADMINISTRATOR),
    ):
        with refused(Reason.FORBIDDEN):
            act()


def test_w153_ncp_has_no_employees(ncp: Desk) -> None:
    with pytest.raises(Refused) as error:
        staff_of(ncp).employees("1015", Role.ADMINISTRATOR)
    assert error.value.reason is Reason.UNSUPPORTED_ON_FAMILY
