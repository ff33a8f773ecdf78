"""Labels of the keys of system telephones, and the language telephones show."""

from collections.abc import Mapping

import pytest

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import LanguageChanged
from emulator.exchange.key_labels import LARGEST_FONT, LONGEST_LABEL, MODELS, USUAL_FONT
from tests.emulator.exchange.desk import Desk


def test_w133_every_key_has_a_label_that_begins_as_the_name_of_what_it_calls(desk: Desk) -> None:
    sheet = desk.exchange.switch.key_labels.of("1011", "1011")
    assert (sheet.model, sheet.font_size, len(sheet.keys)) == ("CTS-202.CL", USUAL_FONT, MODELS["CTS-202.CL"].keys)
    assert [key.label for key in sheet.keys[:4]] == ["Anna Nowak", "Dąbrowski Paweł", "dnd", ""]


def test_labels_are_kept_and_the_others_are_usual_again(desk: Desk) -> None:
    labels = desk.exchange.switch.key_labels
    labels.write("1011", "1011", 12, {1: "Anna", 8: "Lamp"})
    sheet = labels.write("1011", "1011", 12, {1: "", 2: "Paweł"})
    assert [key.label for key in sheet.keys[:2]] == ["", "Paweł"]
    assert [key.default_label for key in sheet.keys[:2]] == ["Anna Nowak", "Dąbrowski Paweł"]
    assert (sheet.font_size, sheet.keys[7].label) == (12, "")


def test_modules_bring_keys(desk: Desk) -> None:
    desk.patch("1015", telephone={"modules": 2})
    layout = MODELS["CTS-330"]
    assert len(desk.exchange.switch.key_labels.of("1015", "1015").keys) == layout.keys + 2 * layout.module_keys


@pytest.mark.parametrize(
    ("font_size", "labels", "field"),
    [
        (LARGEST_FONT + 1, {}, "font_size"),
        (10, {1: "x" * (LONGEST_LABEL + 1)}, "labels"),
        (10, {1: "two\nlines"}, "labels"),
        (10, {99: "x"}, "labels"),
    ],
)
def test_what_cannot_be_printed_is_refused(desk: Desk, font_size: int, labels: Mapping[int, str], field: str) -> None:
    with pytest.raises(Refused) as refused:
        desk.exchange.switch.key_labels.write("1011", "1011", font_size, labels)
    assert (refused.value.reason, refused.value.field) == (Reason.INVALID_VALUE, field)


def test_w132_other_telephones_have_no_labels(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        desk.exchange.switch.key_labels.of("1012", "1012")
    assert refused.value.reason is Reason.NOT_FOUND


def test_nobody_else_sees_the_labels(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        desk.exchange.switch.key_labels.of("1015", "1011")
    assert refused.value.reason is Reason.FORBIDDEN


def test_w55_w56_w135_a_change_of_language_reaches_the_telephones_whose_language_the_pbx_keeps(desk: Desk) -> None:
    others = [{"model": "DECT", "language_source": "local", "language": "en"}, {"model": "CTS-330"}]
    desk.patch("1011", other_telephones=others)
    desk.patch("1011", language="de")
    assert [e for e in desk.events if isinstance(e, LanguageChanged)] == [
        LanguageChanged("1011", "de", ("de", "en", "de"))
    ]
    shown = desk.exchange.state()["subscribers"]["1011"]  # type: ignore[index]  # a snapshot is plain values
    assert shown["terminal"]["language"] == "de"
    assert [terminal["language"] for terminal in shown["other_terminals"]] == ["en", "de"]
