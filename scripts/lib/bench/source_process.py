"""Starting a frame source and giving it orders."""

import asyncio
import json
import sys
from types import TracebackType
from typing import Any, Self

from scripts.lib.home_assistant import REPOSITORY

LINE_LIMIT = 1 << 26


class FrameSource:
    """A running `frame_source` with so many extensions."""

    def __init__(self, extensions: int) -> None:
        self.extensions = [str(1000 + number) for number in range(extensions)]
        self.port = 0

    async def __aenter__(self) -> Self:
        """Start the process."""
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "scripts.lib.bench.frame_source", str(len(self.extensions))),
            cwd=REPOSITORY,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=LINE_LIMIT,
        )
        self.port = json.loads(await self._line())["port"]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process."""
        if self._process.returncode is None:
            self._process.terminate()
            await self._process.wait()

    async def send(self, rate: float, frames: int) -> list[tuple[str, float]]:
        """Have `frames` frames sent at `rate` a second; return extension and moment (monotonic seconds) of each."""
        written: list[tuple[str, float]] = await self._order(rate=rate, frames=frames)
        return written

    async def drop(self) -> float:
        """Have all links cut; return the seconds of the snapshot that follows the next log-in."""
        seconds: float = await self._order(drop=True)
        return seconds

    async def _order(self, **order: Any) -> Any:
        if self._process.stdin is None:
            raise RuntimeError("the frame source has no input")
        self._process.stdin.write(json.dumps(order).encode() + b"\n")
        return json.loads(await self._line())

    async def _line(self) -> bytes:
        if self._process.stdout is None:
            raise RuntimeError("the frame source has no output")
        return await self._process.stdout.readline()
