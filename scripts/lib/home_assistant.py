"""A Home Assistant of one's own: a throw-away folder, onboarded and driven through its public interfaces."""

import asyncio
import contextlib
import json
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Mapping
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aiohttp import ClientSession, ClientTimeout, ClientWebSocketResponse

REPOSITORY = Path(__file__).parents[2]
START_LIMIT = 120
STOP_LIMIT = 20

CONFIGURATION = """\
homeassistant:
  name: webcti demo
  country: PL
  language: {language}
  time_zone: Europe/Warsaw
  unit_system: metric
  currency: PLN
frontend:
config:
conversation:
history:
logbook:
logger:
  default: warning
  logs:
    custom_components.webcti: info
"""


def _initial_storage(port: int) -> dict[str, dict[str, Any]]:
    """Return what an installed Home Assistant would have stored before its first owner comes.

    The steps of the onboarding that would ask for the home's place and set up services of the internet count as done.
    The address stands here because Home Assistant takes one from YAML as a trial that has to be confirmed.
    """
    server = {
        "server_host": ["127.0.0.1"],
        "server_port": port,
        "cors_allowed_origins": [],
        "login_attempts_threshold": -1,
        "ip_ban_enabled": True,
        "ssl_profile": "modern",
        "use_x_frame_options": True,
        "created_at": "2026-01-01T00:00:00+00:00",
        "error": None,
        "error_message": None,
    }
    return {
        "onboarding": {"version": 4, "minor_version": 1, "data": {"done": ["core_config", "analytics"]}},
        "http": {
            "version": 2,
            "minor_version": 2,
            "data": {"stable": server, "pending": None, "yaml_migration_done": True},
        },
    }


class HomeAssistantFailed(Exception):
    """Home Assistant did not start, or refused a request."""


