"""A small scripted exchange on a real loopback socket: it logs in, tells states, says OK, and breaks on request."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

LIMIT = 5.0
"""Seconds a test waits for what must happen."""

IDLE = "h f d l a p c q"
LIFTED = "H f d l a p c q"
LOG_INS = ("LOGI", "LOGA")

type Script = Callable[[str], list[str]]


def says(*lines: str) -> Script:
    """Answer with these lines every time."""
    return lambda _command: list(lines)


def says_in_turn(*answers: list[str]) -> Script:
    """Answer differently each time; the last answer stays."""
    waiting = list(answers)
    return lambda _command: waiting.pop(0) if len(waiting) > 1 else waiting[0]


class Line:
    """One connection of a client; `login` is the command it logged in with."""

    def __init__(self, writer: asyncio.StreamWriter) -> None:
        self.login = ""
        self.writer = writer

    def send(self, *lines: str) -> None:
        self.raw("".join(f"a{line}\r\n" for line in lines).encode("cp852"))

    def raw(self, data: bytes) -> None:
        if not self.writer.is_closing():
            self.writer.write(data)

    def cut(self) -> None:
        self.writer.transport.abort()


class FakePbx:
    """Answers by `scripts`, found by the first words of a command, else as a PBX without surprises does.

    `received` holds every line of every client, without its discriminator; `states` the flags of all extensions.
    """

    def __init__(self) -> None:
        self.who = "IPL-0256 NO00025 v6.55.0100/15"
        self.key = "1234"
        self.states = dict.fromkeys(("21", "22", "1011"), IDLE)
        self.scripts: dict[str, Script] = {}
        self.received: list[str] = []
        self.lines: list[Line] = []
        self.port = 0
        self._server: asyncio.Server | None = None
        self._handlers: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Condition()

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Stop listening and cut all connections; `start` listens at the same port again."""
        server, self._server = self._server, None
        if server is not None:
            server.close()
        for line in self.lines:
            line.cut()
        await asyncio.gather(*self._handlers, return_exceptions=True)
        if server is not None:
            await server.wait_closed()

    @property
    def monitor(self) -> Line:
        """The connection that logged in last with the monitor key."""
        return next(line for line in reversed(self.lines) if line.login.startswith("LOGA"))

    def line_of(self, extension: str) -> Line:
        """The connection that logged in last as an extension or a GSM module."""
        return next(line for line in reversed(self.lines) if line.login.startswith(f"LOGI {extension}"))

    def sent(self, start: str) -> list[str]:
        """Every command received that starts like this."""
        return [line for line in self.received if line.startswith(start)]

    def has_received(self, commands: list[str]) -> bool:
        """Tell whether each of these was received, as often as it is listed."""
        return all(self.received.count(command) >= commands.count(command) for command in commands)

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds that changes with connections and commands."""
        async with asyncio.timeout(LIMIT), self._changed:
            await self._changed.wait_for(holds)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._handlers.add(task)
        line = Line(writer)
        self.lines.append(line)
        with suppress(OSError, asyncio.IncompleteReadError):
            while True:
                command = (await reader.readuntil(b"\r\n")).decode("utf-8", "replace").strip()[1:]
                if command.startswith(LOG_INS):
                    line.login = command
                line.send(*self._answer(command))
                self.received.append(command)
                await self._tell()
        self.lines.remove(line)
        writer.close()
        self._handlers.discard(task)
        await self._tell()

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    def _answer(self, command: str) -> list[str]:
        for start in sorted(self.scripts, key=len, reverse=True):
            if command.startswith(start):
                return self.scripts[start](command)
        name, *fields = command.split(" ")
        answers = {"WHO": f"OK {self.who}", "LOGA": "OK IPL 6.55 15"}
        if name in LOG_INS and fields[0 if name == "LOGA" else 1] != self.key:
            return ["NA 11"]
        if name == "LOGI":
            return ["OK IPL 6.55p 15 600123456" if fields[0].startswith("G") else "OK IPL 6.55 15 1"]
        if name == "RQST":
            flags = self.states.get(fields[0].rstrip("_"))
            return [f"STAT {fields[0]} {flags}"] if flags else ["NA 7"]
        return [answers.get(name, "OK")]
