"""Command line: `python -m emulator`."""

import argparse
import asyncio
import json
import logging
import signal
import sys
from pathlib import Path

from emulator.configuration import ConfigurationMistake, load
from emulator.emulator import Emulator, Listeners
from emulator.exchange.programming import Programming
from emulator.servers.listening import PortInUse

EXIT_MISTAKE = 2
HIGHEST_PORT = 65535

_DESCRIPTION = (
    "A Slican-like telephone exchange in software: CTIP, xCTIP, recordings over FTP, and /control to drive it."
)
_EPILOG = (
    "The state is in memory and ends with the process. When every server listens, one line of JSON with the ports goes "
    "to standard output; logs go to standard error. Port 0 means any free port."
)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= HIGHEST_PORT):
        raise argparse.ArgumentTypeError(f"{text} is not a port number from 0 to {HIGHEST_PORT}")
    return int(text)


def _calls(text: str) -> float:
    try:
        calls = float(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is not a number of calls") from error
    if not 0 <= calls <= 100_000:  # noqa: PLR2004 - far above what one exchange of this size can carry
        raise argparse.ArgumentTypeError("calls per hour must be from 0 to 100000")
    return calls


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m emulator", description=_DESCRIPTION, epilog=_EPILOG)
    add = parser.add_argument
    add("--profile", choices=("classic", "ncp"), default="classic", help="product line and built-in configuration")
    add("--config", type=Path, metavar="FILE", help="PBX configuration in YAML instead of the built-in one")
    add("--data", type=Path, metavar="DIR", help="reserved for a state that outlives the process; refused for now")
    add("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    add("--ctip-port", type=_port, default=5524, metavar="PORT", help="CTIP (default: %(default)s)")
    add("--xctip-port", type=_port, default=5529, metavar="PORT", help="xCTIP (default: %(default)s)")
    add("--http-port", type=_port, default=8088, metavar="PORT", help="/control (default: %(default)s)")
    add("--ftp-port", type=_port, default=2121, metavar="PORT", help="recordings (default: %(default)s)")
    add("--seed", type=int, metavar="N", help="makes everything that is drawn by lot repeatable")
    add("--traffic", type=_calls, default=0, metavar="CALLS_PER_HOUR", help="play believable calls")
    add("--no-zeroconf", action="store_true", help="do not announce the emulator in the network")
    add("--no-control", action="store_true", help="do not serve /control")
    return parser


async def _serve(options: argparse.Namespace, programming: Programming, listeners: Listeners) -> None:
    ending = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, ending.set)
    ports = listeners.ports
    emulator = Emulator(programming, seed=options.seed)
    await emulator.start(listeners, announced=not options.no_zeroconf, calls_per_hour=options.traffic)
    # Standard output carries this one line and nothing else.
    sys.stdout.write(json.dumps({"ready": True, "profile": options.profile, "host": options.host, **ports}) + "\n")
    sys.stdout.flush()
    try:
        await ending.wait()
    finally:
        await emulator.stop()


def main() -> int:
    """Run until a signal ends it; 2 means that it could not be started as asked for."""
    parser = _arguments()
    options = parser.parse_args()
    if options.data is not None:
        parser.error("--data is not available yet: the state is in memory and ends with the process")
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    try:
        programming = load(options.config, options.profile)
        listeners = Listeners.open(
            options.host,
            ctip=options.ctip_port,
            xctip=options.xctip_port,
            ftp=options.ftp_port,
            http=None if options.no_control else options.http_port,
        )
    except (ConfigurationMistake, PortInUse) as mistake:
        sys.stderr.write(f"emulator: {mistake}\n")
        return EXIT_MISTAKE
    asyncio.run(_serve(options, programming, listeners))
    return 0


if __name__ == "__main__":
    sys.exit(main())
