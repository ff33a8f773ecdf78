"""One question to a PBX on a connection of its own: who it is, and whether a key is right."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

from ..capabilities import describe
from ..connection import Address, Timings
from ..errors import CannotConnect, CommandInvalid, CommandRefused, ConnectionLost, NotSupported
from ..model import Extension, Health, PbxInfo, TelephoneKind
from .client import Anonymous, Session
from .commands import Loga, Logi, LogiGsm, Logo, LogoGsm, Who

NO_PBX = "What answers is no PBX"


def _is_foreign(health: Health) -> bool:
    """Tell whether something was said, and nothing of it in this protocol."""
    return health.last_frame_at is not None and health.frames == health.unknown_frames


@asynccontextmanager
async def _connection(address: Address, timings: Timings | None) -> AsyncGenerator[Session]:
    session = Session(address, Anonymous(), timings=timings)
    await session.open()
    try:
        yield session
    except ConnectionLost as err:
        if _is_foreign(session.health):
            raise CannotConnect(NO_PBX) from None
        raise CannotConnect("The PBX did not answer") from err
    finally:
        await session.close()


async def identify(address: Address, timings: Timings | None = None) -> PbxInfo:
    """Ask who the PBX is, without a log-in. Raises `CannotConnect`; `NotSupported` before protocol 14."""
    async with _connection(address, timings) as session:
        try:
            banner = await session.request(Who())
        except (CommandRefused, CommandInvalid) as err:
            raise NotSupported("The PBX does not know WHO") from err
    if not banner.serial:
        raise CannotConnect(NO_PBX)
    return describe(banner)


async def check_monitor_key(address: Address, key: str, timings: Timings | None = None) -> None:
    """Try `LOGA`. Raises `AuthenticationFailed`, `CannotConnect`."""
    async with _connection(address, timings) as session:
        await session.request(Loga(key))


async def check_extension_key(
    address: Address, extension: Extension, key: str, timings: Timings | None = None
) -> TelephoneKind:
    """Try `LOGI` and sign off. Raises `AuthenticationFailed`, `CommandRefused`, `CannotConnect`."""
    async with _connection(address, timings) as session:
        answer = await session.request(Logi(extension, key))
        await session.request(Logo(extension))
    return answer.telephone


async def check_gsm_pin(address: Address, module: str, pin: str, timings: Timings | None = None) -> str:
    """Try `LOGI` of a GSM module and sign off; returns its own number. Raises as `check_extension_key`."""
    async with _connection(address, timings) as session:
        answer = await session.request(LogiGsm(module, pin))
        await session.request(LogoGsm(module))
    return answer.own_number
