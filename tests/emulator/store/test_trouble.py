"""A store that takes nothing: a full disk, a file that cannot be written."""

import resource
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from emulator.exchange.books.contacts import Book
from emulator.exchange.books.drafts import Draft, PhoneDraft
from emulator.exchange.books.importing import Import, ImportFormat, parsed
from emulator.exchange.errors import Reason, Refused
from emulator.exchange.events import Event, FlagsChanged, PhonebookChanged
from emulator.exchange.memory import AGAIN_SECONDS
from emulator.exchange.stations import ForwardingCalls, ForwardingType
from emulator.store.database import raw_sqlite
from tests.emulator.store.office import Office


class Trouble:
    """What the file suffers from; `over` heals it."""

    def __init__(self, office: Office, name: str) -> None:
        self._office = office
        self._name = name

    def begin(self) -> None:
        if self._name == "full disk":
            self._hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, self._hard))
        else:
            self._tell("query_only = 1")

    def over(self) -> None:
        if self._name == "full disk":
            resource.setrlimit(resource.RLIMIT_FSIZE, (self._hard, self._hard))
        else:
            self._tell("query_only = 0")

    def _tell(self, pragma: str) -> None:
        with raw_sqlite(self._office.folder.store.engine) as database:
            database.execute(f"PRAGMA {pragma}").fetchall()


@pytest.fixture
def url() -> str | None:
    """These troubles are those of a file."""
    return None


@pytest.fixture(params=["full disk", "read-only"])
def trouble(office: Office, request: pytest.FixtureRequest) -> Iterator[Trouble]:
    trouble = Trouble(office, request.param)
    trouble.begin()
    yield trouble
    trouble.over()


def add_contact(office: Office) -> None:
    draft = Draft("Zofia Bąk", (PhoneDraft("600111001"),))
    with office.exchange.working():
        office.exchange.switch.phonebook.add_contact("1011", draft)


def import_contacts(office: Office) -> None:
    data = b"First Name,Mobile Phone,Categories\nZofia,600111001,Family\nAdam,600111002,Family\n"
    work = Import(office.exchange.switch.phonebook, "1011", parsed(data, ImportFormat.OUTLOOK), Book.PRIVATE)
    list(work.steps())
    with office.exchange.working():
        work.finish()


def state(office: Office) -> dict[str, Any]:
    """Everything but what only ever grows: the log, and the number of the phonebook's changes."""
    state: dict[str, Any] = office.exchange.state()
    del state["office"]["log"], state["phonebook"]["changes"]
    return state


def names(office: Office) -> list[str]:
    return [contact.name for contact in office.exchange.switch.phonebook.records.contacts.values()]


WISHES: dict[str, Callable[[Office], object]] = {
    "do not disturb": lambda o: o.exchange.set_dnd("1011", on=True),
    "lock": lambda o: o.exchange.lock("1011", "1234"),
    "forwarding": lambda o: o.exchange.set_forwarding("1011", ForwardingType.BUSY, ForwardingCalls.ALL, 3, "1012"),
    "account": lambda o: o.exchange.recall_account("1011", "9001", "9999"),
    "sheet": lambda o: o.exchange.patch_subscriber("1011", {"comment": "Maria", "description": "x" * 60}),
    "settings": lambda o: o.exchange.patch_pbx({"main_number": "221110001"}),
    "costs": lambda o: o.exchange.patch_subscriber("1011", {"costs": "12.00"}),
    "contact": add_contact,
    "import": import_contacts,
}


@pytest.mark.parametrize("wish", WISHES.values(), ids=WISHES)
def test_what_cannot_be_stored_is_refused_and_taken_back(
    office: Office, trouble: Trouble, wish: Callable[[Office], object]
) -> None:
    before = state(office), names(office)
    with pytest.raises(Refused) as refused:
        wish(office)
    assert refused.value.reason is Reason.STORAGE_FULL
    assert (state(office), names(office)) == before
    trouble.over()
    office.restart()
    assert (state(office), names(office)) == before


def test_who_was_told_of_a_change_is_told_that_it_was_taken_back(office: Office, trouble: Trouble) -> None:
    del trouble
    told: list[Event] = []
    office.exchange.subscribe(told.append)
    with pytest.raises(Refused):
        office.exchange.set_dnd("1011", on=True)
    assert told.count(FlagsChanged("1011")) == 2
    told.clear()
    with pytest.raises(Refused):
        add_contact(office)
    assert told.count(PhonebookChanged("1011")) == 2


def test_calls_go_on_and_are_stored_when_there_is_room_again(office: Office, trouble: Trouble) -> None:
    for _ in range(3):
        office.talk_outside("600111222", "1013", 60)
    assert len(office.exchange.switch.history.calls("1013")) == 3
    trouble.over()
    office.wait(AGAIN_SECONDS)
    office.restart()
    assert len(office.exchange.switch.history.calls("1013")) == 3


def test_what_waited_is_stored_before_the_next_wish_is_answered(office: Office, trouble: Trouble) -> None:
    for _ in range(3):
        office.talk_outside("600111222", "1013", 60)
    trouble.over()
    office.exchange.set_dnd("1011", on=True)
    office.restart()
    assert len(office.exchange.switch.history.calls("1013")) == 3
    assert office.exchange.flags("1011").dnd


def test_what_waited_is_stored_at_the_end(office: Office, trouble: Trouble) -> None:
    for _ in range(3):
        office.talk_outside("600111222", "1013", 60)
    trouble.over()
    office.exchange.end()
    office.restart()
    assert len(office.exchange.switch.history.calls("1013")) == 3


def test_a_refused_wish_takes_no_charge_back(office: Office, trouble: Trouble) -> None:
    """Charges that could not be stored yet outlive a wish about the costs that cannot be stored either."""
    office.exchange.lift("1011")
    office.exchange.press("1011", "0600111003")
    office.wait(100)
    office.exchange.hang_up("1011")
    spent = office.exchange.switch.core.stations["1011"].costs
    assert spent
    with pytest.raises(Refused):
        office.exchange.patch_subscriber("1011", {"costs": "0"})
    assert office.exchange.switch.core.stations["1011"].costs == spent
    trouble.over()
    office.wait(AGAIN_SECONDS)
    office.restart()
    assert office.exchange.switch.core.stations["1011"].costs == spent


def test_a_reset_that_cannot_be_stored_changes_nothing(office: Office) -> None:
    office.exchange.set_dnd("1011", on=True)
    before = state(office)
    Trouble(office, "read-only").begin()
    with pytest.raises(Refused):
        office.exchange.reset(office.programming)
    assert state(office) == before
