"""The stage a transcript is played on: a PBX with the extensions of the transcripts, a client, hands on telephones."""

from collections.abc import Awaitable, Callable, Iterable

from emulator.exchange.exchange import Exchange
from emulator.exchange.programming import (
    Account,
    Contact,
    Family,
    Group,
    GsmModule,
    Licence,
    Pbx,
    Programming,
    Subscriber,
    Telephone,
    TelephoneKind,
)
from tests.emulator.conftest import Bench, Client
from tests.emulator.replay.transcript import Line, Match

ANALOGUE, SYSTEM, SIP = TelephoneKind.ANALOGUE, TelephoneKind.SYSTEM, TelephoneKind.SIP
SIX = ("101", "102", "103", "104", "105", "109")
NAMES = {"101": "Serwis", "109": "Adam N", "23": "Sekretariat"}

CLASSIC = {"family": Family.CLASSIC, "model": "IPL-0256", "serial": "NO00025", "firmware": "6.55.0100"}
NCP = {"family": Family.NCP, "model": "NCP-000", "serial": "NO00001", "firmware": "1.23.0140"}

KEEP_ALIVE = "t"
"""May come at any time, so it is left out wherever a transcript does not name it."""

type Hands = Callable[[Exchange], object]


def _subscriber(extension: str, kind: TelephoneKind, **columns: object) -> Subscriber:
    telephone = Telephone(kind=kind)
    return Subscriber.model_validate(
        {
            "extension": extension,
            "telephone": telephone,
            "cti_key": "1234",
            "comment": NAMES.get(extension, ""),
            **columns,
        }
    )


PROGRAMMING = Programming(
    pbx=Pbx.model_validate(
        {
            **CLASSIC,
            "monitor_key": "1234",
            "trunk_port": "0005",
            "incoming": {"3251111": "21", "221110000": "600", "600123456": "10", "3259999": "601"},
        }
    ),
    subscribers=(
        _subscriber("21", SYSTEM, call_waiting=True, licence=Licence.CTI_PLUS),
        _subscriber("22", ANALOGUE),
        _subscriber("23", ANALOGUE),
        _subscriber("338", ANALOGUE),
        _subscriber("10", ANALOGUE, outside_number="600123456"),
        *(_subscriber(extension, SIP) for extension in SIX),
    ),
    groups=(
        Group(number="600", members=SIX),
        Group(number="601", members=("21", "22")),
    ),
    accounts=(Account(number="701", pin="1234"),),
    gsm_modules=(GsmModule(name="G001", pin="1234", own_number="600123456"),),
    contacts=(Contact(name="Jan Kowalski", numbers=("0602123456",)),),
)


class Scene:
    """A transcript being played: a place in its lines, the client that is on the stage, and the exchange."""

    def __init__(self, bench: Bench, lines: list[Line], match: Match, extras: Iterable[str]) -> None:
        self.bench = bench
        self.match = match
        self._lines = lines
        self._place = 0
        self._extras = (*extras, KEEP_ALIVE)
        self._client: Client | None = None

    @property
    def exchange(self) -> Exchange:
        return self.bench.machine.exchange

    @property
    def finished(self) -> bool:
        return self._place == len(self._lines)

    async def connect(self, *lines: str) -> None:
        """Put a new client on the stage; lines are not part of the transcript, each has one answer."""
        self._client = await self.bench.connect(*lines)

    async def watch(self) -> None:
        """Put a client that watches all telephones on the stage."""
        await self.connect("aLOGA 1234")

    async def play(self, count: int, match: Match | None = None) -> None:
        """Play the next lines: send what the client says, expect what the PBX says."""
        assert self._client is not None
        for _ in range(count):
            line = self._lines[self._place]
            self._place += 1
            if line.sent:
                self._client.send(line.text)
                continue
            frame = await self._client.read()
            while not line.matches(frame, match or self.match):
                assert frame.split(" ")[0] in self._extras, (
                    f"line {line.number}: {line.text!r} expected, {frame!r} came"
                )
                frame = await self._client.read()

    async def play_in_any_order(self, count: int) -> None:
        """Play lines of the PBX that may change places."""
        assert self._client is not None
        missing = self._lines[self._place : self._place + count]
        self._place += count
        while missing:
            frame = await self._client.read()
            found = next((line for line in missing if line.matches(frame, self.match)), None)
            if found is not None:
                missing.remove(found)
            else:
                assert frame.split(" ")[0] in self._extras, f"one of {missing} expected, {frame!r} came"

    async def expect(self, frame: str) -> None:
        """Expect a frame that is not part of the transcript."""
        assert self._client is not None
        assert await self._client.read() == frame

    def replace_next(self, text: str) -> None:
        """Send another text where the transcript only describes one."""
        line = self._lines[self._place]
        self._lines[self._place] = Line(line.number, line.sent, text)

    def skip(self, count: int) -> None:
        """Leave out lines that are not the PBX's to say; the table of scripts tells why."""
        self._place += count

    def advance(self, seconds: float) -> None:
        self.bench.advance(seconds)

    def call(self, caller: str, called: str, tag: str = "") -> str:
        return self.exchange.outside_call(caller, called, tag=tag)

    def patch_telephone(self, extension: str, kind: TelephoneKind) -> None:
        self.bench.patch(extension, telephone={"kind": kind})


type Script = Callable[[Scene], Awaitable[None]]
