"""Scripts of the transcripts about the GSM module."""

from datetime import datetime

from emulator.exchange.gsm import Part
from emulator.exchange.programming import OutsideBehaviour
from tests.emulator.replay.log_ins import OLD
from tests.emulator.replay.stage import Scene
from tests.emulator.replay.transcript import Match

LOG_IN = "aLOGI G001 1234"


async def log_in_and_be_thrown_out(scene: Scene) -> None:
    scene.bench.patch_pbx(**OLD)
    await scene.connect()
    await scene.play(4)
    scene.bench.patch_pbx(firmware="6.55.0100", protocol="15.01")
    await scene.connect()
    await scene.play(2)
    scene.bench.patch_pbx(model="IPU-0256")
    await scene.connect()
    await scene.play(2)
    await scene.bench.connect(LOG_IN)
    await scene.play(1)


async def send_and_get_a_report(scene: Scene) -> None:
    module = scene.bench.machine.gsm.module("G001")
    await scene.connect(LOG_IN)
    # The specification's example is older than 12.01, which added the number to the report.
    for protocol, index, order, lines in (("11.06", 2, 108, 2), ("15.01", 51, 49, 4)):
        scene.bench.patch_pbx(protocol=protocol)
        module.next_index, module.next_order = index, order
        await scene.play(2)
        scene.advance(5)
        await scene.play(2)
        await scene.play(lines)


async def send_in_parts(scene: Scene) -> None:
    module = scene.bench.machine.gsm.module("G001")
    module.next_index, module.next_order = 2, 17
    await scene.connect(LOG_IN)
    await scene.play(2)
    scene.advance(1.5)
    await scene.play(1)
    scene.exchange.set_outside_number("500123456", OutsideBehaviour.NO_ANSWER)
    await scene.play(2)
    scene.advance(1.5)
    await scene.play(1)
    scene.advance(3)
    await scene.play(3)
    scene.advance(100_000)
    await scene.play(3)


async def sending_refused(scene: Scene) -> None:
    await scene.connect(LOG_IN)
    await scene.play(4)
    scene.exchange.set_outside_number("500123456", OutsideBehaviour.INVALID)
    scene.advance(2)
    await scene.play(1)
    scene.replace_next("aSMSS G001 500123456 N 167 " + 161 * "x")
    await scene.play(2)
    module = scene.bench.machine.gsm.module("G001")
    module.sheet = module.sheet.model_copy(update={"damaged": True})
    await scene.play(2)


async def receive(scene: Scene) -> None:
    machine = scene.bench.machine
    module = machine.gsm.module("G001")
    await scene.connect(LOG_IN)
    module.next_index = 12
    machine.clock.set(datetime.fromisoformat("2007-05-23T15:51:28"))
    module.receive_part("700123456", "Tresc wiadomosci...", Part(15, 1, 3))
    await scene.play(3)
    module.next_index = 52
    machine.clock.set(datetime.fromisoformat("2021-12-07T18:03:04"))
    module.receive_part("+48600111222", "Ok. Jutro przyjadę.")
    scene.bench.patch_pbx(model="IPU-0256")
    await scene.connect()
    await scene.play(3)
    await scene.connect()
    await scene.play(7, Match.BYTES)
