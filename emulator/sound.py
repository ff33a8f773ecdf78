"""Sound of recordings: WAV, G.711 A-law, 8 kHz, one channel, as the PBX stores it. What is heard is invented."""

import math
import struct
from collections.abc import Iterator
from functools import cache
from itertools import repeat
from pathlib import Path

RATE = 8000
_A_LAW = 6
_HEADER = struct.Struct("<4sI4s4sIHHIIHHH4sII4sI")
_FORMAT_SIZE = 18

_SILENCE = b"\xd5"
_KEYS = "0123456789*#"
_KEY_SECONDS, _KEY_PAUSE = 0.1, 0.08
_PHRASE_SECONDS = 2
_SPEAKERS = ((220.0, 0.0), (330.0, 1.0))
"""Pitch in hertz of the two parties, and the second of a phrase in which each begins."""


def a_law(sample: int) -> int:
    """Code a 16-bit sample (ITU-T G.711)."""
    sign = 0x80 if sample >= 0 else 0
    magnitude = (sample if sample >= 0 else -sample - 1) >> 3
    if magnitude < 0x20:  # noqa: PLR2004 - the linear segment of the standard
        code = magnitude >> 1
    else:
        exponent = magnitude.bit_length() - 5
        code = (exponent << 4) | ((magnitude >> exponent) & 0x0F)
    return (sign | code) ^ 0x55


@cache
def _phrase() -> bytes:
    """Two seconds of two parties in turn."""
    samples = []
    for position in range(RATE * _PHRASE_SECONDS):
        second = position / RATE
        pitch, begin = _SPEAKERS[int(second) % len(_SPEAKERS)]
        syllable = max(0.0, math.sin(math.tau * 4 * (second - begin)))
        voice = math.sin(math.tau * pitch * second) + 0.5 * math.sin(math.tau * 2 * pitch * second)
        samples.append(a_law(round(6000 * syllable * voice)))
    return bytes(samples)


@cache
def _key(digit: str) -> bytes:
    """Sound one key of the telephone and a pause (ITU-T Q.23)."""
    row, column = divmod("123456789*0#".index(digit), 3)
    low, high = (697.0, 770.0, 852.0, 941.0)[row], (1209.0, 1336.0, 1477.0)[column]
    tone = (
        a_law(round(6000 * (math.sin(math.tau * low * n / RATE) + math.sin(math.tau * high * n / RATE))))
        for n in range(int(RATE * _KEY_SECONDS))
    )
    return bytes(tone) + _SILENCE * int(RATE * _KEY_PAUSE)


def recording(seconds: float, keys: str = "") -> bytes:
    """Make a recording of so many seconds that begins with `keys`, as `write_recording` writes it."""
    return b"".join(_parts(seconds, keys))


def write_recording(path: Path, seconds: float, keys: str = "") -> None:
    """Write a recording of so many seconds that begins with `keys`; the file appears whole. It blocks.

    The keys let a person hear, and a program find out, which recording it is.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    with unfinished.open("wb") as file:
        file.writelines(_parts(seconds, keys))
    unfinished.replace(path)


def _parts(seconds: float, keys: str) -> Iterator[bytes]:
    size = max(1, round(seconds * RATE))
    yield _HEADER.pack(
        b"RIFF", _HEADER.size - 8 + size + size % 2, b"WAVE",
        b"fmt ", _FORMAT_SIZE, _A_LAW, 1, RATE, RATE, 1, 8, 0,
        b"fact", 4, size,
        b"data", size,
    )  # fmt: skip
    begin = b"".join(_key(key) for key in keys if key in _KEYS)[:size]
    yield begin
    phrase = _phrase()
    whole, rest = divmod(size - len(begin), len(phrase))
    yield from repeat(phrase, whole)
    yield phrase[:rest] + _SILENCE * (size % 2)
