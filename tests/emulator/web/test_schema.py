"""The OpenAPI document is true: requests made from it, good and bad, are answered as it says."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import Case, GenerationMode
from schemathesis.checks import load_all_checks
from schemathesis.core.result import Ok
from schemathesis.schemas import APIOperation

from emulator.emulator import Emulator
from emulator.exchange.builtin import builtin
from emulator.listeners import Listeners
from tests.emulator.conftest import BEGIN, LIMIT
from tests.emulator.web.api import PASSWORD

GOOD = (GenerationMode.POSITIVE,)
GOOD_AND_BAD = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)

READING = frozenset({"get"})
ALL_METHODS = frozenset({"get", "post", "put", "patch", "delete"})

LOGS_OUT = "DELETE /api/session"

ENDLESS = ("/api/events",)
"""Streams, which no request of a generator waits for the end of."""

load_all_checks()
CHECKS: Any = schemathesis.checks.CHECKS.get_by_names(
    [
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_headers_conformance",
        "response_schema_conformance",
    ]
)


@schemathesis.serializer("audio/wav", "audio/mpeg")
def as_it_is(_: object, sound: object) -> bytes:
    return sound if isinstance(sound, bytes) else str(sound).encode()


@pytest.fixture
def address(profile: str, socket_enabled: None) -> Iterator[str]:  # noqa: ARG001 - asked for its effect
    """Run an emulator in a thread of its own; the generator waits for each answer."""
    listeners = Listeners.open("127.0.0.1")
    started, ending = threading.Event(), asyncio.Event()
    loop = asyncio.new_event_loop()

    async def run() -> None:
        emulator = Emulator(builtin(profile), seed=1, start=BEGIN, real_time=False)
        await emulator.start(listeners)
        started.set()
        await ending.wait()
        await emulator.stop()
        await loop.shutdown_default_executor()

    thread = threading.Thread(target=loop.run_until_complete, args=(run(),))
    thread.start()
    assert started.wait(LIMIT)
    yield f"http://127.0.0.1:{listeners.ports['http']}"
    loop.call_soon_threadsafe(ending.set)
    thread.join(LIMIT)
    loop.close()


class Role:
    """Somebody who is logged in, anew whenever a generated request ended his session."""

    def __init__(self, address: str, extension: str) -> None:
        self.address = address
        self.extension = extension
        self._session = requests.Session()
        self._log_in()

    def send(self, case: Case[Any]) -> None:
        answer = case.call_and_validate(base_url=self.address, session=self._session, checks=CHECKS)
        if answer.status_code == requests.codes.unauthorized or case.operation.label == LOGS_OUT:
            self._log_in()

    def _log_in(self) -> None:
        credentials = {"extension": self.extension, "password": PASSWORD}
        answer = self._session.post(f"{self.address}/api/session", json=credentials)
        self._session.headers["Authorization"] = f"Bearer {answer.json()['token']}"


def checked(operation: APIOperation[Any, Any, Any, Any], role: Role, mode: GenerationMode) -> None:
    """Send requests that the document allows, or such that it does not."""
    about = {"extension": role.extension} if "{extension}" in operation.path else None
    requests_made = operation.as_strategy(generation_mode=mode, path_parameters=about)

    @settings(
        max_examples=2 if operation.body else 1,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=requests_made)
    def send(case: Case[Any]) -> None:
        role.send(case)

    send()


@pytest.mark.parametrize(
    ("profile", "extension", "methods", "modes"),
    [
        pytest.param("classic", "1011", READING, GOOD, id="classic-subscriber"),
        pytest.param("classic", "1014", READING, GOOD, id="classic-manager"),
        pytest.param("classic", "1015", ALL_METHODS, GOOD_AND_BAD, id="classic-administrator"),
        pytest.param("ncp", "1011", ALL_METHODS, GOOD, id="ncp-subscriber"),
    ],
)
def test_every_route_answers_as_the_document_says(
    address: str,
    extension: str,
    methods: frozenset[str],
    modes: tuple[GenerationMode, ...],
    subtests: pytest.Subtests,
) -> None:
    document = schemathesis.openapi.from_url(f"{address}/api/openapi.json")
    role = Role(address, extension)
    for found in document.get_all_operations():
        operation = found.ok() if isinstance(found, Ok) else pytest.fail(str(found.err()))
        if operation.path in ENDLESS or operation.method not in methods:
            continue
        for mode in modes:
            with subtests.test(operation.label, mode=mode.value), suppress(Unsatisfiable):
                checked(operation, role, mode)
