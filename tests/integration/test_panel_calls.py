"""What a panel may ask of the PBX, for whom, and what it hears when the answer is no."""

from typing import Any

import pytest
from homeassistant.auth.const import GROUP_ID_READ_ONLY
from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.webcti.panel.calls import CALL_COMMANDS
from tests.integration.entities import entity_id_of
from tests.integration.entries import loaded_entry, sign_in
from tests.integration.panels import Panel, open_panel
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.people import administrator, everyday_user
from tests.integration.waiting import until_state

EXTENSION = "00025_1011"
FIELDS: dict[str, dict[str, str]] = {"dial": {"number": "1012"}, "deflect": {"target": "1012"}}
VERBS = [command.verb for command in CALL_COMMANDS]


@pytest.fixture
async def maria(hass: HomeAssistant) -> User:
    return await everyday_user(hass, "Maria")


@pytest.fixture
async def panel(hass: HomeAssistant, pbx: EmulatedPbx, maria: User, hass_ws_client: WebSocketGenerator) -> Panel:
    """The panel of the user whom 1011 belongs to. 1012 belongs to nobody."""
    await loaded_entry(hass, pbx, watched=["1012"], subentries=[sign_in("1011", [maria.id])])
    return await open_panel(hass, hass_ws_client, maria)


async def activity(hass: HomeAssistant, pbx: EmulatedPbx, extension: str, state: str) -> None:
    await until_state(hass, entity_id_of(hass, "sensor", pbx, "activity", extension), state)


async def command(panel: Panel, verb: str, extension: str = EXTENSION, **fields: str) -> dict[str, Any]:
    return await panel.ask(f"webcti/call/{verb}", extension=extension, **(fields or FIELDS.get(verb, {})))


async def test_the_owner_dials(hass: HomeAssistant, pbx: EmulatedPbx, panel: Panel) -> None:
    assert (await command(panel, "dial", number="1012"))["success"]
    await activity(hass, pbx, "1012", "ringing")


async def test_the_owner_answers_and_hangs_up(hass: HomeAssistant, pbx: EmulatedPbx, panel: Panel) -> None:
    await pbx.call_from_outside("600111222", "1011")
    await activity(hass, pbx, "1011", "ringing")
    assert (await command(panel, "answer"))["success"]
    await activity(hass, pbx, "1011", "talking")
    assert (await command(panel, "hang_up"))["success"]
    await activity(hass, pbx, "1011", "idle")


async def test_the_owner_rejects(hass: HomeAssistant, pbx: EmulatedPbx, panel: Panel) -> None:
    await pbx.call_from_outside("600111222", "1011")
    await activity(hass, pbx, "1011", "ringing")
    assert (await command(panel, "reject"))["success"]
    await activity(hass, pbx, "1011", "idle")


async def test_the_owner_passes_a_call_on(hass: HomeAssistant, pbx: EmulatedPbx, panel: Panel) -> None:
    await pbx.call_from_outside("600111222", "1011")
    await activity(hass, pbx, "1011", "ringing")
    assert (await command(panel, "deflect", target="1012"))["success"]
    await activity(hass, pbx, "1012", "ringing")


@pytest.mark.usefixtures("panel")
async def test_an_administrator_may_act_for_the_owner(
    hass: HomeAssistant, pbx: EmulatedPbx, hass_ws_client: WebSocketGenerator
) -> None:
    panel = await open_panel(hass, hass_ws_client, await administrator(hass))
    assert (await command(panel, "dial"))["success"]
    await activity(hass, pbx, "1012", "ringing")


@pytest.mark.parametrize("verb", VERBS)
async def test_the_owner_of_another_extension_may_not(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, hass_ws_client: WebSocketGenerator, verb: str
) -> None:
    jan = await everyday_user(hass, "Jan")
    await loaded_entry(hass, pbx, subentries=[sign_in("1011", [maria.id]), sign_in("1013", [jan.id])])
    panel = await open_panel(hass, hass_ws_client, jan)
    answer = await command(panel, verb)
    assert answer["error"]["code"] == "not_allowed"


@pytest.mark.usefixtures("panel")
@pytest.mark.parametrize("verb", VERBS)
async def test_somebody_without_an_extension_may_not(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, verb: str
) -> None:
    stranger = await open_panel(hass, hass_ws_client, await everyday_user(hass, "Stranger"))
    answer = await command(stranger, verb)
    assert answer["error"]["code"] == "not_allowed"


async def test_an_owner_who_may_only_read_may_not(
    hass: HomeAssistant, pbx: EmulatedPbx, hass_ws_client: WebSocketGenerator
) -> None:
    guest = await hass.auth.async_create_user("Guest", group_ids=[GROUP_ID_READ_ONLY])
    await loaded_entry(hass, pbx, subentries=[sign_in("1011", [guest.id])])
    panel = await open_panel(hass, hass_ws_client, guest)
    assert (await command(panel, "dial"))["error"]["code"] == "not_allowed"


@pytest.mark.parametrize("forged", ["00025_1013", "00026_1011", "1011", "00025_", "_", "../1011", "00025_1011_", "*"])
async def test_an_extension_that_does_not_exist_is_not_told_from_a_forbidden_one(panel: Panel, forged: str) -> None:
    error = (await command(panel, "dial", forged))["error"]
    assert error == {"code": "not_allowed", "message": "Not allowed"}


@pytest.mark.parametrize(
    "fields",
    [
        {"number": "1"},
        {"extension": EXTENSION},
        {"extension": EXTENSION, "number": ""},
        {"extension": EXTENSION, "number": "1" * 33},
        {"extension": EXTENSION, "number": 1012},
        {"extension": 1011, "number": "1012"},
        {"extension": "1" * 65, "number": "1012"},
        {"extension": EXTENSION, "number": "1012", "more": "1"},
    ],
)
async def test_a_message_of_another_shape_is_not_taken(panel: Panel, fields: dict[str, Any]) -> None:
    answer = await panel.ask("webcti/call/dial", **fields)
    assert answer["error"]["code"] == "invalid_format"


async def test_what_is_no_number_is_said_to_be_none(panel: Panel) -> None:
    error = (await command(panel, "dial", number="call Anna"))["error"]
    assert error["translation_domain"] == "webcti"
    assert error["translation_key"] == "invalid_number"


async def test_a_refusal_keeps_its_reason(panel: Panel, caplog: pytest.LogCaptureFixture) -> None:
    error = (await command(panel, "reject"))["error"]
    assert error["code"] == "home_assistant_error"
    assert error["translation_domain"] == "webcti"
    assert error["translation_key"] == "refused_no_ringing_call"
    assert "Error handling message" not in caplog.text


async def test_a_pbx_that_is_not_set_up_takes_no_commands(
    hass: HomeAssistant, pbx: EmulatedPbx, maria: User, hass_ws_client: WebSocketGenerator
) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[sign_in("1011", [maria.id])])
    panel = await open_panel(hass, hass_ws_client, maria)
    await hass.config_entries.async_unload(entry.entry_id)
    assert (await command(panel, "dial"))["error"]["code"] == "not_allowed"
