"""Listening sockets, opened before anything slow so that the emulator is ready at once."""

import socket

_BACKLOG = 512


class PortInUse(Exception):
    """Nobody can listen there."""


def listen(host: str, port: int) -> socket.socket:
    """Open a listening socket; port 0 takes any free one. Raises `PortInUse`."""
    try:
        listener = socket.create_server((host, port), family=_family(host), backlog=_BACKLOG, reuse_port=False)
    except OSError as error:
        raise PortInUse(f"cannot listen on {host} port {port}: {error.strerror or error}") from error
    listener.settimeout(0)
    return listener


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET
