"""The sockets a PBX listens on, opened before anything slow."""

import socket
import ssl
from dataclasses import dataclass

from emulator.servers.listening import listen

type Port = int | None
"""A port to listen on, 0 being any free one; `None` for nothing to be served there."""


@dataclass(frozen=True, slots=True)
class Listeners:
    """Listening sockets of the servers; those that serve HTTP are absent when nothing is to be served there.

    `tls` is what secure connections are made with; without it the PBX makes a certificate itself.
    """

    host: str
    ctip: socket.socket
    xctip: socket.socket
    ftp: socket.socket
    http: socket.socket | None = None
    https: socket.socket | None = None
    wan: socket.socket | None = None
    wan_https: socket.socket | None = None
    tls: ssl.SSLContext | None = None

    @classmethod
    def open(  # noqa: PLR0913 - one for each server
        cls,
        host: str,
        *,
        ctip: int = 0,
        xctip: int = 0,
        ftp: int = 0,
        http: Port = 0,
        https: Port = None,
        wan: Port = None,
        wan_https: Port = None,
        tls: ssl.SSLContext | None = None,
    ) -> Listeners:
        """Listen on the ports given. Raises `PortInUse`."""
        ports = {
            "ctip": ctip,
            "xctip": xctip,
            "ftp": ftp,
            "http": http,
            "https": https,
            "wan": wan,
            "wan_https": wan_https,
        }
        opened: dict[str, socket.socket] = {}
        try:
            for name, port in ports.items():
                if port is not None:
                    opened[name] = listen(host, port)
        except BaseException:
            for listener in opened.values():
                listener.close()
            raise
        return cls(host, tls=tls, **opened)

    @property
    def web(self) -> dict[str, socket.socket]:
        """Those that serve HTTP."""
        sockets = {name: getattr(self, name) for name in ("http", "https", "wan", "wan_https")}
        return {name: listener for name, listener in sockets.items() if listener is not None}

    @property
    def ports(self) -> dict[str, int | None]:
        """Port of each server, `None` for one that is not there; those that are rarely there only when they are."""
        sockets = {"ctip": self.ctip, "xctip": self.xctip, "http": self.http, "ftp": self.ftp, **self.web}
        return {name: None if listener is None else listener.getsockname()[1] for name, listener in sockets.items()}
