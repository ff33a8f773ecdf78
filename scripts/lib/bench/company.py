"""A data folder of a company of any size: extensions, a public phonebook and the calls of the past."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from pydantic import TypeAdapter
from sqlalchemy import insert

from emulator.exchange.builtin import builtin
from emulator.exchange.call_records import CallRecord, CallType
from emulator.exchange.clock import Clock
from emulator.exchange.events import Presentation, PresentationKind
from emulator.exchange.exchange import Exchange
from emulator.exchange.programming import Contact, PhonebookAccess, Programming, Subscriber
from emulator.store.folder import DataFolder
from emulator.store.tables import CALL

FIRST = 10_000
BEGIN = datetime.fromisoformat("2026-11-23T06:30")
_AT_ONCE = 10_000
_FIRST_NAMES = ("Anna", "Piotr", "Ewa", "Jan", "Łucja", "Stanisław", "Małgorzata", "Zofia", "Józef", "Elżbieta")
_STEMS = ("Zieli", "Kowal", "Wiśniew", "Dąbrow", "Szymań", "Woźnia", "Kozłow", "Jabłoń", "Król", "Wieczor", "Pawłow")
_ENDS = ("ński", "ska", "czyk", "iak", "owska", "ek", "ak", "icz")


class Size(NamedTuple):
    """How much of everything."""

    extensions: int
    contacts: int
    calls: int

    def tenth(self) -> Size:
        """Give a tenth of it."""
        return Size(*(number // 10 for number in self))


FULL = Size(extensions=6_400, contacts=50_000, calls=1_000_000)


def programming(size: Size) -> Programming:
    """Return an NCP configuration with extensions `10000` and on, who read the public phonebook."""
    subscribers = tuple(
        Subscriber(extension=str(FIRST + n), comment=f"Subscriber {n}", phonebook_access=PhonebookAccess.READ)
        for n in range(size.extensions)
    )
    rng = random.Random(1)
    contacts = tuple(
        Contact(
            name=f"{rng.choice(_FIRST_NAMES)} {rng.choice(_STEMS)}{rng.choice(_ENDS)} {n}",
            numbers=tuple(f"{rng.choice('2567')}{rng.randrange(10**8):08}" for _ in range(rng.choice((1, 1, 2)))),
        )
        for n in range(size.contacts)
    )
    changes = {"subscribers": subscribers, "groups": (), "contacts": contacts}
    return builtin("ncp").model_copy(update=changes)


def begin(path: Path, size: Size) -> None:
    """Begin a data folder of this size and close it."""
    whole = programming(size)
    folder = DataFolder.open(path, whole, "ncp")
    Exchange(whole, Clock(BEGIN), random.Random(1), folder.store, folder.vault)
    rows = _calls(size)
    with folder.store.engine.begin() as connection:
        while batch := [row for row, _ in zip(rows, range(_AT_ONCE), strict=False)]:
            connection.execute(insert(CALL), batch)
    folder.close()


def work(path: Path) -> tuple[DataFolder, Exchange]:
    """Open a data folder that was begun."""
    standard = builtin("ncp")
    folder = DataFolder.open(path, standard, "ncp")
    return folder, Exchange(standard, Clock(BEGIN), random.Random(1), folder.store, folder.vault)


def _calls(size: Size) -> Iterator[dict[str, object]]:
    """Give the calls; the first extension has as many as are kept, the others share the rest."""
    form: TypeAdapter[CallRecord] = TypeAdapter(CallRecord)
    rng = random.Random(2)
    kept = {FIRST: 0}
    for number in range(size.calls):
        extension = FIRST if number < min(1_000, size.calls) else FIRST + 1 + number % (size.extensions - 1)
        key = kept[extension] = kept.get(extension, 0) + 1
        call = CallRecord(
            id=key,
            type=rng.choice(tuple(CallType)),
            start=BEGIN - timedelta(seconds=7 * (size.calls - number)),
            far=Presentation(PresentationKind.EXTERNAL, f"6{rng.randrange(10**8):08}"),
            name="",
            called=Presentation(PresentationKind.INTERNAL, str(extension)),
            ringing=rng.randrange(30),
            duration=rng.randrange(600),
        )
        yield {
            "extension": str(extension),
            "id": key,
            "start": call.start,
            "version": 1,
            "document": form.dump_json(call).decode(),
        }
