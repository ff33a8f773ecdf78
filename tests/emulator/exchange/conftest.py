"""Exchanges of both product lines, each on its own desk."""

import pytest

from tests.emulator.exchange.desk import Desk


@pytest.fixture
def classic() -> Desk:
    return Desk("classic")


@pytest.fixture
def ncp() -> Desk:
    return Desk("ncp")


@pytest.fixture(params=["classic", "ncp"])
def desk(request: pytest.FixtureRequest) -> Desk:
    return Desk(str(request.param))
