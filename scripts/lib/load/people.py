"""Who puts load on the emulator: each waits for his answer, notes what was acknowledged, comes back when cut off."""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from aiohttp import ClientError, ClientSession

from scripts.lib.load.links import Ctip, LinkLost, Web, Xctip
from scripts.lib.load.process import EXTENSIONS, Emulator

AGAIN = 0.3
"""Seconds before who was cut off connects again."""

OK, CREATED, NO_CONTENT = 200, 201, 204

type Key = tuple[str, str, str]
"""Subject, extension and, of contacts, the name."""


@dataclass(slots=True)
class Ledger:
    """What each thing that somebody wrote may be now: what was acknowledged last, and what was asked for since."""

    possible: dict[Key, set[str]] = field(default_factory=dict)
    count: Counter[str] = field(default_factory=Counter)

    def asked(self, key: Key, value: str, initial: str) -> None:
        """Note a wish that may be carried out any time from now."""
        self.possible.setdefault(key, {initial}).add(value)

    def granted(self, key: Key, value: str) -> None:
        """Note that it was acknowledged."""
        self.possible[key] = {value}
        self.count[f"{key[0]} written"] += 1


class Calls:
    """Counts the calls under way."""

    def __init__(self) -> None:
        self._number = 0
        self._none = asyncio.Event()
        self._none.set()

    async def __aenter__(self) -> None:
        self._number += 1
        self._none.clear()

    async def __aexit__(self, *error: object) -> None:
        self._number -= 1
        if not self._number:
            self._none.set()

    async def wait_for_none(self) -> None:
        """Wait until there is none."""
        await self._none.wait()


@dataclass(slots=True)
class Stage:
    """What everybody works with."""

    emulator: Emulator
    session: ClientSession
    rng: random.Random
    ledger: Ledger = field(default_factory=Ledger)
    ending: asyncio.Event = field(default_factory=asyncio.Event)
    calling: asyncio.Event = field(default_factory=asyncio.Event)
    calls: Calls = field(default_factory=Calls)

    async def control(self, method: str, path: str, body: object = None) -> tuple[int, object]:
        """Ask `/control`. Raises `LinkLost`."""
        try:
            return await self.emulator.control(self.session, method, path, body)
        except (OSError, TimeoutError, ValueError, ClientError) as error:
            raise LinkLost from error


async def come_back(stage: Stage, name: str, work: Callable[[], Awaitable[None]]) -> None:
    """Work until the end, and begin anew after each time the link was lost."""
    while not stage.ending.is_set():
        try:
            await work()
        except LinkLost:
            stage.ledger.count[f"{name} cut off"] += 1
            await asyncio.sleep(AGAIN)


async def subscriber_by_ctip(stage: Stage, extension: str, *, noted: bool) -> None:
    """Switch do-not-disturb and a forwarding, ask for states, dial."""
    link = await Ctip.open(stage.emulator, extension)
    try:
        while not stage.ending.is_set():
            on = stage.rng.random() < 0.3  # noqa: PLR2004 - mostly reachable
            target = stage.rng.choice((*EXTENSIONS[:5], ""))
            ledger = stage.ledger if noted else Ledger()
            await _write(ledger, link, ("dnd", extension, ""), str(on), f"aDND {extension} {'T' if on else 'F'}")
            line = f"aFWD {extension} B A 3 {target}" if target else f"aFWD {extension} D"
            if target != extension:
                await _write(ledger, link, ("forwarding", extension, ""), target, line)
            await link.ask(f"aRQST {extension}", "aSTAT")
            await asyncio.sleep(stage.rng.random() / 2)
    finally:
        stage.ledger.count["CTIP frames"] += link.heard
        link.close()


async def _write(ledger: Ledger, link: Ctip, key: Key, value: str, line: str) -> None:
    ledger.asked(key, value, "False" if key[0] == "dnd" else "")
    if await link.ask(line) == "aOK":
        ledger.granted(key, value)


async def monitor(stage: Stage) -> None:
    """Watch all telephones."""
    link = await Ctip.open(stage.emulator, None)
    try:
        while not stage.ending.is_set():
            link.send(b"t\r\n")
            await link.read(b"\r\n")
    finally:
        stage.ledger.count["CTIP frames"] += link.heard
        link.close()


async def subscriber_by_xctip(stage: Stage, extension: str, *, noted: bool) -> None:
    """Add and delete private contacts, follow the phonebook, send messages."""
    link = await Xctip.open(stage.emulator, extension)
    try:
        await link.ask("Sync", "Register_REQ", "<SyncType>Book</SyncType>")
        while not stage.ending.is_set():
            name = f"{'Kept' if noted else 'Passing'} {extension} {stage.rng.randrange(10**9)}"
            key = ("contact", extension, name)
            if noted:
                stage.ledger.asked(key, "there", "")
            if await link.ask("Sync", "SendChange_REQ", _added(name)) is None and noted:
                stage.ledger.granted(key, "there")
            to = stage.rng.choice(EXTENSIONS)
            await link.ask("SMS", "Send_REQ", f"<Number>{to}</Number><Text>Hello</Text>")
            await asyncio.sleep(stage.rng.random())
    finally:
        stage.ledger.count["xCTIP documents"] += link.heard
        link.close()