def free_port(wanted: int = 0) -> int:
    """Return a port of 127.0.0.1 that nobody listens on: the wanted one, or any. Raises `OSError` when it is taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", wanted))
        port: int = probe.getsockname()[1]
        return port


class HomeAssistant:
    """A running Home Assistant with this repository's integration in place.

    `folder` is used as configuration folder and must be empty. Leaving the context stops the process; the folder stays.
    """

    def __init__(self, folder: Path, port: int, language: str = "en") -> None:
        self.folder = folder
        self.port = port
        self.language = language
        self.url = f"http://127.0.0.1:{port}"
        self.log = folder / "home-assistant.log"
        self._process: asyncio.subprocess.Process | None = None
        self._http: ClientSession | None = None

    async def __aenter__(self) -> Self:
        """Start the process and wait until it answers."""
        self._write_configuration()
        self._http = ClientSession(base_url=self.url, timeout=ClientTimeout(total=60))
        try:
            await self.start()
        except BaseException:
            await self.__aexit__(None, None, None)
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the process."""
        await self.stop()
        if self._http:
            await self._http.close()

    def _write_configuration(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "configuration.yaml").write_text(CONFIGURATION.format(language=self.language), encoding="utf-8")
        storage = self.folder / ".storage"
        storage.mkdir()
        for key, content in _initial_storage(self.port).items():
            (storage / key).write_text(json.dumps({**content, "key": key}), encoding="utf-8")
        components = self.folder / "custom_components"
        components.mkdir(exist_ok=True)
        link = components / "webcti"
        link.symlink_to(REPOSITORY / "custom_components" / "webcti", target_is_directory=True)

    async def start(self) -> None:
        """Start the process and return when its web server answers. Raises `HomeAssistantFailed`."""
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "homeassistant", "--config", str(self.folder), "--skip-pip", "--log-file", str(self.log)),
            cwd=self.folder,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
            # Ctrl-C in a terminal reaches the whole group; we end the process ourselves, in order.
            start_new_session=True,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        )
        try:
            async with asyncio.timeout(START_LIMIT):
                while not await self._answers():
                    if self._process.returncode is not None:
                        raise HomeAssistantFailed(f"Home Assistant ended at once; see {self.log}")
                    await asyncio.sleep(0.2)
        except TimeoutError as error:
            raise HomeAssistantFailed(
                f"Home Assistant did not answer within {START_LIMIT} s; see {self.log}"
            ) from error

    async def stop(self) -> None:
        """Stop the process if it runs."""
        process, self._process = self._process, None
        if process is None or process.returncode is not None:
            return
        process.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(process.wait(), STOP_LIMIT)
        except TimeoutError:
            process.kill()
            await process.wait()

    async def _answers(self) -> bool:
        with contextlib.suppress(OSError):
            async with self.http.get("/manifest.json") as response:
                return response.status == 200  # noqa: PLR2004 - the one status that means "up"
        return False

    @property
    def http(self) -> ClientSession:
        """The HTTP session; valid inside the context."""
        if self._http is None:
            raise HomeAssistantFailed("Home Assistant is not started")
        return self._http

    async def onboard(self, username: str, password: str) -> Account:
        """Create the owner, end the onboarding, return the signed-in owner."""
        owner = await self._post(
            "/api/onboarding/users",
            {
                "client_id": f"{self.url}/",
                "name": username.capitalize(),
                "username": username,
                "password": password,
                "language": self.language,
            },
        )
        account = await self._exchange_code(owner["auth_code"])
        addresses = {"client_id": f"{self.url}/", "redirect_uri": f"{self.url}/"}
        await account.post("/api/onboarding/integration", addresses)
        return account

    async def sign_in(self, username: str, password: str) -> Account:
        """Sign in with name and password."""
        client = {"client_id": f"{self.url}/", "redirect_uri": f"{self.url}/"}
        flow = await self._post("/auth/login_flow", {**client, "handler": ["homeassistant", None]})
        answer = await self._post(
            f"/auth/login_flow/{flow['flow_id']}",
            {"client_id": client["client_id"], "username": username, "password": password},
        )
        if answer["type"] != "create_entry":
            raise HomeAssistantFailed(f"{username} cannot sign in")
        return await self._exchange_code(answer["result"])

    async def _exchange_code(self, code: str) -> Account:
        form = {"grant_type": "authorization_code", "code": code, "client_id": f"{self.url}/"}
        async with self.http.post("/auth/token", data=form) as response:
            tokens = await response.json()
        return Account(self, tokens)

    async def _post(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        async with self.http.post(path, json=body) as response:
            if not response.ok:
                raise HomeAssistantFailed(f"{path}: {response.status} {await response.text()}")
            answer: dict[str, Any] = await response.json()
            return answer


class Account:
    """One signed-in user of a `HomeAssistant`: REST, flows and the websocket.

    `expires` is when its token does, in seconds since 1970.
    """

    def __init__(self, home: HomeAssistant, tokens: dict[str, Any]) -> None:
        self.home = home
        self.tokens = tokens
        self.expires = time.time() + tokens["expires_in"]
        self._headers = {"Authorization": f"Bearer {tokens['access_token']}"}

    async def post(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """POST JSON and return the JSON answered. Raises `HomeAssistantFailed`."""
        async with self.home.http.post(path, json=body, headers=self._headers) as response:
            if not response.ok:
                raise HomeAssistantFailed(f"{path}: {response.status} {await response.text()}")
            answer: dict[str, Any] = await response.json()
            return answer

    async def get(self, path: str) -> Any:
        """GET and return the JSON answered. Raises `HomeAssistantFailed`."""
        async with self.home.http.get(path, headers=self._headers) as response:
            if not response.ok:
                raise HomeAssistantFailed(f"{path}: {response.status} {await response.text()}")
            return await response.json()

    async def flow(self, kind: str, handler: Any, *answers: Mapping[str, Any]) -> dict[str, Any]:
        """Walk a flow of `kind` (`flow`, `options/flow`, `subentries/flow`) an answer per form; return its end."""
        base = f"/api/config/config_entries/{kind}"
        step = await self.post(base, {"handler": handler})
        for answer in answers:
            step = await self.post(f"{base}/{step['flow_id']}", answer)
            if step.get("errors"):
                raise HomeAssistantFailed(f"{kind}, step {step['step_id']}: {step['errors']}")
        if step["type"] != "create_entry":
            raise HomeAssistantFailed(f"{kind} ended in {step['type']} {step.get('step_id') or step.get('reason')}")
        return step

    async def state(self, entity_id: str) -> dict[str, Any]:
        """Return one state. Raises `HomeAssistantFailed` when there is none."""
        answer: dict[str, Any] = await self.get(f"/api/states/{entity_id}")
        return answer

    async def call(self, domain: str, action: str, data: Mapping[str, Any]) -> None:
        """Perform an action and wait for it. Raises `HomeAssistantFailed` with its error."""
        async with self.websocket() as socket_:
            await socket_.command(
                "call_service",
                domain=domain,
                service=action,
                service_data={key: value for key, value in data.items() if key != "target"},
                target=data.get("target", {}),
            )

    @contextlib.asynccontextmanager
    async def websocket(self) -> AsyncIterator[Socket]:
        """Open an authenticated websocket connection."""
        async with self.home.http.ws_connect("/api/websocket", max_msg_size=0) as connection:
            await connection.receive_json()
            await connection.send_json({"type": "auth", "access_token": self.tokens["access_token"]})
            if (await connection.receive_json())["type"] != "auth_ok":
                raise HomeAssistantFailed("the websocket refused the token")
            yield Socket(connection)


class Socket:
    """Commands over one websocket connection, one after the other; events that come between are kept in `events`."""

    def __init__(self, connection: ClientWebSocketResponse) -> None:
        self._connection = connection
        self._ids = count(1)
        self.events: list[dict[str, Any]] = []

    async def command(self, kind: str, **fields: Any) -> Any:
        """Send a command and return its result. Raises `HomeAssistantFailed` with the error's code and message."""
        number = next(self._ids)
        await self._connection.send_json({"id": number, "type": kind, **fields})
        while True:
            message = await self._connection.receive_json()
            if message["type"] == "event":
                self.events.append(message["event"])
            elif message["id"] == number:
                if not message["success"]:
                    raise HomeAssistantFailed(f"{kind}: {message['error']['code']}: {message['error']['message']}")
                return message["result"]

    async def next_event(self) -> dict[str, Any]:
        """Return the next event of any subscription."""
        if self.events:
            return self.events.pop(0)
        message: dict[str, Any] = await self._connection.receive_json()
        event: dict[str, Any] = message["event"]
        return event
