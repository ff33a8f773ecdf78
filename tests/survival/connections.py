"""Counting what reaches the PBX."""

import asyncio

from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import LIMIT


async def links_of(pbx: EmulatedPbx) -> list[list[str]]:
    """What each connection that the PBX has now is logged in for."""
    return [link["names"] for link in (await pbx.control("GET", "faults"))["links"]]


async def until_links(pbx: EmulatedPbx, *names: list[str]) -> None:
    """Wait until the PBX has connections with just these log-ins."""
    found: list[list[str]] = []
    try:
        async with asyncio.timeout(LIMIT):
            while sorted(found) != sorted(names):
                found = await links_of(pbx)
    except TimeoutError:
        raise AssertionError(f"The PBX has {found}, not {names}") from None


async def connections_so_far(pbx: EmulatedPbx) -> int:
    """Count the connections that the PBX ever took, by asking which number one of our own gets."""
    before = {link["connection"] for link in (await pbx.control("GET", "faults"))["links"]}
    reader, writer = await asyncio.open_connection(pbx.host, pbx.port)
    writer.write(b"aWHO\r\n")
    await reader.readline()
    after = {link["connection"] for link in (await pbx.control("GET", "faults"))["links"]}
    writer.close()
    await writer.wait_closed()
    return int(max(after - before, default=0))
