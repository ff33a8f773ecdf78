"""One question to a PBX before anything is stored: who it is, and whether a key or a password is right."""

from contextlib import suppress

from aiohttp import ClientSession

from .addresses import WebAddress
from .connection import Address
from .ctip import checks
from .errors import CtiError
from .model import Extension, PbxInfo, TelephoneKind
from .web.client import WebApi, WebInfo
from .xctip.directory import Directory, DirectoryConfig


async def identify(host: str, port: int) -> PbxInfo:
    """Ask a PBX who it is, without a log-in. Raises `CannotConnect`; `NotSupported` before protocol 14."""
    return await checks.identify(Address(host, port))


async def check_monitor_key(host: str, port: int, key: str) -> None:
    """Try the monitor key. Raises `AuthenticationFailed`, `CannotConnect`."""
    await checks.check_monitor_key(Address(host, port), key)


async def check_extension_key(host: str, port: int, extension: Extension, key: str) -> TelephoneKind:
    """Try an extension's key and sign off. Raises `AuthenticationFailed`, `CommandRefused`, `CannotConnect`."""
    return await checks.check_extension_key(Address(host, port), extension, key)


async def check_gsm_pin(host: str, port: int, module: str, pin: str) -> str:
    """Try a GSM module's PIN and sign off; returns its own number. Raises as `check_extension_key`."""
    return await checks.check_gsm_pin(Address(host, port), module, pin)


async def check_web(http: ClientSession, address: WebAddress) -> WebInfo:
    """Ask the WebCTI API what it is.

    Raises `CommandInvalid` for a wrong address or certificate, `CertificateRejected`, `CannotConnect`, `NotSupported`.
    """
    return await WebApi(http, address).info()


async def check_web_password(http: ClientSession, address: WebAddress, extension: Extension, password: str) -> bool:
    """Try an extension's password and log out; tell whether it must be changed first. Raises `AuthenticationFailed`."""
    session = WebApi(http, address).client(extension, password).session
    await session.log_in()
    must_change = session.must_change_password
    with suppress(CtiError):
        await session.log_out()
    return must_change


async def check_directory_password(host: str, port: int, extension: Extension, password: str) -> None:
    """Try an extension's password over xCTIP. Raises `AuthenticationFailed`, `CannotConnect`."""
    directory = Directory(DirectoryConfig(host=host, port=port, extension=extension, password=password))
    await directory.open()
    await directory.close()
