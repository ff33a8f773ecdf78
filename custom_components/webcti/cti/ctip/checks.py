"""One question to a PBX on a connection of its own: who it is, and whether a key is right."""

from ..link import Address, Timings
from ..model import Extension, PbxInfo, TelephoneKind


async def identify(address: Address, timings: Timings = Timings()) -> PbxInfo:
    """Ask who the PBX is, without a log-in. Raises `CannotConnect`; `NotSupported` before protocol 14."""
    raise NotImplementedError


async def check_monitor_key(address: Address, key: str, timings: Timings = Timings()) -> None:
    """Try `LOGA`. Raises `AuthenticationFailed`, `CannotConnect`."""
    raise NotImplementedError


async def check_extension_key(
    address: Address, extension: Extension, key: str, timings: Timings = Timings()
) -> TelephoneKind:
    """Try `LOGI` and sign off. Raises `AuthenticationFailed`, `CommandRefused`, `CannotConnect`."""
    raise NotImplementedError


async def check_gsm_pin(address: Address, module: str, pin: str, timings: Timings = Timings()) -> str:
    """Try `LOGI` of a GSM module and sign off; returns its own number. Raises as `check_extension_key`."""
    raise NotImplementedError
