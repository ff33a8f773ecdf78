"""The whole product on one machine: an emulator, a Home Assistant connected to it, and people who sign in."""

import asyncio
import contextlib
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from scripts.lib.dashboard import dashboard
from scripts.lib.home_assistant import Account, HomeAssistant, HomeAssistantFailed, Socket, free_port
from scripts.lib.pbx_emulator import Emulator

MONITOR_KEY = "1234"
CTI_KEY = "1234"
WEB_PASSWORD = "webcti"  # noqa: S105 - the built-in one of the emulator
WITH_WEB_PASSWORD = frozenset({"1011", "1013", "1014", "1015", "1016"})
GSM_PIN = "1234"
EXTENSIONS = "1011-1016, 21-23, 600"
WATCHED = ("1011", "1012", "1013", "1014", "1015", "1016", "21", "22", "23")
OPTIONS = {
    "watched": [*WATCHED],
    "watch_new": True,
    "show_parties": True,
    "show_messages": False,
    "line_digits": "0",
    "internal_length": 4,
}


class Stage:
    """A running emulator and Home Assistant.

    `owner` is the signed-in owner, `entry_id` the PBX's config entry, `entity_ids` its entities by extension and key.
    `sign_ins` maps each signed-in extension to the names of the users it belongs to; `users` are further users.
    Everybody but the owner has his name as password. Home Assistant is told the address of the
    WebCTI API, and the password of signed-in extensions that have one.
    """

    def __init__(
        self,
        folder: Path,
        *,
        port: int = 0,
        language: str = "en",
        emulator_arguments: Sequence[str] = (),
        username: str = "demo",
        password: str = "demo",  # noqa: S107 - the throw-away user of the demo
        sign_ins: Mapping[str, Sequence[str]] | None = None,
        users: Sequence[str] = (),
    ) -> None:
        self.emulator = Emulator(*emulator_arguments)
        self.home = HomeAssistant(folder, port or free_port(), language)
        self.username = username
        self.password = password
        self.sign_ins = sign_ins if sign_ins is not None else {"1011": [username]}
        self.users = users
        self.owner: Account
        self.entry_id = ""
        self.entity_ids: dict[str, str] = {}
        self._exit = contextlib.AsyncExitStack()
        self._accounts: dict[str, Account] = {}

    async def __aenter__(self) -> Self:
        """Start everything and configure it as a user would."""
        try:
            async with asyncio.TaskGroup() as starting:
                starting.create_task(self._exit.enter_async_context(self.emulator))
                starting.create_task(self._exit.enter_async_context(self.home))
            self.owner = await self.home.onboard(self.username, self.password)
            await self._configure()
        except BaseException:
            await self._exit.aclose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop both processes."""
        await self._exit.aclose()

    @property
    def web_url(self) -> str:
        """Address of the PBX's WebCTI API."""
        return f"http://127.0.0.1:{self.emulator.ready['http']}"

    async def account(self, name: str) -> Account:
        """Sign a user in, once; everybody but the owner has his name as password."""
        if name == self.username:
            return self.owner
        if name not in self._accounts:
            self._accounts[name] = await self.home.sign_in(name, name)
        return self._accounts[name]

    async def reset(self) -> None:
        """Put the PBX back to its built-in configuration, and have Home Assistant connect and log in anew."""
        await self.emulator.control("POST", "reset")
        await self.owner.post(f"/api/config/config_entries/entry/{self.entry_id}/reload", {})
        await self.until("1011_activity", "idle")
        for extension, owners in self.sign_ins.items():
            if extension in WITH_WEB_PASSWORD and owners:
                await self._until_logged_in(extension, await self.account(owners[0]))

    async def _until_logged_in(self, extension: str, owner: Account, seconds: float = 30) -> None:
        """Wait until the panel has what WebCTI tells an extension. Raises `HomeAssistantFailed` after `seconds`."""
        fields = {"entry_id": self.entry_id, "extension": extension, "fields": {}}
        async with owner.websocket() as socket:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    while True:
                        with contextlib.suppress(HomeAssistantFailed):
                            await socket.command("webcti/dashboard/get", **fields)
                            return
                        await asyncio.sleep(0.1)
        raise HomeAssistantFailed(f"{extension} is not logged in after {seconds} s")

    async def _configure(self) -> None:
        entry = await self.owner.flow(
            "flow",
            "webcti",
            {"host": "127.0.0.1", "port": self.emulator.ready["ctip"], "monitor_key": MONITOR_KEY, "line_digits": "0"},
            {"find": EXTENSIONS},
            {"watched": list(WATCHED)},
        )
        self.entry_id = entry["result"]["entry_id"]
        await self.owner.flow("options/flow", self.entry_id, {**OPTIONS, "protocols": {"web_url": self.web_url}})
        async with self.owner.websocket() as socket:
            users = {user["username"]: user["id"] for user in await socket.command("config/auth/list")}
            for name in {*self.users, *chain.from_iterable(self.sign_ins.values())} - users.keys():
                users[name] = await self._create_user(name)
            for extension, owners in self.sign_ins.items():
                password = {"password": WEB_PASSWORD} if extension in WITH_WEB_PASSWORD else {}
                await self._add_subentry(
                    "extension",
                    {"extension": extension, "key": CTI_KEY, "users": [users[name] for name in owners], **password},
                )
            await self._add_subentry("gsm_module", {"module": "G001", "key": GSM_PIN})
            self.entity_ids = await self._entity_ids(socket)
            await self.until("1011_activity", lambda state: state not in ("unavailable", "unknown"))
            await socket.command(
                "lovelace/dashboards/create",
                url_path="tele-phones",
                title="Telephones",
                icon="mdi:phone-classic",
                show_in_sidebar=True,
                require_admin=False,
            )
            names = await self._name_devices(socket)
            await socket.command(
                "lovelace/config/save", url_path="tele-phones", config=dashboard(names, self.entity_ids)
            )

    async def _name_devices(self, socket: Socket) -> dict[str, str]:
        """Give each extension's device the name that the PBX has for it, as a user would; return number and name."""
        subscribers = (await self.emulator.control("GET", "state"))["subscribers"]
        for device in await socket.command("config/device_registry/list"):
            number = next((name.rpartition("_")[2] for domain, name in device["identifiers"] if domain == "webcti"), "")
            if number in WATCHED:
                name = subscribers[number]["comment"]
                await socket.command("config/device_registry/update", device_id=device["id"], name_by_user=name)
        return {number: f"{number} {subscribers[number]['comment']}" for number in WATCHED}

    async def _add_subentry(self, kind: str, answer: Mapping[str, Any]) -> None:
        await self.owner.flow("subentries/flow", [self.entry_id, kind], answer)

    async def _create_user(self, name: str) -> str:
        """Create a Home Assistant user without administrator rights, its password equal to its name; return its id."""
        async with self.owner.websocket() as socket:
            created = await socket.command("config/auth/create", name=name.capitalize(), group_ids=["system-users"])
            user_id: str = created["user"]["id"]
            await socket.command(
                "config/auth_provider/homeassistant/create", user_id=user_id, username=name, password=name
            )
            return user_id

    async def _entity_ids(self, socket: Socket) -> dict[str, str]:
        """Return the entities by extension and key, such as `1011_activity`; their ids depend on the language."""
        return {
            entry["unique_id"].partition("_")[2]: entry["entity_id"]
            for entry in await socket.command("config/entity_registry/list")
            if entry["platform"] == "webcti" and not entry["disabled_by"]
        }

    async def until(self, key: str, wanted: Any, seconds: float = 30) -> None:
        """Wait for the state of an entity, given itself or by a function of it.

        Raises `HomeAssistantFailed` after `seconds`.
        """
        fits = wanted if callable(wanted) else lambda state: state == wanted
        last = "not there"
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while True:
                    with contextlib.suppress(HomeAssistantFailed):
                        last = (await self.owner.state(self.entity_ids[key]))["state"]
                        if fits(last):
                            return
                    await asyncio.sleep(0.1)
        raise HomeAssistantFailed(f"{self.entity_ids[key]} is {last!r} after {seconds} s")
