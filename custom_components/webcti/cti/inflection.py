"""Names as they are said in a sentence: Polish puts them into a case, "zadzwoń do Anny Zielińskiej".

No dictionary is needed to recognise a name that is known. A spoken word is a stored one when both begin alike and their
ends are a nominative and its genitive of the table below. The table is that of the common patterns of first names and
surnames, without accents; what it does not hold is matched as it stands, so other languages lose nothing.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from .names import folded
from .records import Contact, ContactHit

SHORTEST_STEM: Final = 2
ENDINGS: Final = (
    ("", ""),  # as it stands
    ("", "a"),  # Jan, Jana; Nowak, Nowaka
    ("", "ego"),  # Kowalski, Kowalskiego
    ("y", "ego"),  # Jerzy, Jerzego
    ("a", "y"),  # Anna, Anny
    ("a", "i"),  # Olga, Olgi; Zofia, Zofii
    ("a", ""),  # Kasia, Kasi
    ("a", "iej"),  # Zielińska, Zielińskiej
    ("a", "ej"),  # Nowa, Nowej
    ("o", "i"),  # Moniuszko, Moniuszki
    ("o", "y"),  # Fredro, Fredry
    ("el", "la"),  # Paweł, Pawła
    ("ek", "ka"),  # Marek, Marka
    ("iek", "ka"),  # Stasiek, Staśka
    ("ec", "ca"),  # Jaskólec, Jaskólca
    ("iec", "ca"),  # Kupiec, Kupca
    ("er", "ra"),  # Aleksander, Aleksandra
)
"""Ends of a name as it is stored and as it is said."""


def is_said(stored: str, spoken: str) -> bool:
    """Tell whether a spoken word is a stored one, both folded."""
    return any(
        len(stem := stored.removesuffix(nominative)) >= SHORTEST_STEM
        and stored.endswith(nominative)
        and spoken == stem + genitive
        for nominative, genitive in ENDINGS
    )


def stem_of(word: str) -> str:
    """Return the part of a spoken word that no case changes, long enough to search by."""
    longest = max(len(genitive) for _, genitive in ENDINGS)
    return word[: max(SHORTEST_STEM, len(word) - longest)]


def _rank(name: str, spoken: Sequence[str]) -> int | None:
    """Tell how well a name is meant: 0 as it stands, 1 in full, 2 in part, `None` not at all."""
    words = folded(name).replace("-", " ").split()
    if words == list(spoken):
        return 0
    left = list(words)
    for word in spoken:
        match = next((known for known in left if is_said(known, word)), None)
        if match is None:
            return None
        left.remove(match)
    return 2 if left else 1


def best_matches(hits: Iterable[ContactHit], spoken: str) -> list[Contact]:
    """Return the contacts that are meant by a spoken name, none worse than another, each once."""
    if not (words := folded(spoken).replace("-", " ").split()):
        return []
    ranked: dict[str, tuple[int, Contact]] = {}
    for hit in hits:
        if (rank := _rank(hit.contact.name, words)) is not None:
            ranked[hit.contact.id] = (rank, hit.contact)
    best = min((rank for rank, _ in ranked.values()), default=0)
    return [contact for rank, contact in ranked.values() if rank == best]
