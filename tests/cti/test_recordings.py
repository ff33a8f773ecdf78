"""Derived recordings: the client reads them as a person does, whether it knows the extensions or meets them now."""

import pytest

from .recording import NAMES, Recording

KNOWN = pytest.mark.parametrize("known", [True, False], ids=["known", "met"])
EACH = pytest.mark.parametrize("name", NAMES)


@EACH
@KNOWN
def test_every_call_is_told_once_and_as_a_person_reads_it(name: str, known: bool) -> None:
    recording = Recording(name, known=known)
    recording.play()
    assert sorted(recording.ended()) == sorted(recording.listed("call"))


@EACH
@KNOWN
def test_every_moment_shows_what_the_extension_does(name: str, known: bool) -> None:
    recording = Recording(name, known=known)
    recording.play()
    assert recording.shown == recording.listed("activity")


@EACH
@KNOWN
def test_nothing_lingers_when_all_is_over(name: str, known: bool) -> None:
    recording = Recording(name, known=known)
    recording.play()
    assert not [state for state in recording.exchange.board.states.values() if state.calls]
