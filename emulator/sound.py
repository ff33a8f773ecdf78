"""Sound of recordings: WAV, G.711 A-law, 8 kHz, one channel, as the PBX stores it. What is heard is invented."""

import math
import struct
from functools import cache
from pathlib import Path

RATE = 8000
_A_LAW = 6
_HEADER = struct.Struct("<4sI4s4sIHHIIHHH4sII4sI")
_FORMAT_SIZE = 18

_PHRASE_SECONDS = 2
_SPEAKERS = ((220.0, 0.0), (330.0, 1.0))
"""Pitch in hertz of the two parties, and the second of a phrase in which each begins."""


def a_law(sample: int) -> int:
    """Code a 16-bit sample (ITU-T G.711)."""
    sign = 0x80 if sample >= 0 else 0
    magnitude = min(abs(sample) >> 4, 0x7FF)
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


def write_recording(path: Path, seconds: float) -> None:
    """Write a recording of so many seconds; the file appears whole. It blocks: not for the event loop."""
    size = max(1, round(seconds * RATE))
    header = _HEADER.pack(
        b"RIFF", _HEADER.size - 8 + size + size % 2, b"WAVE",
        b"fmt ", _FORMAT_SIZE, _A_LAW, 1, RATE, RATE, 1, 8, 0,
        b"fact", 4, size,
        b"data", size,
    )  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    with unfinished.open("wb") as file:
        file.write(header)
        phrase = _phrase()
        whole, rest = divmod(size, len(phrase))
        for _ in range(whole):
            file.write(phrase)
        file.write(phrase[:rest] + b"\x55" * (size % 2))
    unfinished.replace(path)
