"""Every text that code and entities ask for exists in all languages, and no text is left over."""

import ast
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.service import async_get_all_descriptions as all_actions
from homeassistant.helpers.trigger import async_get_all_descriptions as all_triggers

from custom_components.webcti.const import DOMAIN
from custom_components.webcti.cti.addresses import Trust
from custom_components.webcti.cti.errors import Refusal, WebCode
from custom_components.webcti.cti.model import (
    Activity,
    Direction,
    ForwardingCalls,
    ForwardingType,
    Outcome,
)
from custom_components.webcti.cti.records import HistoryKind
from custom_components.webcti.cti.service_codes import ServiceCode
from custom_components.webcti.cti.web.services import Repeat, WakeUpResult
from custom_components.webcti.errors import INVALID, SENTENCES, refusal_key, web_refusal_key
from custom_components.webcti.event import SHOWN
from custom_components.webcti.message_trigger import MessageTrigger
from custom_components.webcti.messages import MessageEventKind
from custom_components.webcti.services import ACTIONS, SEND_SMS, SEND_SMS_FIELDS
from custom_components.webcti.subscriber_actions import QUERIES
from custom_components.webcti.subscriber_sensors import PresenceState
from custom_components.webcti.trigger import TRIGGERS, CallTrigger
from tests.integration.entries import PASSWORD, gsm_module, loaded_entry, over_both, sign_in
from tests.integration.pbx_process import EmulatedPbx

COMPONENT = Path(__file__).parents[2] / "custom_components" / "webcti"
LANGUAGES = ("en", "pl", "de")
RAISING = {"wrong_input", "_sentence"}
COMPUTED_KEYS = {
    *map(refusal_key, Refusal),
    *(web_refusal_key(code) for code in WebCode if code is not WebCode.UNSUPPORTED_ON_FAMILY),
    *INVALID.values(),
    *SENTENCES.values(),
    "invalid_value",
}


def translation(language: str) -> dict[str, Any]:
    return cast(
        "dict[str, Any]", json.loads((COMPONENT / "translations" / f"{language}.json").read_text(encoding="utf-8"))
    )


def described(name: str) -> dict[str, Any]:
    content = yaml.safe_load((COMPONENT / name).read_text(encoding="utf-8"))
    return {key: value for key, value in content.items() if not key.startswith(".")}


