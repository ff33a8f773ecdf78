"""The announcement in the local network: what it says, with the network itself replaced."""

from typing import Any

import pytest
from zeroconf import ServiceInfo

from emulator.announce import SERVICE_TYPE, Announcement


class Network:
    """Takes what would be sent to the network; `broken` is a network that takes nothing."""

    broken = False

    def __init__(self) -> None:
        self.registered: list[ServiceInfo] = []
        self.interfaces: Any = None
        self.closed = False

    def __call__(self, interfaces: Any) -> Network:
        self.interfaces = interfaces
        return self

    async def async_register_service(self, service: ServiceInfo, *, allow_name_change: bool) -> None:
        assert allow_name_change
        if self.broken:
            raise OSError("no multicast here")
        self.registered.append(service)

    async def async_close(self) -> None:
        self.closed = True


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Network:
    network = Network()
    monkeypatch.setattr("zeroconf.asyncio.AsyncZeroconf", network)
    return network


def announcement(host: str = "127.0.0.1") -> Announcement:
    return Announcement(host, "NO00025", "IPL-0256", {"ctip": 40001, "xctip": None, "http": 40003})


async def test_the_service_names_the_pbx_and_its_ports(network: Network) -> None:
    await announcement().start()
    (service,) = network.registered
    assert service.type == SERVICE_TYPE == "_webcti._tcp.local."
    assert service.port == 40001
    assert service.parsed_addresses() == ["127.0.0.1"]
    assert service.properties == {b"serial": b"NO00025", b"model": b"IPL-0256", b"ctip": b"40001", b"http": b"40003"}
    assert network.interfaces == ["127.0.0.1"]


async def test_the_service_is_taken_back(network: Network) -> None:
    announced = announcement()
    await announced.start()
    await announced.stop()
    assert network.closed


async def test_a_network_that_takes_nothing_does_not_matter(network: Network, caplog: pytest.LogCaptureFixture) -> None:
    network.broken = True
    await announcement().start()
    assert "not announced" in caplog.text
    assert network.closed


async def test_listening_everywhere_is_announced_everywhere(network: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("emulator.announce._own_addresses", lambda: ["192.0.2.5"])
    await announcement("0.0.0.0").start()  # noqa: S104 - nothing is bound
    assert network.registered[0].parsed_addresses() == ["192.0.2.5"]
