"""Recordings are WAV files that other programs can play."""

import struct
from pathlib import Path

import pytest

from emulator.sound import a_law, write_recording


@pytest.mark.parametrize(
    ("sample", "code"), [(0, 0xD5), (-1, 0x55), (32767, 0xAA), (-32768, 0x2A), (1024, 0xE5), (-1024, 0x7A)]
)
def test_samples_are_coded_as_the_standard_says(sample: int, code: int) -> None:
    assert a_law(sample) == code


@pytest.mark.parametrize("seconds", [0.0, 0.5, 3.0001, 61.0])
def test_a_recording_is_a_wav_file_of_its_length(tmp_path: Path, seconds: float) -> None:
    path = tmp_path / "Nagrania" / "123456700.wav"
    write_recording(path, seconds)
    content = path.read_bytes()
    riff, size, wave, fmt, _, tag, channels, rate, _, _, bits = struct.unpack_from("<4sI4s4sIHHIIHH", content)
    assert (riff, wave, fmt) == (b"RIFF", b"WAVE", b"fmt ")
    assert size == len(content) - 8
    assert (tag, channels, rate, bits) == (6, 1, 8000, 8)
    assert content[50:54] == b"data"
    assert struct.unpack_from("<I", content, 54)[0] == max(1, round(seconds * 8000))


def test_a_recording_begins_with_the_keys_it_is_known_by(tmp_path: Path) -> None:
    write_recording(tmp_path / "1.wav", 2.0, "600111222")
    write_recording(tmp_path / "2.wav", 2.0, "600111223")
    write_recording(tmp_path / "3.wav", 2.0, "600111222")
    first, second, third = ((tmp_path / f"{name}.wav").read_bytes() for name in (1, 2, 3))
    assert first == third
    assert first != second


def test_keys_do_not_make_a_recording_longer(tmp_path: Path) -> None:
    write_recording(tmp_path / "1.wav", 0.1, "600111222")
    assert len((tmp_path / "1.wav").read_bytes()) == 58 + 800


def test_nothing_unfinished_is_left(tmp_path: Path) -> None:
    write_recording(tmp_path / "1.wav", 1.0)
    assert [path.name for path in tmp_path.iterdir()] == ["1.wav"]
