"""Command line: `python -m emulator`."""

import argparse
import asyncio
import gc
import json
import logging
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from emulator.configuration import ConfigurationMistake, load
from emulator.emulator import Emulator
from emulator.exchange.memory import NotStored
from emulator.exchange.programming import Programming
from emulator.listeners import Listeners
from emulator.servers.listening import PortInUse
from emulator.servers.web.tls import CertificateMistake, given
from emulator.store.mistakes import StoreMistake

if TYPE_CHECKING:
    from emulator.store.folder import DataFolder

EXIT_MISTAKE = 2
HIGHEST_PORT = 65535

_DESCRIPTION = (
    "A Slican-like telephone exchange in software: CTIP, xCTIP, the WebCTI API, recordings over FTP, a console, "
    "and /control to drive it."
)
_EPILOG = (
    "Without --data the state is in memory and ends with the process. When every server listens, one line of JSON with "
    "the ports goes to standard output; logs go to standard error. Port 0 means any free port."
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
    add("--data", type=Path, metavar="DIR", help="folder in which the state outlives the process")
    add("--database", metavar="URL", help="database for that state instead of a file in DIR, as SQLAlchemy names it")
    add("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    add("--ctip-port", type=_port, default=5524, metavar="PORT", help="CTIP (default: %(default)s)")
    add("--xctip-port", type=_port, default=5529, metavar="PORT", help="xCTIP (default: %(default)s)")
    add("--http-port", type=_port, default=8088, metavar="PORT", help="WebCTI API and console (default: %(default)s)")
    add("--https-port", type=_port, metavar="PORT", help="the same with TLS (default: not opened)")
    add("--certificate", type=Path, metavar="FILE", help="certificate for TLS; without it the PBX makes one itself")
    add("--key", type=Path, metavar="FILE", help="key of the certificate, when it lies in a file of its own")
    add("--wan-port", type=_port, metavar="PORT", help="what is reached from the WAN (default: not opened)")
    add("--wan-https-port", type=_port, metavar="PORT", help="the same with TLS (default: not opened)")
    add("--ftp-port", type=_port, default=2121, metavar="PORT", help="recordings (default: %(default)s)")
    add("--seed", type=int, metavar="N", help="makes everything that is drawn by lot repeatable")
    add("--traffic", type=_calls, default=0, metavar="CALLS_PER_HOUR", help="play believable calls")
    add("--no-zeroconf", action="store_true", help="do not announce the emulator in the network")
    add("--no-control", action="store_true", help="serve what a PBX has and no more: no /control, no console")
    return parser


def _data(options: argparse.Namespace, programming: Programming) -> DataFolder | None:
    """Open the folder that was named. Raises `StoreMistake`."""
    if options.data is None:
        return None
    # Only who has a folder needs this.
    from emulator.store.folder import DataFolder  # noqa: PLC0415 - rarely needed

    chosen = options.config is not None
    return DataFolder.open(options.data, programming, options.profile, url=options.database, chosen=chosen)


async def _serve(
    options: argparse.Namespace, programming: Programming, data: DataFolder | None, listeners: Listeners
) -> None:
    ending = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, ending.set)
    ports = listeners.ports
    emulator = Emulator(programming, data, seed=options.seed)
    # What was loaded stays; nobody has to look through it for garbage, neither until now nor later.
    gc.freeze()
    gc.enable()
    await emulator.start(
        listeners,
        announced=not options.no_zeroconf,
        calls_per_hour=options.traffic,
        controlled=not options.no_control,
    )
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
    if options.database is not None and options.data is None:
        parser.error("--database needs --data: keys and files lie in a folder")
    if options.key is not None and options.certificate is None:
        parser.error("--key needs --certificate")
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    gc.disable()
    try:
        programming = load(options.config, options.profile)
        data = _data(options, programming)
        listeners = Listeners.open(
            options.host,
            ctip=options.ctip_port,
            xctip=options.xctip_port,
            ftp=options.ftp_port,
            http=options.http_port,
            https=options.https_port,
            wan=options.wan_port,
            wan_https=options.wan_https_port,
            tls=given(options.certificate, options.key) if options.certificate is not None else None,
        )
        asyncio.run(_serve(options, programming, data, listeners))
    except (ConfigurationMistake, CertificateMistake, PortInUse, StoreMistake, NotStored) as mistake:
        sys.stderr.write(f"emulator: {mistake}\n")
        return EXIT_MISTAKE
    return 0


if __name__ == "__main__":
    sys.exit(main())
