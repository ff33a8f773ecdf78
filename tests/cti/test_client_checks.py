"""One question to a PBX on a connection of its own."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from custom_components.webcti.cti.connection import Address
from custom_components.webcti.cti.ctip.checks import check_extension_key, check_gsm_pin, check_monitor_key, identify
from custom_components.webcti.cti.errors import (
    AuthenticationFailed,
    CannotConnect,
    CommandRefused,
    ConnectionLost,
    NotSupported,
)
from custom_components.webcti.cti.model import Capability, TelephoneKind

from .conftest import QUICK, FakePbx

type Check = Callable[[Address], Awaitable[object]]

CHECKS: dict[str, Check] = {
    "aWHO": lambda address: identify(address, QUICK),
    "aLOGA 1234": lambda address: check_monitor_key(address, "1234", QUICK),
    "aLOGI 21__ 1234": lambda address: check_extension_key(address, "21", "1234", QUICK),
    "aLOGI G001 1234": lambda address: check_gsm_pin(address, "G001", "1234", QUICK),
}


async def answered[ResultT](pbx: FakePbx, check: Awaitable[ResultT], *dialogue: tuple[str, str]) -> ResultT:
    """Let the check run against a PBX that gives these answers; it must hang up afterwards."""
    checking = asyncio.ensure_future(check)
    line = await pbx.accept()
    for heard, answer in dialogue:
        await line.answer(heard, answer)
    await asyncio.wait({checking})
    assert await line.hear() == ""
    return checking.result()


async def test_identify_tells_who_the_pbx_is(pbx: FakePbx) -> None:
    banner = "aOK NCP-000 NO00001 v1.23.0140/15 2025.10.10 01:54'59"
    info = await answered(pbx, identify(pbx.address, QUICK), ("aWHO", banner))
    assert (info.model, info.serial, info.firmware, info.protocol, info.family) == (
        "NCP-000",
        "00001",
        "1.23.0140",
        "15",
        "NCP",
    )
    assert Capability.MALICIOUS_CALL not in info.capabilities


async def test_a_pbx_that_does_not_know_who_is_not_supported(pbx: FakePbx) -> None:
    for answer in ("aERROR", "aNA 1"):
        with pytest.raises(NotSupported):
            await answered(pbx, identify(pbx.address, QUICK), ("aWHO", answer))


@pytest.mark.parametrize("name", CHECKS)
@pytest.mark.parametrize("greeting", [b"HTTP/1.1 400 Bad Request\r\nServer: x\r\n\r\n", b"\x15\x03\x01\x00\x02"])
async def test_a_service_that_speaks_another_language_is_no_pbx(pbx: FakePbx, name: str, greeting: bytes) -> None:
    checking = asyncio.ensure_future(CHECKS[name](pbx.address))
    line = await pbx.accept()
    assert await line.hear() == name
    line.send(greeting)
    line.hang_up()
    with pytest.raises(CannotConnect) as told:
        await checking
    assert told.value.__cause__ is None


@pytest.mark.parametrize("greeting", [b"", b"t\r\n"])
async def test_a_pbx_that_hangs_up_instead_of_answering_is_no_other_service(pbx: FakePbx, greeting: bytes) -> None:
    checking = asyncio.ensure_future(identify(pbx.address, QUICK))
    line = await pbx.accept()
    line.send(greeting)
    line.hang_up()
    with pytest.raises(CannotConnect) as told:
        await checking
    assert isinstance(told.value.__cause__, ConnectionLost)


async def test_a_banner_without_a_serial_number_is_no_pbx(pbx: FakePbx) -> None:
    with pytest.raises(CannotConnect):
        await answered(pbx, identify(pbx.address, QUICK), ("aWHO", "aOK"))


async def test_the_right_monitor_key_passes(pbx: FakePbx) -> None:
    await answered(pbx, check_monitor_key(pbx.address, "1234", QUICK), ("aLOGA 1234", "aOK NCP 1.23 15"))


async def test_the_right_extension_key_tells_the_telephone_and_signs_off(pbx: FakePbx) -> None:
    kind = await answered(
        pbx,
        check_extension_key(pbx.address, "21", "1234", QUICK),
        ("aLOGI 21__ 1234", "aOK IPL 6.22 12 2"),
        ("aLOGO 21__", "aOK"),
    )
    assert kind is TelephoneKind.SYSTEM


async def test_the_right_pin_tells_the_number_of_the_module_and_signs_off(pbx: FakePbx) -> None:
    number = await answered(
        pbx,
        check_gsm_pin(pbx.address, "G001", "1234", QUICK),
        ("aLOGI G001 1234", "aOK IPL 6.22p 12 600123456"),
        ("aLOGO G001", "aOK"),
    )
    assert number == "600123456"


@pytest.mark.parametrize("log_in", [log_in for log_in in CHECKS if log_in.startswith("aLOG")])
@pytest.mark.parametrize("reason", [11, 12, 19, 20])
async def test_a_refused_key_is_told_as_such(pbx: FakePbx, log_in: str, reason: int) -> None:
    with pytest.raises(AuthenticationFailed):
        await answered(pbx, CHECKS[log_in](pbx.address), (log_in, f"aNA {reason}"))


async def test_another_refusal_is_not_about_the_key(pbx: FakePbx) -> None:
    with pytest.raises(CommandRefused) as caught:
        await answered(pbx, CHECKS["aLOGI 21__ 1234"](pbx.address), ("aLOGI 21__ 1234", "aNA 15"))
    assert not isinstance(caught.value, AuthenticationFailed)


@pytest.mark.parametrize("command", CHECKS)
async def test_nobody_there_cannot_be_connected(pbx: FakePbx, command: str) -> None:
    await pbx.stop()
    with pytest.raises(CannotConnect):
        await CHECKS[command](pbx.address)


@pytest.mark.parametrize("command", CHECKS)
async def test_a_pbx_that_hangs_up_cannot_be_connected(pbx: FakePbx, command: str) -> None:
    checking = asyncio.ensure_future(CHECKS[command](pbx.address))
    line = await pbx.accept()
    assert await line.hear() == command
    line.hang_up()
    with pytest.raises(CannotConnect):
        await checking


async def test_a_pbx_that_says_nothing_cannot_be_connected(pbx: FakePbx) -> None:
    checking = asyncio.ensure_future(identify(pbx.address, replace(QUICK, answer=0.5)))
    line = await pbx.accept()
    assert [await line.hear(), await line.hear()] == ["aWHO", ""]
    with pytest.raises(CannotConnect):
        await checking
