"""From where WebCTI is reached, row by row of the acceptance table."""

import ssl
from http import HTTPStatus

import pytest
from aiohttp import ClientError, ClientSession, TCPConnector

from emulator.listeners import Listeners
from tests.emulator.conftest import Bench

OLD_CLASSIC = "6.00.0999"
BOTH = pytest.mark.parametrize("profile", ["classic", "ncp"])
CLASSIC = pytest.mark.parametrize("profile", ["classic"])
NCP = pytest.mark.parametrize("profile", ["ncp"])

NOBODY = None
"""Stands for a connection that is not taken."""


@pytest.fixture
def listeners(socket_enabled: None) -> Listeners:  # noqa: ARG001 - asked for its effect
    return Listeners.open("127.0.0.1", https=0, wan=0, wan_https=0)


async def status_at(bench: Bench, entrance: str, path: str = "/api/pbx") -> HTTPStatus | None:
    """Ask at one of the listeners on a new connection; the certificate is the PBX's own."""
    scheme = "https" if entrance.endswith("https") else "http"
    trusting = ssl.create_default_context()
    trusting.check_hostname = False
    trusting.verify_mode = ssl.CERT_NONE
    try:
        async with (
            ClientSession(
                f"{scheme}://127.0.0.1:{bench.ports[entrance]}", connector=TCPConnector(ssl=trusting)
            ) as client,
            client.get(path) as response,
        ):
            return HTTPStatus(response.status)
    except ClientError:
        return NOBODY


async def test_w1_webcti_begins_with_firmware_6_01(bench: Bench) -> None:
    bench.patch_pbx(firmware=OLD_CLASSIC)
    async with ClientSession(f"http://127.0.0.1:{bench.ports['http']}") as client:
        async with client.get("/api/pbx") as response:
            assert (response.status, (await response.json())["code"]) == (404, "unsupported_on_family")
        bench.patch_pbx(firmware="6.01.0000")
        async with client.get("/api/pbx") as response:
            assert response.status == HTTPStatus.OK


async def test_w1_an_old_firmware_is_driven_all_the_same(bench: Bench) -> None:
    bench.patch_pbx(firmware=OLD_CLASSIC)
    assert (await bench.control("GET", "state"))[0] == HTTPStatus.OK


@NCP
async def test_w2_an_ncp_has_webcti_with_any_firmware(bench: Bench) -> None:
    bench.patch_pbx(firmware="1.00.0001")
    assert await status_at(bench, "http") is HTTPStatus.OK


@BOTH
async def test_w3_the_lan_address_alone_is_enough(bench: Bench) -> None:
    assert await status_at(bench, "http") is HTTPStatus.OK
    assert await status_at(bench, "https") is HTTPStatus.OK


@CLASSIC
@pytest.mark.parametrize(
    ("public", "enabled", "expected"),
    [(False, False, NOBODY), (True, False, NOBODY), (False, True, NOBODY), (True, True, HTTPStatus.OK)],
)
async def test_w4_the_wan_needs_a_public_address_and_enptl(
    bench: Bench, public: bool, enabled: bool, expected: HTTPStatus | None
) -> None:
    bench.patch_pbx(web={"public_wan_address": public, "wan_protocols_enabled": enabled})
    assert await status_at(bench, "wan") is expected
    assert await status_at(bench, "wan_https") is expected


@NCP
async def test_w5_remote_use_goes_by_https(bench: Bench) -> None:
    bench.patch_pbx(web={"firewall_secure_www": True})
    assert await status_at(bench, "wan") is NOBODY
    assert await status_at(bench, "wan_https") is HTTPStatus.OK


@NCP
@pytest.mark.parametrize("entrance", ["http", "wan"])
async def test_w5_with_secure_connections_only_plain_ones_are_sent_to_https(bench: Bench, entrance: str) -> None:
    bench.patch_pbx(web={"https_only": True, "firewall_secure_www": True})
    assert await status_at(bench, entrance) is HTTPStatus.UPGRADE_REQUIRED
    assert await status_at(bench, "https") is HTTPStatus.OK


@NCP
async def test_w6_remote_https_needs_the_firewall_rule(bench: Bench) -> None:
    assert await status_at(bench, "wan_https") is NOBODY
    bench.patch_pbx(web={"firewall_secure_www": True})
    assert await status_at(bench, "wan_https") is HTTPStatus.OK


@CLASSIC
async def test_a_connection_that_was_open_before_the_wan_was_closed_is_not_served_any_more(bench: Bench) -> None:
    bench.patch_pbx(web={"public_wan_address": True, "wan_protocols_enabled": True})
    async with ClientSession(f"http://127.0.0.1:{bench.ports['wan']}") as client:
        async with client.get("/api/pbx") as response:
            assert response.status == HTTPStatus.OK
        bench.patch_pbx(web={"wan_protocols_enabled": False})
        async with client.get("/api/pbx") as response:
            assert response.status == HTTPStatus.FORBIDDEN


@BOTH
@pytest.mark.parametrize("path", ["/", "/control/state", "/control/events", "/control/wire"])
async def test_from_the_wan_nobody_drives_the_emulator(bench: Bench, path: str) -> None:
    web = dict.fromkeys(("public_wan_address", "wan_protocols_enabled", "firewall_secure_www"), True)
    bench.patch_pbx(web=web)
    assert await status_at(bench, "wan_https", path) is HTTPStatus.NOT_FOUND
