"""`scripts/demo`: the product on one machine, for somebody who has never seen it."""

import argparse
import asyncio
import contextlib
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from scripts.lib.home_assistant import HomeAssistantFailed, free_port
from scripts.lib.pbx_emulator import EmulatorFailed
from scripts.lib.stage import Stage

CALLS_PER_HOUR = "60"
USUAL_PORT = 8123
INTERRUPTED = 130
# A subscriber, a manager of departments, and an administrator of the PBX.
SHOWN = ("1011", "1014", "1015")
# This number of the emulator's outside world answers after three seconds.
ANSWERING_NUMBER = "600111223"


def main() -> int:
    """Run the demo; return the exit code."""
    parser = argparse.ArgumentParser(prog="scripts/demo", description=__doc__)
    parser.add_argument("--profile", choices=("classic", "ncp"), default="classic", help="family of the emulated PBX")
    parser.add_argument("--language", choices=("en", "pl", "de"), default="en", help="language of Home Assistant")
    parser.add_argument("--check", action="store_true", help="make one call, print what happened, and end")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="webcti-demo-"))
    # Whoever ends us politely, we end what we started.
    signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    try:
        asyncio.run(_check(folder, options) if options.check else _demo(folder, options))
    except KeyboardInterrupt:
        return INTERRUPTED
    except (HomeAssistantFailed, EmulatorFailed, TimeoutError) as error:
        print(f"The demo failed: {error}", file=sys.stderr)
        _print_log(folder / "home-assistant.log")
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


async def _demo(folder: Path, options: argparse.Namespace) -> None:
    print("Starting the PBX and Home Assistant ...")
    stage = Stage(
        folder,
        port=_usual_port(),
        language=options.language,
        emulator_arguments=("--profile", options.profile, "--traffic", CALLS_PER_HOUR),
        sign_ins={extension: ["demo"] for extension in SHOWN},
    )
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    starting = asyncio.create_task(stage.__aenter__())
    interrupted = asyncio.create_task(stopped.wait())
    try:
        await asyncio.wait((starting, interrupted), return_when=asyncio.FIRST_COMPLETED)
        if not starting.done():
            starting.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await starting
            return
        await starting
        http = stage.emulator.ready["http"]
        print(
            f"""
Home Assistant   {stage.home.url}/tele-phones     name: demo   password: demo
                 {stage.home.url}/webcti          the panel: 1011, a manager (1014) and an administrator (1015)
The PBX          http://127.0.0.1:{http}/               its telephones, callers, clock, faults and mails

Let extension 1011 ring (then pick up in the panel):
  curl -d '{{"from": "600111222", "to": "1011"}}' http://127.0.0.1:{http}/control/outside/calls

Ctrl-C ends both.""",
            flush=True,
        )
        await interrupted
        print("Ending ...")
    finally:
        interrupted.cancel()
        if starting.done() and not starting.cancelled() and not starting.exception():
            await stage.__aexit__(None, None, None)


async def _check(folder: Path, options: argparse.Namespace) -> None:
    async with Stage(
        folder, language=options.language, emulator_arguments=("--profile", options.profile, "--seed", "1")
    ) as stage:
        device = {"target": {"entity_id": stage.entity_ids["1011_activity"]}}
        await stage.until("1011_activity", "idle")
        print("extension 1011 is idle")
        await stage.owner.call("webcti", "dial", {**device, "number": ANSWERING_NUMBER})
        for wanted in ("dialing", "talking"):
            await stage.until("1011_activity", wanted)
            print(f"extension 1011 is {wanted}")
        await stage.owner.call("webcti", "hang_up", device)
        await stage.until("1011_activity", "idle")
        print("extension 1011 is idle again: the call went through the PBX and back")


def _usual_port() -> int:
    try:
        return free_port(USUAL_PORT)
    except OSError:
        return free_port()


def _print_log(log: Path) -> None:
    if log.exists():
        print("The end of Home Assistant's log:", *log.read_text(encoding="utf-8").splitlines()[-60:], sep="\n  ")


if __name__ == "__main__":
    sys.exit(main())
