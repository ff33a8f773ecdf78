"""A line to the PBX with noise on it: a relay that slips bytes of its own into what the PBX says."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress

from tests.integration.pbx_process import EmulatedPbx

CHUNK = 65536


class NoisyLine:
    """Listens on `port`, passes everything on in both directions, and takes noise for the longest-lived link."""

    port: int

    def __init__(self, pbx: EmulatedPbx) -> None:
        self._pbx = pbx
        self._clients: list[asyncio.StreamWriter] = []
        self.connections = 0

    async def crackle(self, noise: bytes) -> None:
        """Send noise to every client; returns when all of it is in the network."""
        for client in self._clients:
            client.write(noise)
            await client.drain()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        from_pbx, to_pbx = await asyncio.open_connection(self._pbx.host, self._pbx.port)
        self._clients.append(writer)
        try:
            async with asyncio.TaskGroup() as both:
                both.create_task(_pass_on(reader, to_pbx))
                both.create_task(_pass_on(from_pbx, writer))
        finally:
            self._clients.remove(writer)


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while data := await reader.read(CHUNK):
            writer.write(data)
            await writer.drain()
    writer.close()


@asynccontextmanager
async def noisy_line(pbx: EmulatedPbx) -> AsyncGenerator[NoisyLine]:
    """Open a relay on a free port of 127.0.0.1."""
    line = NoisyLine(pbx)
    server = await asyncio.start_server(line.serve, "127.0.0.1", 0)
    line.port = server.sockets[0].getsockname()[1]
    try:
        yield line
    finally:
        server.close()
        server.close_clients()
        await server.wait_closed()
