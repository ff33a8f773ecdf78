"""The examples of docs/usage.md are what Home Assistant takes, and the page leaves nothing out."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from homeassistant.components.automation.config import async_validate_config_item
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.script import async_validate_actions_config
from homeassistant.setup import async_setup_component

from custom_components.webcti.const import DOMAIN
from custom_components.webcti.services import ACTIONS, SEND_SMS
from custom_components.webcti.subscriber_actions import QUERIES
from custom_components.webcti.trigger import TRIGGERS

PAGE = (Path(__file__).parents[2] / "docs" / "usage.md").read_text("utf-8")


class _Loader(yaml.SafeLoader):
    """Knows `!secret`, as Home Assistant's own loader does."""


_Loader.add_constructor("!secret", lambda _loader, node: node.value)

BLOCKS: list[dict[str, Any]] = [
    yaml.load(block, _Loader)  # noqa: S506 - a safe loader that knows one more tag
    for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
]
AUTOMATIONS = [block for block in BLOCKS if "triggers" in block]
CALLS = [block for block in BLOCKS if "action" in block]


@pytest.fixture(autouse=True)
async def integration(hass: HomeAssistant) -> None:
    assert await async_setup_component(hass, DOMAIN, {})
    assert await async_setup_component(hass, "automation", {})


@pytest.mark.parametrize("automation", AUTOMATIONS, ids=lambda automation: automation["alias"])
async def test_example_automation_is_valid(hass: HomeAssistant, automation: dict[str, Any]) -> None:
    config = await async_validate_config_item(hass, "example", automation)
    assert config is not None
    assert config.validation_error is None


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call["action"])
async def test_example_action_fits_its_schema(hass: HomeAssistant, call: dict[str, Any]) -> None:
    await async_validate_actions_config(hass, cv.SCRIPT_SCHEMA([call]))
    name = call["action"].removeprefix(f"{DOMAIN}.")
    schema = hass.services.async_services_for_domain(DOMAIN)[name].schema
    assert schema is not None
    schema({**call.get("target", {}), **call.get("data", {})})


@pytest.mark.parametrize("name", [*ACTIONS, *QUERIES, SEND_SMS])
def test_every_action_has_its_section(name: str) -> None:
    assert re.search(rf"^### (.*\b)?{name}\b", PAGE, re.MULTILINE)


@pytest.mark.parametrize("name", TRIGGERS)
def test_every_trigger_is_explained(name: str) -> None:
    assert f"| `{DOMAIN}.{name}` |" in PAGE
