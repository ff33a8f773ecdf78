"""Scripts of the transcripts about log-ins, keep-alives and single commands."""

from datetime import datetime

from tests.emulator.replay.stage import ANALOGUE, NCP, Scene
from tests.emulator.replay.transcript import Match

OLD = {"firmware": "6.22.0100", "protocol": "12.01"}
KEEP_ALIVE = 30


async def log_in(scene: Scene) -> None:
    scene.bench.patch_pbx(**OLD)
    scene.patch_telephone("21", ANALOGUE)
    await scene.connect()
    await scene.play(4)


async def wrong_key(scene: Scene) -> None:
    await scene.connect()
    await scene.play(2)


async def no_key_stored(scene: Scene) -> None:
    scene.bench.patch("21", cti_key="")
    await scene.connect()
    await scene.play(2)


async def not_allowed_and_too_many_attempts(scene: Scene) -> None:
    scene.bench.patch("22", cti_allowed=False)
    await scene.connect()
    await scene.play(2)
    guesser = await scene.bench.connect()
    for _ in range(scene.exchange.programming.pbx.wrong_keys_allowed):
        assert await guesser.ask("aLOGI 21__ 9999") == "aNA 11"
    await scene.play(2)


async def not_logged_in(scene: Scene) -> None:
    await scene.connect()
    await scene.play(2)


async def who(scene: Scene) -> None:
    clock = scene.bench.machine.clock
    for moment, changes in (
        ("2017-04-28T15:13:33", {"firmware": "6.51.0410", "protocol": "14.01"}),
        ("2017-01-28T15:13:33", {**NCP, "model": "NCP-0000", "serial": "NO00026", "firmware": "1.09.0240"}),
        ("2025-10-10T01:54:59", {**NCP, "protocol": "15.01"}),
    ):
        scene.bench.patch_pbx(**changes)
        clock.set(datetime.fromisoformat(moment))
        await scene.connect()
        await scene.play(2)


async def log_in_to_all(scene: Scene) -> None:
    scene.bench.patch_pbx(**OLD)
    await scene.connect()
    await scene.play(2)
    scene.bench.patch_pbx(**NCP, protocol="15.01")
    await scene.connect()
    await scene.play(2)


async def keep_alive(scene: Scene) -> None:
    scene.patch_telephone("21", ANALOGUE)
    await scene.connect()
    await scene.play(2)
    for _ in range(2):
        scene.advance(KEEP_ALIVE)
        await scene.play(1)
    scene.advance(KEEP_ALIVE)
    await scene.play(3)


async def pick_and_hang(scene: Scene) -> None:
    await scene.watch()
    await scene.play(9)
    scene.bench.patch_pbx(protocol="14.01")
    await scene.play(4)


async def commands_alone(scene: Scene) -> None:
    """Nothing but the client's requests makes the PBX say something."""
    await scene.watch()
    while not scene.finished:
        await scene.play(1)


async def state_on_request(scene: Scene) -> None:
    exchange = scene.exchange
    # 21 has ordered a call-back from 22, has parked a call, and holds the handset.
    exchange.lift("22")
    exchange.lift("21")
    exchange.press("21", "22")
    exchange.press("21", "/#0")
    exchange.hang_up("21")
    scene.call("0602123456", "3251111")
    exchange.answer("21")
    exchange.press("21", "/*31")
    exchange.hang_up("21")
    exchange.lift("21")
    await scene.watch()
    await scene.play(6)


async def unknown_frames(scene: Scene) -> None:
    scene.bench.patch_pbx(**NCP)
    await scene.connect()
    await scene.play(2)
    scene.advance(KEEP_ALIVE)
    await scene.play(1)
    scene.skip(4)


async def frames_of_an_ipu(scene: Scene) -> None:
    scene.bench.patch_pbx(model="IPU-0256", trunk_port="5001")
    await scene.connect()
    await scene.play(3)
    await scene.expect("aOK IPU 6.55 15")
    call = scene.call("600111222", "600123456")
    await scene.play(1)
    scene.exchange.answer("10")
    await scene.play(1)
    scene.skip(1)
    scene.exchange.outside_hang_up(call)
    await scene.play(1)
    scene.exchange.hang_up("10")
    scene.exchange.lift("10")
    await scene.play(1)
    scene.exchange.press("10", "2")
    await scene.play(1, Match.BYTES)
    scene.patch_telephone("101", ANALOGUE)
    scene.exchange.lift("101")
    scene.exchange.press("101", "26")
    await scene.play(2)