def keys_raised() -> Iterator[str]:
    """Find the translation keys of all exceptions that the code raises with a literal key."""
    for path in COMPONENT.glob("**/*.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            name = call.func.id if isinstance(call.func, ast.Name) else ""
            literals = [argument.value for argument in call.args[:1] if isinstance(argument, ast.Constant)]
            literals += [
                keyword.value.value
                for keyword in call.keywords
                if keyword.arg == "translation_key" and isinstance(keyword.value, ast.Constant)
            ]
            if name in RAISING or name.endswith(("Error", "NotReady", "Failed")):
                yield from (literal for literal in literals if isinstance(literal, str))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_exception_has_a_sentence_and_every_sentence_an_exception(language: str) -> None:
    raised = {key for key in keys_raised() if key.islower() and " " not in key} | COMPUTED_KEYS
    assert set(translation(language)["exceptions"]) == raised


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_and_every_field_is_described_as_its_schema_is(language: str) -> None:
    texts = translation(language)["services"]
    taken = {name: {str(key) for key in action.fields} for name, action in ACTIONS.items()}
    taken |= {name: {str(key) for key in query.fields} for name, query in QUERIES.items()}
    taken[SEND_SMS] = {str(key) for key in SEND_SMS_FIELDS}
    assert {name: set(text.get("fields", {})) for name, text in texts.items()} == taken
    assert {name: set(action.get("fields", {})) for name, action in described("services.yaml").items()} == taken


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_trigger_and_every_field_is_described_as_its_schema_is(language: str) -> None:
    texts = translation(language)["triggers"]
    taken = {
        name: {str(key) for key in trigger.options}
        for name, trigger in TRIGGERS.items()
        if issubclass(trigger, (CallTrigger, MessageTrigger))
    }
    assert {name: set(text["fields"]) for name, text in texts.items()} == taken
    assert {name: set(trigger["fields"]) for name, trigger in described("triggers.yaml").items()} == taken
    icons = json.loads((COMPONENT / "icons.json").read_text(encoding="utf-8"))["triggers"]
    assert icons.keys() == taken.keys()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("place", "values"),
    [
        (lambda texts: texts["entity"]["sensor"]["activity"]["state"], Activity),
        (lambda texts: texts["entity"]["sensor"]["activity"]["state_attributes"]["direction"]["state"], Direction),
        (lambda texts: texts["entity"]["event"]["call"]["state_attributes"]["event_type"]["state"], SHOWN),
        (lambda texts: texts["entity"]["event"]["call"]["state_attributes"]["direction"]["state"], Direction),
        (lambda texts: texts["entity"]["event"]["call"]["state_attributes"]["outcome"]["state"], Outcome),
        (
            lambda texts: texts["entity"]["event"]["message"]["state_attributes"]["event_type"]["state"],
            MessageEventKind,
        ),
        (lambda texts: texts["selector"]["history_kind"]["options"], HistoryKind),
        (lambda texts: texts["entity"]["sensor"]["last_call"]["state_attributes"]["kind"]["state"], HistoryKind),
        (lambda texts: texts["entity"]["sensor"]["presence"]["state"], PresenceState),
        (lambda texts: texts["selector"]["web_trust"]["options"], Trust),
        (lambda texts: texts["selector"]["wake_up_repeat"]["options"], Repeat),
        (lambda texts: texts["entity"]["select"]["wake_up_repeat"]["state"], Repeat),
        (
            lambda texts: texts["entity"]["event"]["wake_up_result"]["state_attributes"]["event_type"]["state"],
            WakeUpResult,
        ),
        (lambda texts: texts["options"]["step"]["init"]["sections"]["service_codes"]["data"], ServiceCode),
        (lambda texts: texts["selector"]["call_direction"]["options"], Direction),
        (lambda texts: texts["selector"]["call_outcome"]["options"], Outcome),
        (lambda texts: texts["selector"]["forwarding_type"]["options"], ForwardingType),
        (lambda texts: texts["selector"]["forwarding_calls"]["options"], ForwardingCalls),
    ],
)
def test_every_value_of_a_choice_has_a_name(
    place: Callable[[dict[str, Any]], dict[str, str]], values: Any, language: str
) -> None:
    assert set(place(translation(language))) == {value.value for value in values}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_entity_has_a_name_and_an_icon_and_nothing_is_named_that_does_not_exist(
    hass: HomeAssistant, pbx: EmulatedPbx, ncp: EmulatedPbx, language: str
) -> None:
    for one in (pbx, ncp):
        subentries = [sign_in("1011", password=PASSWORD), gsm_module()]
        await loaded_entry(hass, one, subentries=subentries, options=over_both(one))
    entities = er.async_get(hass).entities.values()
    exist = {(entity.domain, entity.translation_key) for entity in entities if entity.platform == DOMAIN}
    icons = json.loads((COMPONENT / "icons.json").read_text(encoding="utf-8"))["entity"]
    for texts in (translation(language)["entity"], icons):
        assert {(platform, key) for platform, keys in texts.items() for key in keys} == exist


async def test_home_assistant_takes_the_descriptions_of_actions_and_triggers(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    await loaded_entry(hass, pbx)
    actions = (await all_actions(hass))[DOMAIN]
    assert actions.keys() == {*ACTIONS, *QUERIES, SEND_SMS}
    triggers = await all_triggers(hass)
    assert {key for key in triggers if key.startswith(f"{DOMAIN}.")} == {f"{DOMAIN}.{name}" for name in TRIGGERS}
