"""Fetching of recordings by FTP as in CTIP 15.01: account ctip/ctip, no listing, files of known name only."""

import contextlib
import logging
import socket
import threading
from pathlib import Path

USER = "ctip"
PASSWORD = "ctip"  # noqa: S105 - fixed by the protocol
RIGHTS = "er"
"""Change of folder and reading; no listing and nothing that writes (letters of pyftpdlib)."""

ABOUT_A_FILE = ("SIZE", "MDTM")
"""What FTP clients ask before they fetch; the library counts it as listing, here it takes the right to read."""

_TICK = 1.0
_WAKE_SECONDS = 0.5
_LOGGER = logging.getLogger(__name__)


class FtpServer:
    """Serves a folder from a listening socket, in a thread of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None
        self._address = ("", 0)

    def start(self, listener: socket.socket) -> None:
        """Serve from now on."""
        self._address = listener.getsockname()[:2]
        self._thread = threading.Thread(target=self._serve, args=(listener,), name="ftp", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End. It blocks for up to a second: not for the event loop."""
        self._ending.set()
        if self._thread is None:
            return
        # A connection wakes the thread, which else looks up once a second only.
        with contextlib.suppress(OSError):
            socket.create_connection(self._address, _WAKE_SECONDS).close()
        self._thread.join()

    def _serve(self, listener: socket.socket) -> None:
        # Imported here: it takes longer than all the rest of the start, and nobody asks for a file that early.
        from pyftpdlib.authorizers import DummyAuthorizer  # noqa: PLC0415 - slow
        from pyftpdlib.handlers import FTPHandler  # noqa: PLC0415 - slow
        from pyftpdlib.ioloop import IOLoop  # noqa: PLC0415 - slow
        from pyftpdlib.servers import FTPServer  # noqa: PLC0415 - slow

        logging.getLogger("pyftpdlib").setLevel(logging.WARNING)
        authorizer = DummyAuthorizer()
        authorizer.add_user(USER, PASSWORD, str(self._folder), perm=RIGHTS)
        known = FTPHandler.proto_cmds
        commands = known | {name: {**known[name], "perm": "r"} for name in ABOUT_A_FILE}
        own = {"authorizer": authorizer, "banner": "recordings", "proto_cmds": commands}
        server = FTPServer(listener, type("RecordingsHandler", (FTPHandler,), own), ioloop=IOLoop())
        try:
            while not self._ending.is_set():
                server.ioloop.loop(timeout=_TICK, blocking=False)
        finally:
            server.close_all()
            _LOGGER.debug("ftp ended")
