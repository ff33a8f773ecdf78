"""The blueprints, each as an automation that does what its description promises."""

import asyncio
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from homeassistant.const import STATE_NOT_HOME
from homeassistant.core import Event, HomeAssistant, ServiceCall, callback
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from tests.integration.entities import device_of, entity_id_of
from tests.integration.entries import loaded_entry, sign_in
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import LIMIT, until, until_state

AUTOMATION = "automation"
BLUEPRINTS = Path(__file__).parents[2] / "blueprints" / "automation" / "webcti"
EXTENSION = "1011"
CALENDAR = "calendar.work"
ANNA, JAN = "person.anna", "person.jan"


@pytest.fixture(autouse=True)
def _installed(hass: HomeAssistant, tmp_path: Path) -> None:
    """Put the blueprints where Home Assistant looks for them."""
    hass.config.config_dir = str(tmp_path)
    shutil.copytree(BLUEPRINTS, tmp_path / "blueprints" / "automation" / "webcti")


async def automation_of(hass: HomeAssistant, blueprint: str, **inputs: Any) -> None:
    config = {"alias": "Test", "use_blueprint": {"path": f"webcti/{blueprint}.yaml", "input": inputs}}
    assert await async_setup_component(hass, AUTOMATION, {AUTOMATION: config})
    state = hass.states.get("automation.test")
    assert state is not None
    assert state.state == "on"


async def extension(hass: HomeAssistant, pbx: EmulatedPbx) -> str:
    """Set up 1011; return its device."""
    await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION)])
    return device_of(hass, pbx, EXTENSION)


class Notifications(list[ServiceCall]):
    """What was sent to a mobile. Waiting for more does not wait for the automation, which itself waits for a button."""

    def __init__(self, hass: HomeAssistant) -> None:
        self._came = asyncio.Event()
        hass.services.async_register("notify", "mobile_app_phone", self._take)

    async def _take(self, call: ServiceCall) -> None:
        self.append(call)
        self._came.set()

    async def reached(self, number: int) -> None:
        async with asyncio.timeout(LIMIT):
            while len(self) < number:
                self._came.clear()
                await self._came.wait()


@pytest.mark.parametrize(("button", "ended"), [(0, "rejected"), (1, "forwarded")])
async def test_a_ringing_call_is_notified_and_its_buttons_act(
    hass: HomeAssistant, pbx: EmulatedPbx, button: int, ended: str
) -> None:
    device = await extension(hass, pbx)
    calls = Notifications(hass)
    await automation_of(
        hass, "incoming_call", extension=device, notify_action="notify.mobile_app_phone", pass_on_to="1012"
    )
    outcomes: list[str] = []

    @callback
    def note(event: Event[Any]) -> None:
        state = event.data["new_state"]
        if state is not None and state.attributes.get("event_type") in ("ended", "missed"):
            outcomes.append(state.attributes["outcome"])

    hass.bus.async_listen("state_changed", note)
    await pbx.call_from_outside("600111222", EXTENSION)
    await calls.reached(1)
    assert calls[0].data["message"] == "600111222 → 1011"
    actions = calls[0].data["data"]["actions"]
    assert [action["title"] for action in actions] == ["Reject", "Pass on"]
    hass.bus.async_fire("mobile_app_notification_action", {"action": actions[button]["action"]})
    await calls.reached(2)
    assert calls[1].data["message"] == "clear_notification"
    assert calls[1].data["data"]["tag"] == calls[0].data["data"]["tag"]
    await until(hass, lambda: bool(outcomes))
    assert outcomes == [ended]


async def test_a_notification_goes_away_with_its_call(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    device = await extension(hass, pbx)
    calls = Notifications(hass)
    await automation_of(hass, "incoming_call", extension=device, notify_action="notify.mobile_app_phone")
    call = await pbx.call_from_outside("600111222", EXTENSION)
    await calls.reached(1)
    assert len(calls[0].data["data"]["actions"]) == 1
    await pbx.control("POST", f"outside/calls/{call}/hang_up")
    await calls.reached(2)
    assert calls[1].data["message"] == "clear_notification"


async def test_do_not_disturb_follows_a_calendar(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    device = await extension(hass, pbx)
    dnd = entity_id_of(hass, "switch", pbx, "dnd", EXTENSION)
    hass.states.async_set(CALENDAR, "off")
    await automation_of(hass, "dnd_from_calendar", calendar=CALENDAR, extension=device, word="meeting")
    hass.states.async_set(CALENDAR, "on", {"message": "Lunch"})
    await hass.async_block_till_done()
    await until_state(hass, dnd, "off")
    hass.states.async_set(CALENDAR, "on", {"message": "Weekly Meeting"})
    await until_state(hass, dnd, "on")
    hass.states.async_set(CALENDAR, "off")
    await until_state(hass, dnd, "off")


async def test_calls_are_forwarded_while_nobody_is_home(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    device = await extension(hass, pbx)
    forwarding = entity_id_of(hass, "switch", pbx, "forwarding_always", EXTENSION)
    for person in (ANNA, JAN):
        hass.states.async_set(person, "home")
    await automation_of(hass, "forward_when_away", extension=device, people=[ANNA, JAN], number="1012")
    hass.states.async_set(ANNA, STATE_NOT_HOME)
    await _pass(hass, minutes=6)
    await until_state(hass, forwarding, "off")
    hass.states.async_set(JAN, STATE_NOT_HOME)
    await _pass(hass, minutes=6)
    await until_state(hass, forwarding, "on")
    assert hass.config_entries.async_entries("webcti")[0].runtime_data.pbx.forwardings(EXTENSION)
    hass.states.async_set(ANNA, "home")
    await until_state(hass, forwarding, "off")


async def _pass(hass: HomeAssistant, *, minutes: int) -> None:
    """Let time pass in Home Assistant."""
    await hass.async_block_till_done()
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(minutes=minutes))
    await hass.async_block_till_done()
