"""A PBX reduced to a source of frames: a process of its own, so that sending costs the measured process nothing.

Standard input takes lines of JSON. `{"rate": frames per second, "frames": how many}` is answered by one line of JSON
with the extension and the moment (`CLOCK_MONOTONIC`, seconds) of each frame written, in order, once all of them were.
One extension after the other rings and is released again, some of them ring at a time. `{"drop": true}` cuts all
links, and is answered by the seconds from the next log-in until the state of every extension has been asked for.
"""

import asyncio
import json
import sys
import time
from collections import deque

CALLS_AT_A_TIME = 50
STATE = b"aSTAT %b h f d l a p c q\r\n"


class Source:
    """Serves any number of clients; frames go to the one that connected last."""

    def __init__(self, extensions: int) -> None:
        self.extensions = [str(1000 + number) for number in range(extensions)]
        self._ringing: deque[str] = deque()
        self._next = 0
        self._writer: asyncio.StreamWriter | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._asked: set[bytes] = set()
        self._logged_in_at = 0.0
        self._all_asked = asyncio.Event()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the commands of a client that logs in and asks for states."""
        self._writer = writer
        self._writers.add(writer)
        while line := await reader.readline():
            command, _, rest = line.strip().partition(b" ")
            if command == b"aWHO":
                writer.write(b"aOK NCP-0000 NO00099 v1.23.0140/15 2026.11.23 06:30,00\r\n")
            elif command == b"aRQST":
                writer.write(STATE % rest)
                self._asked.add(rest)
                if len(self._asked) == len(self.extensions):
                    self._all_asked.set()
            elif command == b"aLOGA":
                self._logged_in_at = time.monotonic()
                writer.write(b"aOK NCP 1.23 15\r\n")
            else:
                writer.write(b"aOK\r\n")
        writer.close()
        self._writers.discard(writer)

    async def drop(self) -> float:
        """Cut all links; return how long the next client takes from its log-in until it asked for every state."""
        self._asked.clear()
        self._all_asked.clear()
        for writer in self._writers:
            writer.transport.abort()
        await self._all_asked.wait()
        return time.monotonic() - self._logged_in_at

    async def send(self, rate: float, frames: int) -> list[tuple[str, float]]:
        """Write `frames` frames, evenly spread; return the extension and the moment of each."""
        if self._writer is None:
            raise RuntimeError("nobody is connected")
        written: list[tuple[str, float]] = []
        began = time.monotonic()
        while len(written) < frames:
            due = min(frames, int((time.monotonic() - began) * rate) + 1)
            while len(written) < due:
                extension, frame = self._frame()
                written.append((extension, time.monotonic()))
                self._writer.write(frame)
            await self._writer.drain()
            await asyncio.sleep(max(0.0, began + due / rate - time.monotonic()))
        return written

    def _frame(self) -> tuple[str, bytes]:
        if len(self._ringing) >= min(CALLS_AT_A_TIME, len(self.extensions)):
            extension = self._ringing.popleft()
            return extension, f"aREL {extension} 1\r\n".encode()
        extension = self.extensions[self._next % len(self.extensions)]
        self._next += 1
        self._ringing.append(extension)
        return extension, f"aRING {extension} 600111222 0 221110000 _ Jan_Kowalski\r\n".encode()


async def _main(extensions: int) -> None:
    source = Source(extensions)
    server = await asyncio.start_server(source.serve, "127.0.0.1", 0)
    print(json.dumps({"port": server.sockets[0].getsockname()[1]}), flush=True)
    orders = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(orders), sys.stdin)
    while line := await orders.readline():
        order = json.loads(line)
        print(json.dumps(await (source.drop() if "drop" in order else source.send(**order))), flush=True)


if __name__ == "__main__":
    asyncio.run(_main(int(sys.argv[1])))
