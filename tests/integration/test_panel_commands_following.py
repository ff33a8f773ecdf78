"""What the subscription tells beside calls: whether the screens can be had, as whom, and what changed."""

from collections.abc import Callable

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from tests.integration.entries import PASSWORD, loaded_entry, over_web, sign_in
from tests.integration.office import ADMINISTRATOR, OWN, Office, new_office
from tests.integration.panels import Panel, Update, open_panel
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.people import everyday_user

OWN_ID = f"00025_{OWN}"


@pytest.fixture
async def office(hass: HomeAssistant, hass_ws_client: WebSocketGenerator, pbx: EmulatedPbx) -> Office:
    return await new_office(hass, hass_ws_client, pbx)


async def subscribed(office: Office, extension: str) -> Panel:
    """The panel of an owner once it knows as whom he acts."""
    panel = await open_panel(office.hass, office.sockets, office.people[extension])
    await panel.subscribe()
    await panel.update_where(knows_session(f"00025_{extension}"))
    return panel


def knows_session(identifier: str) -> Callable[[Update], bool]:
    """Whether an update tells of a session that is ready."""
    return lambda update: bool(update.get("sessions", {}).get(identifier, {}).get("session"))


def tells(topic: str, extension: str) -> Callable[[Update], bool]:
    """Whether an update says that something changed."""
    return lambda update: any(
        (each["topic"], each["extension"]) == (topic, extension) for each in update.get("topics", ())
    )


async def test_the_owner_is_ready_and_told_as_whom_he_acts(office: Office) -> None:
    panel = await open_panel(office.hass, office.sockets, office.people[ADMINISTRATOR])
    snapshot = await panel.subscribe()
    (extension,) = snapshot["extensions"]
    assert (extension["access"], extension["own"]) == ("ready", True)
    assert snapshot["pbxs"][0]["web"]["features"]["F35"] is True
    update = await panel.update_where(knows_session("00025_1015"))
    assert update["sessions"]["00025_1015"]["session"]["roles"] == ["administrator", "user"]


async def test_an_extension_without_a_password_has_to_log_in(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, pbx: EmulatedPbx
) -> None:
    maria = await everyday_user(hass, "Maria")
    await loaded_entry(hass, pbx, subentries=[sign_in(OWN, [maria.id])], options=over_web(pbx))
    snapshot = await (await open_panel(hass, hass_ws_client, maria)).subscribe()
    assert snapshot["extensions"][0]["access"] == "log_in"


async def test_a_change_is_told_as_a_topic(office: Office) -> None:
    panel = await subscribed(office, OWN)
    desk = await office.desk(OWN)
    await desk.ask("services/set", name="phone_lock", body={"on": True})
    await panel.update_where(tells("services", OWN))


async def test_what_becomes_of_the_subscriber_reaches_his_session(office: Office) -> None:
    panel = await subscribed(office, OWN)
    desk = await office.desk(OWN)
    await desk.ask("subscriber/update", fields={"description": "Reception"})
    told = await panel.update_where(
        lambda update: (
            knows_session(OWN_ID)(update)
            and update["sessions"][OWN_ID]["session"]["subscriber"]["description"] == "Reception"
        )
    )
    assert told["sessions"][OWN_ID]["access"] == "ready"


async def test_an_administrator_is_told_of_everybodys_state(office: Office) -> None:
    panel = await subscribed(office, ADMINISTRATOR)
    await office.pbx.call_from_outside("600111222", "1012")
    await panel.update_where(tells("state", "1012"))


async def test_others_hear_nothing_of_somebodys_services(office: Office) -> None:
    panel = await subscribed(office, OWN)
    desk = await office.desk(ADMINISTRATOR)
    await desk.ask("services/set", name="phone_lock", body={"on": True})
    own = await office.desk(OWN)
    await own.ask("services/set", name="phone_lock", body={"on": True})
    update = await panel.update_where(lambda update: "topics" in update)
    assert {each["extension"] for each in update["topics"]} <= {"", OWN}


async def test_a_log_in_brings_a_snapshot_with_the_extension_and_a_log_out_one_without(office: Office) -> None:
    panel = await subscribed(office, OWN)
    guest = await office.desk(office.people[OWN], "1013")
    await guest.ask("session/create", password=PASSWORD)
    snapshot = await panel.update_where(lambda update: update["kind"] == "snapshot")
    assert [(each["number"], each["own"]) for each in snapshot["extensions"]] == [(OWN, True), ("1013", False)]
    await guest.ask("session/delete")
    snapshot = await panel.update_where(lambda update: update["kind"] == "snapshot")
    assert [each["number"] for each in snapshot["extensions"]] == [OWN]
