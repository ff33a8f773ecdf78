"""Bytes that make no sense, in masses: the session lives on, the memory does not grow, and calls are told as before."""

import random
from collections.abc import AsyncGenerator
from dataclasses import replace

import pytest
from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import HomeAssistant

from tests.integration.pbx_process import EmulatedPbx
from tests.integration.waiting import passes_through
from tests.survival.noisy_line import NoisyLine, noisy_line
from tests.survival.watching import Watched, watch

CALLER = "600111222"
MEGABYTE = 1024 * 1024
GARBAGE_FRAMES = 10_000
NAMES = (b"aRING", b"aCONN", b"aREL", b"aSTAT", b"aOK", b"aCW", b"aECHO", b"aSMSG", b"RING", b"a", b"b")
WORDS = (b"", b"_", b"-", b"/", b"\xff\x00", b"aRING", b"h", b"G001", b"?" * 40)
ENDS = (b"\r\n", b"\n", b"\r")
NO_LINE_ENDS = [byte for byte in range(256) if byte not in b"\r\n"]


@pytest.fixture
async def line(pbx: EmulatedPbx) -> AsyncGenerator[NoisyLine]:
    async with noisy_line(pbx) as opened:
        yield opened


async def _behind(hass: HomeAssistant, pbx: EmulatedPbx, line: NoisyLine) -> Watched:
    (watched,) = await watch(hass, replace(pbx, port=line.port), "1011")
    return watched


async def _a_call_is_told_as_ever(pbx: EmulatedPbx, watched: Watched) -> None:
    call = await pbx.call_from_outside(CALLER, "1011")
    await watched.shows("ringing", 1)
    await pbx.phone("1011", "answer")
    await watched.shows("talking", 1)
    await pbx.control("POST", f"outside/calls/{call}/hang_up")
    await pbx.phone("1011", "hang_up")
    await watched.is_over("answered")
    assert watched.told == ["ringing", "answered", "ended"]


def garbage(source: random.Random) -> bytes:
    """One line: random bytes, or words of the protocol that no PBX puts together so."""
    if source.random() < 0.5:
        return bytes(source.choices(NO_LINE_ENDS, k=source.randrange(1, 60))) + b"\r\n"
    return b" ".join([source.choice(NAMES), *source.choices(WORDS, k=source.randrange(6))]) + source.choice(ENDS)


async def test_a_megabyte_without_a_line_end_is_dropped(hass: HomeAssistant, pbx: EmulatedPbx, line: NoisyLine) -> None:
    watched = await _behind(hass, pbx, line)
    before = line.connections
    await line.crackle(b"aSTAT 1011 " + b"x" * MEGABYTE)
    await line.crackle(b"\r\n")
    await _a_call_is_told_as_ever(pbx, watched)
    assert line.connections == before


async def test_a_megabyte_without_a_line_end_does_not_end_a_call(
    hass: HomeAssistant, pbx: EmulatedPbx, line: NoisyLine
) -> None:
    watched = await _behind(hass, pbx, line)
    call = await pbx.call_from_outside(CALLER, "1011")
    await pbx.phone("1011", "answer")
    await watched.shows("talking", 1)
    await line.crackle(b"aREL 1011 1" * (MEGABYTE // 11) + b"\r\n")
    await pbx.control("POST", f"outside/calls/{call}/hang_up")
    await pbx.phone("1011", "hang_up")
    await watched.is_over("answered")


async def test_ten_thousand_garbage_frames_change_nothing(
    hass: HomeAssistant, pbx: EmulatedPbx, line: NoisyLine
) -> None:
    watched = await _behind(hass, pbx, line)
    before = line.connections
    source = random.Random(5524)
    await line.crackle(b"".join(garbage(source) for _ in range(GARBAGE_FRAMES)))
    await _a_call_is_told_as_ever(pbx, watched)
    assert line.connections == before
    assert watched.unknown_frames > GARBAGE_FRAMES * 0.9


async def test_after_frames_that_were_garbled_the_next_log_in_puts_everything_right(
    hass: HomeAssistant, pbx: EmulatedPbx
) -> None:
    (watched,) = await watch(hass, pbx, "1011")
    await pbx.break_link("garble", extension="*", seed=5524)
    call = await pbx.call_from_outside(CALLER, "1011")
    await pbx.phone("1011", "answer")
    await pbx.control("POST", f"outside/calls/{call}/hang_up")
    await pbx.phone("1011", "hang_up")
    await pbx.mend_link()
    async with passes_through(hass, watched.sensor, STATE_UNAVAILABLE):
        await pbx.break_link("drop")
    await watched.shows("idle", 0)
    assert watched.calls == ()
    await _a_call_is_told_as_ever(pbx, watched)
