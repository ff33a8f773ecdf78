"""The calls of all extensions, page by page."""

from collections.abc import Iterator

import pytest

from emulator.exchange.exchange import Exchange
from emulator.exchange.memory import CallPlace
from tests.emulator.exchange.desk import Desk
from tests.emulator.store.office import Office

CALLED = ("1013", "1014", "1016")


def place(extension: str, exchange: Exchange, key: int) -> CallPlace:
    return exchange.switch.history.calls(extension)[key].start, extension, key


def pages(exchange: Exchange, size: int) -> Iterator[list[tuple[str, int]]]:
    before = None
    while found := exchange.switch.history.newest(before, size):
        yield [(extension, call.id) for extension, call in found]
        extension, call = found[-1]
        before = place(extension, exchange, call.id)


def make_calls(exchange: Exchange) -> list[tuple[str, int]]:
    """Several at the same moment, so that the moment alone does not tell them apart."""
    made = []
    for number in (1, 2, 3):
        calls = [exchange.outside_call("600111222", extension) for extension in CALLED]
        for call in calls:
            exchange.outside_hang_up(call)
        made += [(extension, number) for extension in CALLED]
        exchange.clock.advance(60)
    return made[::-1]


@pytest.mark.parametrize("size", [1, 2, 4, 9, 50])
def test_pages_hold_every_call_once_the_newest_first(office: Office, size: int) -> None:
    made = make_calls(office.exchange)
    office.restart()
    assert [call for page in pages(office.exchange, size) for call in page] == made


def test_a_forgetful_exchange_lists_what_it_knows() -> None:
    desk = Desk()
    made = make_calls(desk.exchange)
    assert [call for page in pages(desk.exchange, 2) for call in page] == made


def test_calls_that_end_meanwhile_shift_no_page(office: Office) -> None:
    make_calls(office.exchange)
    before = office.exchange.switch.history.newest(None, 4)[-1]
    expected = office.exchange.switch.history.newest(None, 9)[4:]
    office.talk_outside("600111222", "1013", 60)
    extension, call = before
    assert office.exchange.switch.history.newest((call.start, extension, call.id), 5) == expected