def _added(name: str) -> str:
    contact = f"<Contact><Name>{name}</Name><Private>1</Private><Phone><Number>600111999</Number></Phone></Contact>"
    return f"<Row><RowType>AddRow</RowType><SyncType>Book</SyncType>{contact}</Row>"


async def subscriber_by_web(stage: Stage, extension: str) -> None:
    """Describe himself, add and delete contacts, read his history."""
    web = Web(stage.emulator, stage.session, extension)
    await web.log_in()
    while not stage.ending.is_set():
        text = f"at {stage.rng.randrange(10**9)}"
        key = ("description", extension, "")
        stage.ledger.asked(key, text, "")
        if (await web.ask("PATCH", f"subscribers/{extension}", {"description": text}))[0] == OK:
            stage.ledger.granted(key, text)
        name = f"Web {extension} {stage.rng.randrange(10**9)}"
        key = ("contact", extension, name)
        stage.ledger.asked(key, "there", "")
        contact = {"name": name, "phones": [{"number": "600111998"}]}
        status, added = await web.ask("POST", "phonebook/contacts", contact)
        if status == CREATED:
            stage.ledger.granted(key, "there")
            if stage.rng.random() < 0.5:  # noqa: PLR2004 - half of them stay
                stage.ledger.asked(key, "", "there")
                if (await web.ask("DELETE", f"phonebook/contacts/{added['id']}"))[0] == NO_CONTENT:
                    stage.ledger.granted(key, "")
        await web.ask("GET", f"subscribers/{extension}/history")
        await asyncio.sleep(stage.rng.random())


async def listener_by_web(stage: Stage, extension: str) -> None:
    """Hear what changes."""
    web = Web(stage.emulator, stage.session, extension)
    await web.log_in()
    await web.listen()


async def hands(stage: Stage) -> None:
    """Call out, be called from outside and from within, again and again; every call is ended by its parties."""
    while not stage.ending.is_set():
        await stage.calling.wait()
        async with stage.calls:
            await stage.rng.choice((_call_out, _called_from_outside, _call_within))(stage)
            stage.ledger.count["calls"] += 1
        await asyncio.sleep(stage.rng.random() / 4)


async def _call_out(stage: Stage) -> None:
    who = stage.rng.choice(EXTENSIONS)
    await stage.control("POST", f"phones/{who}/lift")
    await stage.control("POST", f"phones/{who}/digits", {"digits": "0600111001"})
    await asyncio.sleep(0.8 + stage.rng.random())
    await stage.control("POST", f"phones/{who}/hang_up")


async def _called_from_outside(stage: Stage) -> None:
    who = stage.rng.choice(EXTENSIONS)
    _, call = await stage.control("POST", "outside/calls", {"from": "600222333", "to": who})
    if stage.rng.random() < 0.7:  # noqa: PLR2004 - mostly answered
        await stage.control("POST", f"phones/{who}/answer")
    await asyncio.sleep(stage.rng.random() / 2)
    if isinstance(call, dict) and "id" in call:
        await stage.control("POST", f"outside/calls/{call['id']}/hang_up")
    await stage.control("POST", f"phones/{who}/hang_up")


async def _call_within(stage: Stage) -> None:
    caller, called = stage.rng.sample(EXTENSIONS, 2)
    await stage.control("POST", f"phones/{caller}/lift")
    await stage.control("POST", f"phones/{caller}/digits", {"digits": called})
    await stage.control("POST", f"phones/{called}/answer")
    await asyncio.sleep(stage.rng.random() / 2)
    for extension in (caller, called):
        await stage.control("POST", f"phones/{extension}/hang_up")


async def wrecker(stage: Stage, victims: tuple[str, ...]) -> None:
    """Break the links of victims, a frame or all of them, and now and then restart the servers."""
    kinds = ("drop", "half_close", "stall", "garble", "delay", "duplicate", "lose")
    while not stage.ending.is_set():
        fault: dict[str, object] = {
            "fault": stage.rng.choice(kinds),
            "protocol": stage.rng.choice(("ctip", "xctip")),
            "direction": stage.rng.choice(("to_client", "from_client", "both")),
            "extension": stage.rng.choice(victims),
        }
        if fault["fault"] == "stall":
            fault["duration"] = 1.0
        else:
            fault["count"] = stage.rng.randrange(1, 4)
        if stage.rng.random() < 0.03:  # noqa: PLR2004 - rarely
            fault = {"fault": "restart", "duration": 1.0}
        status, _ = await stage.control("POST", "faults", fault)
        stage.ledger.count["faults" if status == OK else "faults not taken"] += 1
        await asyncio.sleep(0.3 + stage.rng.random())
        if stage.rng.random() < 0.2:  # noqa: PLR2004 - now and then everything is well
            await stage.control("DELETE", "faults")
