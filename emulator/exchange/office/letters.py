"""What the mails of the PBX say, in the languages of the subscribers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from emulator.exchange.programming import Language


class Purpose(StrEnum):
    """Why a mail is written."""

    REMINDER = "reminder"
    NEW_PASSWORD = "new_password"  # noqa: S105 - names a kind of mail, is no password
    MISSED_CALL = "missed_call"
    ANSWERED_CALL = "answered_call"
    FAX = "fax"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Letter:
    """Subject and text of a mail. The text stays out of the representation."""

    purpose: Purpose
    subject: str
    text: str = field(repr=False)


_PL, _EN, _DE = Language.POLISH, Language.ENGLISH, Language.GERMAN

_LETTERS: Final[Mapping[tuple[Purpose, Language], tuple[str, str]]] = {
    (Purpose.REMINDER, _PL): ("WebCTI: przypomnienie hasła", "Hasło numeru {extension}: {password}\n"),
    (Purpose.REMINDER, _EN): ("WebCTI: password reminder", "The password of extension {extension}: {password}\n"),
    (Purpose.REMINDER, _DE): ("WebCTI: Passwort-Erinnerung", "Das Passwort der Nebenstelle {extension}: {password}\n"),
    (Purpose.NEW_PASSWORD, _PL): (
        "WebCTI: nowe hasło",
        "Nowe hasło numeru {extension}: {password}\nTrzeba je zmienić przy pierwszym logowaniu.\n",
    ),
    (Purpose.NEW_PASSWORD, _EN): (
        "WebCTI: new password",
        "The new password of extension {extension}: {password}\nIt must be changed at the first log-in.\n",
    ),
    (Purpose.NEW_PASSWORD, _DE): (
        "WebCTI: neues Passwort",
        "Das neue Passwort der Nebenstelle {extension}: {password}\nEs muss beim ersten Anmelden geändert werden.\n",
    ),
    (Purpose.MISSED_CALL, _PL): ("Połączenie nieodebrane", "{at}\n{extension}\n{caller}\n"),
    (Purpose.MISSED_CALL, _EN): ("Missed call", "{at}\n{extension}\n{caller}\n"),
    (Purpose.MISSED_CALL, _DE): ("Verpasster Anruf", "{at}\n{extension}\n{caller}\n"),
    (Purpose.ANSWERED_CALL, _PL): ("Połączenie odebrane", "{at}\n{extension}\n{caller}\n"),
    (Purpose.ANSWERED_CALL, _EN): ("Answered call", "{at}\n{extension}\n{caller}\n"),
    (Purpose.ANSWERED_CALL, _DE): ("Angenommener Anruf", "{at}\n{extension}\n{caller}\n"),
    (Purpose.FAX, _PL): ("Faks", "{at}\n{extension}\n{caller}\n"),
    (Purpose.FAX, _EN): ("Fax", "{at}\n{extension}\n{caller}\n"),
    (Purpose.FAX, _DE): ("Fax", "{at}\n{extension}\n{caller}\n"),
    (Purpose.TEST, _PL): ("WebCTI: wiadomość testowa", "Serwer poczty centrali {name} działa.\n"),
    (Purpose.TEST, _EN): ("WebCTI: test message", "The mail server of the PBX {name} works.\n"),
    (Purpose.TEST, _DE): ("WebCTI: Testnachricht", "Der Mailserver der Telefonanlage {name} funktioniert.\n"),
}

WITHHELD: Final[Mapping[Language, str]] = {
    _PL: "numer zastrzeżony",
    _EN: "number withheld",
    _DE: "Nummer unterdrückt",
}
"""What stands for a caller who withheld his number."""


def letter(purpose: Purpose, language: Language, **values: str) -> Letter:
    """Write a letter; `values` are what its text names."""
    subject, text = _LETTERS[purpose, language]
    return Letter(purpose, subject, text.format(**values))
