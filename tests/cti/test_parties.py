"""Names that were told earlier."""

from custom_components.webcti.cti.ctip.fields import Number
from custom_components.webcti.cti.model import NumberKind
from custom_components.webcti.cti.parties import MOST_NAMES, Parties


def internal(digits: str) -> Number:
    return Number(NumberKind.INTERNAL, digits)


def test_a_name_told_once_is_shown_wherever_the_number_comes_without_it() -> None:
    parties = Parties("0", ())
    parties.learn(internal("109"), "Adam N")
    shown = parties.shown(internal("109"))
    assert shown is not None
    assert shown.name == parties.dialled("/109").name == "Adam N"


def test_noise_does_not_fill_the_memory_and_later_names_are_still_learnt() -> None:
    parties = Parties("0", ())
    parties.learn(internal("109"), "Adam N")
    for number in range(MOST_NAMES):
        parties.learn(internal(f"x{number}"), "noise")
    parties.learn(internal("110"), "Ewa")
    assert parties.dialled("/109").name is None
    assert parties.dialled("/110").name == "Ewa"
