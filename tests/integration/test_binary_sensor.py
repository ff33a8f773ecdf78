"""Binary sensors of what the PBX keeps for an extension."""

from homeassistant.core import HomeAssistant

from tests.integration.entities import entity_id_of
from tests.integration.entries import loaded_entry, sign_in
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import until_state


async def flag(hass: HomeAssistant, pbx: EmulatedPbx, extension: str, key: str, expected: str) -> None:
    await until_state(hass, entity_id_of(hass, "binary_sensor", pbx, key, extension), expected)


async def talk(hass: HomeAssistant, pbx: EmulatedPbx, extension: str) -> None:
    """Let the extension talk with somebody outside."""
    sensor = entity_id_of(hass, "sensor", pbx, "activity", extension)
    await pbx.call_from_outside("600111222", extension)
    await until_state(hass, sensor, "ringing")
    await pbx.phone(extension, "answer")
    await until_state(hass, sensor, "talking")


async def test_nothing_is_kept_for_an_idle_extension(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1012"])
    for key in ("call_waiting", "parked", "call_back_queued", "account_recalled"):
        await flag(hass, pbx, "1012", key, "off")


async def test_a_second_call_waits(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1011"])
    await talk(hass, pbx, "1011")
    waiting = await pbx.call_from_outside("600111333", "1011")
    await flag(hass, pbx, "1011", "call_waiting", "on")
    await pbx.control("POST", f"outside/calls/{waiting}/hang_up")
    await flag(hass, pbx, "1011", "call_waiting", "off")


async def test_a_call_is_parked(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1012"])
    await talk(hass, pbx, "1012")
    await pbx.phone("1012", "digits", digits="/*31")
    await flag(hass, pbx, "1012", "parked", "on")


async def test_a_call_back_from_a_busy_telephone_is_queued(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, watched=["1012"])
    await pbx.phone("21", "lift")
    await pbx.phone("1012", "lift")
    await pbx.phone("1012", "digits", digits="21")
    await pbx.phone("1012", "digits", digits="/#0")
    await flag(hass, pbx, "1012", "call_back_queued", "on")


async def test_an_account_is_recalled_and_released(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in("1011")])
    target = {"entity_id": entity_id_of(hass, "sensor", pbx, "activity", "1011")}
    await hass.services.async_call(
        "webcti", "recall_account", {**target, "account": "9001", "pin": "9999"}, blocking=True
    )
    await flag(hass, pbx, "1011", "account_recalled", "on")
    await hass.services.async_call("webcti", "release_account", target, blocking=True)
    await flag(hass, pbx, "1011", "account_recalled", "off")
