"""The one way from a wish to the PBX: rights, then the command, then a translated reason if it was refused."""

from collections.abc import Awaitable, Callable

from homeassistant.core import Context

from .access import async_check_control
from .cti.dialing import dial_string
from .cti.model import Extension, Forwarding, ForwardingCalls, ForwardingType
from .entity import ExtensionEntity
from .errors import explained, wrong_input
from .hub import Hub

type Command[T] = Callable[[], Awaitable[T]]


async def async_command[T](hub: Hub, extension: Extension, context: Context | None, command: Command[T]) -> T:
    """Carry out a command for an extension and return once the PBX confirmed it.

    Raises `Unauthorized` for a user without rights, `ServiceValidationError` or else `HomeAssistantError`.
    """
    await async_check_control(hub, extension, context)
    with explained():
        return await hub.async_command(extension, command())


def lock_key(hub: Hub, extension: Extension, given: str | None = None) -> str:
    """Find the subscriber's key that locking needs (CTIP 15.01, LOCK): the one given, else that of his sign-in."""
    key = given or hub.settings.pbx.sign_ins.get(extension)
    if not key:
        raise wrong_input("no_lock_key")
    return key


def forwarding_to(
    hub: Hub, kind: ForwardingType, number: str, rings: int, calls: ForwardingCalls = ForwardingCalls.ALL
) -> Forwarding:
    """Make a forwarding to a number as people write it. Raises `ServiceValidationError` if empty, `CommandInvalid`."""
    if not number.strip():
        raise wrong_input("no_forwarding_target")
    dialing = hub.settings.pbx
    target = dial_string(number, dialing.line_digits, dialing.internal_length, hub.pbx.extensions)
    return Forwarding(type=kind, target=target, calls=calls, rings=rings)


class CommandingEntity(ExtensionEntity):
    """An entity of an extension that sends commands for whoever called the action."""

    async def _command(self, command: Command[None]) -> None:
        """Carry out a command as `async_command` does. Call it before anything is awaited: the context moves on."""
        await async_command(self.hub, self.extension, self._context, command)
