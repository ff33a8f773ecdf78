"""From a number as people write it to what `DIAL` needs, and back to the party behind it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.webcti.cti.dialing import dial_string, dialled_party
from custom_components.webcti.cti.errors import CommandInvalid
from custom_components.webcti.cti.model import NumberKind, Party

EXTENSIONS = frozenset({"21", "1011", "70123"})


@pytest.mark.parametrize(
    ("number", "dialled"),
    [
        ("600 111 222", "0600111222"),
        ("(22) 111-00.00", "0221110000"),
        ("22\N{NO-BREAK SPACE}1110000", "0221110000"),
        ("+48 600 111 222", "00048600111222"),
        ("21", "21"),
        ("1011", "1011"),
        ("70123", "70123"),
        ("70124", "070124"),
        ("112", "112"),
        ("999", "999"),
        ("4711", "4711"),
        ("*22", "*22"),
        ("#76 22#", "#7622#"),
        ("*28 0630", "*280630"),
        ("/109", "/109"),
        ("/0600111222", "/0600111222"),
    ],
)
def test_a_number_is_dialled_as_its_kind_needs(number: str, dialled: str) -> None:
    assert dial_string(number, "0", 4, EXTENSIONS) == dialled


@pytest.mark.parametrize(("line_digits", "dialled"), [("", "600111222"), ("8", "8600111222"), ("81", "81600111222")])
def test_the_line_digits_are_those_of_the_pbx(line_digits: str, dialled: str) -> None:
    assert dial_string("600111222", line_digits, 4, EXTENSIONS) == dialled


@pytest.mark.parametrize(
    "number",
    ["", "   ", "anna", "600111222,1", "60011+1222", "1234567890123456", "*" * 17, "\N{FULLWIDTH DIGIT SIX}00"],
)
def test_what_cannot_be_dialled_is_refused_before_it_is_sent(number: str) -> None:
    with pytest.raises(CommandInvalid) as caught:
        dial_string(number, "0", 4, EXTENSIONS)
    assert (caught.value.command, caught.value.parameter) == ("DIAL", "number")


@given(st.text(), st.text("0123456789", max_size=3))
def test_whatever_is_dialled_fits_into_one_command(number: str, line_digits: str) -> None:
    try:
        digits = dial_string(number, line_digits, 4, EXTENSIONS)
    except CommandInvalid:
        return
    assert 1 <= len(digits) <= 16
    assert set(digits) <= set("0123456789*#/")


@pytest.mark.parametrize(
    ("digits", "party"),
    [
        ("21", Party("21", NumberKind.INTERNAL)),
        ("/109", Party("109", NumberKind.INTERNAL)),
        ("0600111222", Party("600111222", NumberKind.EXTERNAL)),
        ("/0600111222", Party("600111222", NumberKind.EXTERNAL)),
        ("0", Party("0")),
        ("/", Party()),
        ("150", Party("150")),
        ("*22", Party("*22")),
    ],
)
def test_the_party_behind_dialled_digits(digits: str, party: Party) -> None:
    assert dialled_party(digits, "0", EXTENSIONS) == party


@given(st.text("0123456789", min_size=5, max_size=15))
def test_what_was_dialled_outside_is_shown_as_it_was_written(number: str) -> None:
    digits = dial_string(number, "0", 4, frozenset())
    assert dialled_party(digits, "0", frozenset()) == Party(number, NumberKind.EXTERNAL)
