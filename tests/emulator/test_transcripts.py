"""The emulator says what the golden transcripts say: every file is replayed over a real socket.

Each entry of the table names the script that plays the hands on the telephones, how closely frames must follow (every
byte where the header says that a line was printed in the specification or recorded from a PBX), names of frames that
may come besides, and what of a file cannot be replayed because it is not for a PBX to say.
"""

from dataclasses import dataclass

import pytest

from tests.emulator.conftest import Bench
from tests.emulator.replay import calls, log_ins, messages, transcript
from tests.emulator.replay.stage import PROGRAMMING, Scene, Script
from tests.emulator.replay.transcript import Match

STAT = ("aSTAT",)
"""A PBX repeats STAT freely and some transcripts leave it out."""


@dataclass(frozen=True, slots=True)
class Replay:
    """How a transcript is replayed."""

    script: Script
    match: Match
    extras: tuple[str, ...] = ()
    note: str = ""


BYTES, SHORT, KIND = Match.BYTES, Match.SHORT, Match.KIND

REPLAYS = {
    "01-login-ok.txt": Replay(log_ins.log_in, BYTES),
    "02-login-na11.txt": Replay(log_ins.wrong_key, BYTES),
    "03-login-na12.txt": Replay(log_ins.no_key_stored, BYTES),
    "04-login-na19-na20.txt": Replay(log_ins.not_allowed_and_too_many_attempts, BYTES),
    "05-not-logged-in.txt": Replay(log_ins.not_logged_in, BYTES),
    "06-who.txt": Replay(log_ins.who, BYTES),
    "07-loga.txt": Replay(log_ins.log_in_to_all, BYTES),
    "08-keepalive.txt": Replay(log_ins.keep_alive, BYTES),
    "09-incoming-answered.txt": Replay(calls.incoming_answered, KIND),
    "10-incoming-answered-short.txt": Replay(calls.handed_over_while_ringing, SHORT, STAT),
    "11-incoming-missed.txt": Replay(calls.incoming_missed, KIND),
    "12-transfer-presentation.txt": Replay(calls.handed_over_twice, KIND, STAT),
    "13-outgoing-dial.txt": Replay(calls.outgoing, BYTES, ("aAOC",)),
    "14-dial-before-drdy.txt": Replay(
        calls.dial_with_the_handset_down, KIND, ("aECHO", "aRING", "aREL", "aSTAT", "aAOC")
    ),
    "15-pick-hang.txt": Replay(log_ins.pick_and_hang, BYTES),
    "16-dnd.txt": Replay(log_ins.commands_alone, BYTES),
    "17-fwd.txt": Replay(log_ins.commands_alone, BYTES),
    "18-lock.txt": Replay(log_ins.commands_alone, BYTES),
    "19-acc.txt": Replay(log_ins.commands_alone, BYTES),
    "20-rqst.txt": Replay(log_ins.state_on_request, BYTES),
    "21-rej.txt": Replay(calls.rejected_and_passed_on, KIND, ("aSTAT", "aRING", "aREL")),
    "22-call-waiting.txt": Replay(calls.call_waiting, KIND, ("aRING", "aSTAT")),
    "23-aoc.txt": Replay(calls.charges, KIND, ("aSTAT", "aECHO")),
    "24-utag.txt": Replay(calls.tag, KIND),
    "25-mcid.txt": Replay(calls.malicious_call, KIND, STAT),
    "26-recording.txt": Replay(calls.recording, KIND, ("aCONN", "aDRDY", "aECHO", "aREL", "aRING", "aSTAT")),
    "27-gsm-login.txt": Replay(messages.log_in_and_be_thrown_out, BYTES),
    "28-sms-send-report.txt": Replay(messages.send_and_get_a_report, BYTES),
    "29-sms-multipart.txt": Replay(messages.send_in_parts, KIND),
    "30-sms-errors.txt": Replay(messages.sending_refused, KIND),
    "31-sms-receive.txt": Replay(messages.receive, BYTES),
    "32-service-code-dial.txt": Replay(
        calls.service_codes,
        KIND,
        ("aECHO",),
        note="The wake-up call is not played: the exchange has no wake-up service yet.",
    ),
    "33-logged-all-unknown-frames.txt": Replay(
        log_ins.unknown_frames,
        BYTES,
        note="Log-in and keep-alive are played; the frames a client must ignore are none that a PBX knows.",
    ),
    "40-ncp-internal-call-answered.txt": Replay(calls.ncp_answered, BYTES, STAT),
    "41-ncp-internal-call-not-answered.txt": Replay(calls.ncp_not_answered, BYTES, STAT),
    "42-ncp-internal-busy.txt": Replay(calls.ncp_busy, BYTES),
    "43-ncp-ring-group-answered.txt": Replay(calls.ncp_ring_group, BYTES, STAT),
    "45-ncp-group-rings-while-busy.txt": Replay(calls.ncp_ring_group_given_up, BYTES, STAT),
    "46-ncp-outgoing-answered.txt": Replay(calls.ncp_outgoing, BYTES),
    "48-ncp-wrong-number.txt": Replay(calls.ncp_wrong_number, BYTES, STAT),
    "50-ipu-frames.txt": Replay(
        log_ins.frames_of_an_ipu,
        BYTES,
        ("aCONN", "aDRDY", "aSTAT"),
        note="A collection of frames: CONN of 101 with the port of another telephone belongs to no call of the others.",
    ),
}


@pytest.fixture
def programming() -> object:
    return PROGRAMMING


def test_every_transcript_has_its_replay() -> None:
    assert transcript.names() == sorted(REPLAYS)


@pytest.mark.parametrize("name", REPLAYS)
async def test_the_emulator_says_what_the_transcript_says(bench: Bench, name: str) -> None:
    replay = REPLAYS[name]
    scene = Scene(bench, transcript.read(name), replay.match, replay.extras)
    await replay.script(scene)
    assert scene.finished
