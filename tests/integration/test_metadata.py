"""The files that are neither code nor tests keep the shapes that Home Assistant and the store expect."""

import ast
import json
import re
from pathlib import Path
from typing import Any, cast

import pytest
import yaml

from tests.integration.translation_shape import misplaced, placeholders, texts, wrong_with

REPOSITORY = Path(__file__).parents[2]
COMPONENT = REPOSITORY / "custom_components" / "webcti"
LANGUAGES = ("en", "pl", "de")

MANIFEST_KEYS = {
    "domain",
    "name",
    "codeowners",
    "config_flow",
    "dependencies",
    "documentation",
    "integration_type",
    "iot_class",
    "issue_tracker",
    "requirements",
    "version",
}
OPTIONAL_MANIFEST_KEYS = {"after_dependencies", "categories", "connectivity", "dhcp", "loggers", "ssdp", "zeroconf"}
HACS_KEYS = {
    "content_in_root",
    "country",
    "filename",
    "hacs",
    "hide_default_branch",
    "homeassistant",
    "name",
    "persistent_directory",
    "zip_release",
}
EXCEPTIONS = {
    "ConfigEntryAuthFailed",
    "ConfigEntryError",
    "ConfigEntryNotReady",
    "HomeAssistantError",
    "ServiceValidationError",
}


def read_json(name: str, folder: Path = COMPONENT) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads((folder / name).read_text(encoding="utf-8")))


def read_yaml(name: str) -> dict[str, Any]:
    return cast("dict[str, Any]", yaml.safe_load((COMPONENT / name).read_text(encoding="utf-8")))


def translation(language: str) -> dict[str, Any]:
    return read_json(f"translations/{language}.json")


def test_the_manifest_has_what_a_custom_integration_needs() -> None:
    manifest = read_json("manifest.json")
    assert manifest.keys() >= MANIFEST_KEYS
    assert manifest.keys() - MANIFEST_KEYS <= OPTIONAL_MANIFEST_KEYS
    assert manifest["domain"] == COMPONENT.name
    assert re.fullmatch(r"\d+\.\d+\.\d+", manifest["version"])


def test_the_manifest_is_sorted_after_domain_and_name() -> None:
    keys = list(read_json("manifest.json"))
    assert keys == ["domain", "name", *sorted(keys[2:])]


def test_the_store_file_has_known_keys_and_names_the_archive_of_a_release() -> None:
    hacs = read_json("hacs.json", REPOSITORY)
    assert hacs.keys() <= HACS_KEYS
    assert hacs["homeassistant"] == "2026.10.0"
    assert hacs["zip_release"]
    assert hacs["filename"] == "webcti.zip"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_shape_of_translations(language: str) -> None:
    assert list(misplaced(translation(language))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_holds_what_is_not_allowed_in_texts(language: str) -> None:
    problems = [
        f"{'.'.join(path)} {problem}"
        for path, text in texts(translation(language))
        for problem in wrong_with(path, text)
    ]
    assert problems == []


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_languages_say_the_same_things_with_the_same_placeholders(language: str) -> None:
    english = {path: placeholders(text) for path, text in texts(translation("en"))}
    other = {path: placeholders(text) for path, text in texts(translation(language))}
    assert other == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_a_form_is_named_and_described(language: str) -> None:
    found = translation(language)
    flows = [found["config"], found["options"], *found["config_subentries"].values()]
    flows += [issue["fix_flow"] for issue in found["issues"].values() if "fix_flow" in issue]
    for flow in flows:
        for step in flow["step"].values():
            assert step.get("data", {}).keys() == step.get("data_description", {}).keys()


def test_every_action_has_texts_and_an_icon_and_nothing_else_has() -> None:
    services, icons = read_yaml("services.yaml"), read_json("icons.json")["services"]
    described = translation("en")["services"]
    assert services.keys() == icons.keys() == described.keys()
    for name, service in services.items():
        fields = service.get("fields") or {}
        sections = {key: value["fields"] for key, value in fields.items() if "fields" in (value or {})}
        plain = fields.keys() - sections.keys() | {field for section in sections.values() for field in section}
        assert described[name].get("fields", {}).keys() == plain, name
        assert described[name].get("sections", {}).keys() == sections.keys(), name
        for named in (described[name], *described[name].get("fields", {}).values()):
            assert named.keys() >= {"name", "description"}, name


def test_every_icon_is_a_material_design_icon_and_differs_from_the_default() -> None:
    icons = read_json("icons.json")
    assert all(text.startswith("mdi:") for _, text in texts(icons))
    for entities in icons["entity"].values():
        for entity in entities.values():
            assert entity["default"] not in entity.get("state", {}).values()


def test_every_entity_with_an_icon_has_a_name() -> None:
    icons, named = read_json("icons.json")["entity"], translation("en")["entity"]
    for platform, entities in icons.items():
        assert named[platform].keys() >= entities.keys()


def test_every_exception_with_a_key_of_its_own_has_a_sentence() -> None:
    messages = translation("en")["exceptions"]
    missing = [
        f"{path.name}:{call.lineno} {keyword.value.value!r}"
        for path in COMPONENT.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in EXCEPTIONS
        for keyword in call.keywords
        if keyword.arg == "translation_key" and isinstance(keyword.value, ast.Constant)
        if keyword.value.value not in messages
    ]
    assert missing == []


def test_the_quality_scale_states_every_rule_with_a_reason_for_every_exemption() -> None:
    rules = read_yaml("quality_scale.yaml")["rules"]
    assert len(rules) == 54
    for name, rule in rules.items():
        if isinstance(rule, dict):
            assert rule["status"] == "exempt", name
            assert rule["comment"], name
        else:
            assert rule in {"done", "todo"}, name
