"""Announces the emulator in the local network, so that Home Assistant finds it by itself."""

import logging
import socket
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zeroconf.asyncio import AsyncZeroconf

SERVICE_TYPE = "_webcti._tcp.local."

_LOGGER = logging.getLogger(__name__)


class Announcement:
    """One zeroconf service. Without a network that takes it, the emulator works all the same."""

    def __init__(self, host: str, serial: str, model: str, ports: Mapping[str, int | None]) -> None:
        self._host = host
        self._serial = serial
        self._model = model
        self._ports = {name: port for name, port in ports.items() if port is not None}
        self._zeroconf: AsyncZeroconf | None = None

    @property
    def properties(self) -> dict[str, str]:
        """What the TXT record says: serial, model and the ports that are served."""
        ports = {name: str(port) for name, port in self._ports.items()}
        return {"serial": self._serial, "model": self._model, **ports}

    async def start(self) -> None:
        """Announce."""
        # Imported here because it takes a third of the time the start may take.
        from zeroconf import InterfaceChoice, NonUniqueNameException, ServiceInfo  # noqa: PLC0415 - slow
        from zeroconf.asyncio import AsyncZeroconf  # noqa: PLC0415 - slow

        everywhere = self._host in {"", "0.0.0.0", "::"}  # noqa: S104 - a comparison, nothing is bound
        service = ServiceInfo(
            SERVICE_TYPE,
            f"{self._model} {self._serial}.{SERVICE_TYPE}",
            port=self._ports["ctip"],
            properties=self.properties,
            server=f"webcti-{self._serial.lower()}.local.",
            parsed_addresses=_own_addresses() if everywhere else [self._host],
        )
        try:
            self._zeroconf = AsyncZeroconf(interfaces=InterfaceChoice.All if everywhere else [self._host])
            await self._zeroconf.async_register_service(service, allow_name_change=True)
        except (OSError, NonUniqueNameException) as error:
            _LOGGER.warning("not announced in the network: %s", error)
            await self.stop()

    async def stop(self) -> None:
        """Take the announcement back."""
        if self._zeroconf is not None:
            zeroconf, self._zeroconf = self._zeroconf, None
            await zeroconf.async_close()


def _own_addresses() -> list[str]:
    """IPv4 addresses under which other machines reach this one, as far as the machine knows its own name."""
    try:
        found = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET, socket.SOCK_STREAM)
    except OSError:
        return ["127.0.0.1"]
    return sorted({str(address[4][0]) for address in found})
