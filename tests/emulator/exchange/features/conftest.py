"""Exchanges of both product lines, with what these tests do all the time."""

import pytest

from tests.emulator.exchange.features.services import ServicesDesk


@pytest.fixture
def classic() -> ServicesDesk:
    return ServicesDesk("classic")


@pytest.fixture
def ncp() -> ServicesDesk:
    return ServicesDesk("ncp")


@pytest.fixture(params=["classic", "ncp"])
def desk(request: pytest.FixtureRequest) -> ServicesDesk:
    return ServicesDesk(str(request.param))
