"""Scripts of the transcripts about calls."""

from tests.emulator.replay.stage import NCP, SIX, Scene
from tests.emulator.replay.transcript import Match

CITY = "0602123456"
MAIN = "3251111"
MOBILE = "600111222"


async def incoming_answered(scene: Scene) -> None:
    await scene.watch()
    call = scene.call(CITY, MAIN)
    await scene.play(1)
    scene.exchange.answer("21")
    await scene.play(2)
    scene.exchange.outside_hang_up(call)
    await scene.play(1)
    scene.exchange.hang_up("21")
    await scene.play(1)


def _announce(scene: Scene) -> str:
    """23 has answered a city call and rings 21 to announce it."""
    call = scene.call(CITY, "23")
    scene.exchange.answer("23")
    scene.exchange.press("23", "/21")
    return call


async def handed_over_while_ringing(scene: Scene) -> None:
    await scene.connect("aLOGI 21__ 1234")
    call = _announce(scene)
    await scene.play(1)
    scene.exchange.hang_up("23")
    await scene.play(1)
    scene.exchange.answer("21")
    await scene.play(1)
    scene.exchange.outside_hang_up(call)
    await scene.play(1)


async def incoming_missed(scene: Scene) -> None:
    await scene.watch()
    for match in (Match.SHORT, Match.KIND):
        call = scene.call(CITY, MAIN)
        await scene.play(1, match)
        scene.exchange.outside_hang_up(call)
        await scene.play(1, match)


async def handed_over_twice(scene: Scene) -> None:
    await scene.connect("aLOGI 21__ 1234")
    call = _announce(scene)
    await scene.play(1)
    scene.exchange.hang_up("23")
    await scene.play(1)
    scene.exchange.answer("21")
    await scene.play(2)
    scene.exchange.outside_hang_up(call)
    await scene.play(1)
    scene.exchange.hang_up("21")
    call = _announce(scene)
    await scene.play(1)
    scene.exchange.answer("21")
    await scene.play(1)
    scene.exchange.hang_up("23")
    await scene.play(1)
    scene.exchange.outside_hang_up(call)
    await scene.play(1)


async def outgoing(scene: Scene) -> None:
    await scene.connect("aLOGI 22__ 1234")
    scene.exchange.lift("22")
    await scene.play(5)
    scene.advance(2)
    await scene.play(1)
    _hang_up_outside(scene)
    await scene.play(1)
    scene.exchange.hang_up("22")
    await scene.play(1)


def _hang_up_outside(scene: Scene) -> None:
    (line,) = scene.exchange.switch.core.lines
    scene.exchange.outside_hang_up(line)


async def dial_with_the_handset_down(scene: Scene) -> None:
    await scene.watch()
    await scene.play(3)
    scene.advance(2)
    await scene.play(7)
    scene.exchange.reject("22")
    scene.bench.patch_pbx(protocol="14.01")
    await scene.play(2)
    await scene.play(2)


async def rejected_and_passed_on(scene: Scene) -> None:
    await scene.watch()
    call = scene.call(CITY, MAIN)
    await scene.play(4)
    _end(scene, call)
    call = scene.call(CITY, MAIN)
    await scene.play(4)
    _end(scene, call)
    call = scene.call(CITY, "3259999")
    scene.advance(1)
    await scene.play(6)
    _end(scene, call)
    await scene.play(2)


def _end(scene: Scene, call: str) -> None:
    if call in scene.exchange.switch.core.lines:
        scene.exchange.outside_hang_up(call)


async def call_waiting(scene: Scene) -> None:
    await scene.connect("aLOGI 21__ 1234")
    scene.exchange.lift("23")
    scene.exchange.press("23", "21")
    scene.exchange.answer("21")
    await scene.play(1)
    call = scene.call(CITY, MAIN)
    await scene.play(2)
    scene.exchange.outside_hang_up(call)
    await scene.play(1)
    scene.exchange.hang_up("23")
    await scene.play(1)


