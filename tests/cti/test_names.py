"""Names compared as people type them, and recognised as they say them."""

import pytest

from custom_components.webcti.cti.inflection import best_matches, is_said, stem_of
from custom_components.webcti.cti.names import MOST_HITS, find, folded
from custom_components.webcti.cti.records import Contact, ContactHit, ContactNumber


def contact(name: str, extension: str | None = None) -> Contact:
    return Contact(id=name, name=name, numbers=(ContactNumber(number="600111222"),), extension=extension)


def named(*names: str) -> list[ContactHit]:
    return [ContactHit(contact=contact(name), number=contact(name).numbers[0]) for name in names]


@pytest.mark.parametrize(
    ("text", "as_compared"),
    [
        ("Zieliński", "zielinski"),
        ("ŁÓDŹ", "lodz"),
        ("  Anna   Nowak ", "anna nowak"),
        ("Müller", "muller"),
        ("Groß", "gross"),
    ],
)
def test_names_are_compared_without_case_accents_and_spaces(text: str, as_compared: str) -> None:
    assert folded(text) == as_compared


@pytest.mark.parametrize("text", ["zielin", "PIOTR", "600 111", "1016"])
def test_a_part_of_a_name_or_number_is_found(text: str) -> None:
    assert find([contact("Piotr Zieliński", "1016"), Contact(id="2", name="Empty")], text)


def test_no_more_is_found_than_anybody_reads() -> None:
    assert len(find([contact(f"Jan {number}") for number in range(100)], "jan")) == MOST_HITS


def test_the_extension_counts_as_a_telephone_once() -> None:
    numbers = [number.number for number in contact("Jan", "21").telephones]
    assert numbers == ["21", "600111222"]
    twice = Contact(id="1", name="Jan", extension="21", numbers=(ContactNumber(number="21"),))
    assert twice.telephones == twice.numbers


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ("Anna", "Anny"),
        ("Olga", "Olgi"),
        ("Maria", "Marii"),
        ("Kasia", "Kasi"),
        ("Zofia", "Zofii"),
        ("Jan", "Jana"),
        ("Paweł", "Pawła"),
        ("Marek", "Marka"),
        ("Andrzej", "Andrzeja"),
        ("Jerzy", "Jerzego"),
        ("Nowak", "Nowaka"),
        ("Kowalski", "Kowalskiego"),
        ("Kowalska", "Kowalskiej"),
        ("Zielińska", "Zielińskiej"),
        ("Biały", "Białego"),
        ("Nowa", "Nowej"),
        ("Kupiec", "Kupca"),
        ("Moniuszko", "Moniuszki"),
        ("Aleksander", "Aleksandra"),
        ("Müller", "Müller"),
    ],
)
def test_a_name_is_recognised_in_the_genitive_and_by_its_stem(stored: str, said: str) -> None:
    assert is_said(folded(stored), folded(said))
    assert folded(stored).startswith(stem_of(folded(said)))


@pytest.mark.parametrize(
    ("stored", "said"), [("Anna", "Jany"), ("Jan", "Janiny"), ("Ola", "Ala"), ("A", "y"), ("Adam", "Ada")]
)
def test_another_name_is_not_recognised(stored: str, said: str) -> None:
    assert not is_said(folded(stored), folded(said))


@pytest.mark.parametrize(
    ("spoken", "meant"),
    [
        ("Anny Zielińskiej", ["Anna Zielińska"]),
        ("Zielińskiej Anny", ["Anna Zielińska"]),
        ("Anny", ["Anna"]),
        ("Anna", ["Anna"]),
        ("Jana", ["Jan Kowalski", "Jan Nowak"]),
        ("Jana Nowaka", ["Jan Nowak"]),
        ("Nikogo", []),
        ("", []),
    ],
)
def test_the_best_matches_are_meant(spoken: str, meant: list[str]) -> None:
    hits = named("Anna", "Anna Zielińska", "Jan Kowalski", "Jan Nowak", "Hanna")
    assert sorted(one.name for one in best_matches([*hits, *hits], spoken)) == meant
