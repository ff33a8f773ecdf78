"""The phonebook of an exchange of either family."""

import pytest

from emulator.exchange.books.phonebook import Phonebook
from tests.emulator.exchange.desk import Desk


@pytest.fixture
def book(desk: Desk) -> Phonebook:
    return desk.exchange.switch.phonebook


@pytest.fixture
def classic_book(classic: Desk) -> Phonebook:
    return classic.exchange.switch.phonebook