async def charges(scene: Scene) -> None:
    await scene.connect("aLOGI 21__ 1234")
    scene.exchange.lift("21")
    await scene.play(3)
    scene.advance(10)
    await scene.play(2)
    scene.advance(60)
    await scene.play(1)
    _hang_up_outside(scene)
    await scene.play(1)


async def tag(scene: Scene) -> None:
    await scene.watch()
    call = scene.call(CITY, MAIN, tag="IdSub=112")
    await scene.play(2)
    scene.exchange.outside_hang_up(call)
    await scene.play(1)


async def malicious_call(scene: Scene) -> None:
    await scene.watch()
    call = scene.call(CITY, MAIN)
    await scene.play(1)
    scene.exchange.answer("21")
    await scene.play(3)
    scene.exchange.outside_hang_up(call)
    await scene.play(1)
    scene.exchange.hang_up("21")
    await scene.play(2)


async def recording(scene: Scene) -> None:
    scene.bench.patch("21", record_calls=True)
    scene.bench.patch_pbx(times={"recording_part": 60})
    await scene.connect("aLOGI 21__ 1234")
    call = scene.call(CITY, MAIN)
    scene.exchange.answer("21")
    await scene.play(2)
    scene.advance(60)
    # The next part does not wait until the one before is stored.
    await scene.play_in_any_order(2)
    scene.exchange.outside_hang_up(call)
    await scene.play(1)
    scene.exchange.hang_up("21")
    scene.advance(5)
    await scene.play(1)
    call = scene.call(CITY, MAIN)
    scene.exchange.answer("21")
    await scene.play(2)
    scene.exchange.press("21", "/#9")
    await scene.play(1)
    scene.exchange.outside_hang_up(call)
    await scene.play(1)


async def service_codes(scene: Scene) -> None:
    await scene.watch()
    await scene.play(16)
    scene.skip(4)


async def ncp_answered(scene: Scene) -> None:
    scene.bench.patch_pbx(**NCP)
    await scene.watch()
    scene.exchange.press("109", "101")
    await scene.play(2)
    scene.exchange.answer("101")
    await scene.play(3)
    scene.exchange.hang_up("101")
    await scene.play(2)


async def ncp_not_answered(scene: Scene) -> None:
    scene.bench.patch_pbx(**NCP)
    await scene.watch()
    scene.exchange.press("101", "109")
    await scene.play(2)
    scene.exchange.hang_up("101")
    await scene.play(3)


async def ncp_busy(scene: Scene) -> None:
    scene.bench.patch_pbx(**NCP)
    scene.exchange.press("101", "102")
    await scene.watch()
    scene.exchange.press("109", "101")
    await scene.play(2)
    scene.advance(3.4)
    await scene.play(2)


async def ncp_ring_group(scene: Scene) -> None:
    scene.bench.patch_pbx(**NCP)
    await scene.watch()
    call = scene.call(MOBILE, "221110000")
    scene.advance(2)
    await scene.play(6)
    scene.exchange.answer("101")
    await scene.play(11)
    scene.exchange.outside_hang_up(call)
    await scene.play(1)


async def ncp_ring_group_given_up(scene: Scene) -> None:
    scene.bench.patch_pbx(**NCP)
    for extension in set(SIX) - {"102", "103", "104", "105"}:
        scene.exchange.set_terminal(extension, logged_in=False)
    await scene.watch()
    call = scene.call(MOBILE, "221110000")
    scene.advance(2)
    await scene.play(4)
    scene.exchange.reject("103")
    scene.exchange.reject("105")
    await scene.play(4)
    scene.exchange.outside_hang_up(call)
    await scene.play(3)


async def ncp_outgoing(scene: Scene) -> None:
    scene.bench.patch_pbx(**NCP)
    await scene.watch()
    scene.exchange.press("101", "0600111222")
    await scene.play(2)
    scene.advance(3)
    await scene.play(1)
    scene.exchange.hang_up("101")
    await scene.play(1)


async def ncp_wrong_number(scene: Scene) -> None:
    scene.bench.patch_pbx(**NCP)
    await scene.watch()
    scene.exchange.press("105", "9")
    await scene.play(1)
    scene.advance(8)
    await scene.play(2)
