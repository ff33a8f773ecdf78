"""Sounds that people brought, kept as they are, and how long a WAV or MP3 file is."""

import secrets
import struct
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from emulator.exchange.errors import Reason, Refused

LARGEST: Final = 5 * 1024 * 1024

_CHUNK: Final = struct.Struct("<4sI")
_WAVE_FORMAT: Final = struct.Struct("<HHIIHH")

_VERSION_1, _VERSION_2, _VERSION_25 = 3, 2, 0
_LAYER_3: Final = 1
_RATES: Final = {
    _VERSION_1: (44100, 48000, 32000),
    _VERSION_2: (22050, 24000, 16000),
    _VERSION_25: (11025, 12000, 8000),
}
_KILOBITS: Final = {
    _VERSION_1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    _VERSION_2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_SAMPLES: Final = {_VERSION_1: 1152, _VERSION_2: 576, _VERSION_25: 576}
_ID3_HEADER: Final = 10
_FRAME_HEADER: Final = 4
_FEWEST_FRAMES: Final = 2


class SoundShelf:
    """Sounds in one folder, each under a name of its own. It blocks."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, content: bytes, suffix: str) -> str:
        """Keep a sound; returns its name. Refused: `storage_full`."""
        name = f"{secrets.token_hex(8)}{suffix}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / name).write_bytes(content)
        except OSError as error:
            self.discard(name)
            raise Refused(Reason.STORAGE_FULL) from error
        return name

    def read(self, name: str) -> bytes | None:
        """Give a sound; None when it is gone."""
        try:
            return (self._folder / name).read_bytes()
        except OSError:
            return None

    def discard(self, name: str) -> None:
        """Keep a sound no longer."""
        with suppress(OSError):
            (self._folder / name).unlink(missing_ok=True)

    def keep_only(self, names: Collection[str]) -> None:
        """Discard what another state of the PBX left, or what was brought and never became a message."""
        with suppress(OSError):
            for file in tuple(self._folder.iterdir()):
                if file.name not in names:
                    self.discard(file.name)


def seconds_of_wav(content: bytes) -> float:
    """Measure a WAV file. Refused: `bad_file`."""
    if content[:4] != b"RIFF" or content[8:12] != b"WAVE":
        raise Refused(Reason.BAD_FILE, "no WAV file")
    bytes_per_second = 0
    position = 12
    while position + _CHUNK.size <= len(content):
        kind, size = _CHUNK.unpack_from(content, position)
        position += _CHUNK.size
        if kind == b"fmt " and size >= _WAVE_FORMAT.size and position + size <= len(content):
            bytes_per_second = _WAVE_FORMAT.unpack_from(content, position)[3]
        elif kind == b"data" and bytes_per_second and size:
            return float(min(size, len(content) - position) / bytes_per_second)
        position += size + size % 2
    raise Refused(Reason.BAD_FILE, "a WAV file without sound")


def seconds_of_mp3(content: bytes) -> float:
    """Measure an MP3 file by its frames (ISO 11172-3, layer III). Refused: `bad_file`."""
    lengths = list(_mp3_frames(content))
    if len(lengths) < _FEWEST_FRAMES:
        raise Refused(Reason.BAD_FILE, "no MP3 file")
    return sum(lengths)


def _mp3_frames(content: bytes) -> Iterator[float]:
    """Give the seconds of each frame, from the first one on."""
    position = _after_id3(content)
    while position + _FRAME_HEADER <= len(content):
        first, second, third = content[position], content[position + 1], content[position + 2]
        version, layer = (second >> 3) & 3, (second >> 1) & 3
        rate, kilobits = (third >> 2) & 3, third >> 4
        known = version in _RATES and layer == _LAYER_3 and rate < len(_RATES[_VERSION_1])
        if first != 0xFF or second >> 5 != 7 or not known or kilobits in (0, 15):  # noqa: PLR2004 - sync word, standard
            return
        hertz, samples = _RATES[version][rate], _SAMPLES[version]
        bits = _KILOBITS[_VERSION_1 if version == _VERSION_1 else _VERSION_2][kilobits] * 1000
        yield samples / hertz
        position += samples // 8 * bits // hertz + ((third >> 1) & 1)


def _after_id3(content: bytes) -> int:
    """Find where the sound begins after a tag (ID3v2)."""
    if content[:3] != b"ID3" or len(content) < _ID3_HEADER:
        return 0
    size = 0
    for part in content[6:_ID3_HEADER]:
        size = size << 7 | part & 0x7F
    return _ID3_HEADER + size
