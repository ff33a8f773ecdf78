"""A configuration file becomes programming, or a sentence that names file, key and reason."""

from pathlib import Path

import pytest

from emulator.configuration import ConfigurationMistake, load
from emulator.exchange.builtin import builtin
from emulator.exchange.programming import TelephoneKind

GOOD = """
pbx:
  serial: NO00099
  monitor_key: "4321"
subscribers:
  - extension: "101"
    comment: Biuro
    cti_key: "1111"
    telephone: {kind: sip}
  - extension: "102"
groups:
  - number: "700"
    members: ["101", "102"]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "pbx.yaml"


@pytest.mark.parametrize("profile", ["classic", "ncp"])
def test_without_a_file_the_profile_is_built_in(profile: str) -> None:
    assert load(None, profile) == builtin(profile)


def test_a_file_replaces_the_configuration_and_keeps_what_the_pbx_sheet_does_not_name(file: Path) -> None:
    file.write_text(GOOD, "utf-8")
    programming = load(file, "classic")
    assert [subscriber.extension for subscriber in programming.subscribers] == ["101", "102"]
    assert programming.subscribers[0].telephone.kind is TelephoneKind.SIP
    assert (programming.pbx.serial, programming.pbx.model) == ("NO00099", "IPL-0256")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("subscribers:\n  - extension: abc\n", "subscribers.0.extension: "),
        ("subscribers:\n  - extension: '101'\n    colour: red\n", "subscribers.0.colour: "),
        ("subscribers:\n  - extension: '101'\n  - extension: '101'\n", "the file as a whole: "),
        ("pbx:\n  times:\n    off_hook: -1\n", "pbx.times.off_hook: "),
        ("pbx: 7\n", "pbx: "),
        ("colour: red\n", "colour: "),
        ("pbx:\n  family: ncp\n", "pbx.family: is ncp, but the profile is classic"),
        ("pbx: [\n", "line 2, column 1: "),
        ("- 1\n", "the file must hold keys"),
    ],
)
def test_a_mistake_names_file_key_and_reason(file: Path, text: str, told: str) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(ConfigurationMistake) as mistake:
        load(file, "classic")
    assert str(mistake.value).startswith(f"{file}: {told}")


def test_a_mistake_does_not_repeat_a_key(file: Path) -> None:
    file.write_text("subscribers:\n  - extension: '101'\n    cti_key: secret\n", "utf-8")
    with pytest.raises(ConfigurationMistake) as mistake:
        load(file, "classic")
    assert "secret" not in str(mistake.value)


def test_a_file_that_is_not_there_or_no_text_is_told(file: Path) -> None:
    with pytest.raises(ConfigurationMistake, match="No such file"):
        load(file, "classic")
    file.write_bytes(b"pbx: \xff\n")
    with pytest.raises(ConfigurationMistake, match="byte 5 is not UTF-8"):
        load(file, "classic")
