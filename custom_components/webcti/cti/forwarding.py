"""Forwardings: CTIP sets and deletes them but never reads them back, so what is on is what this client set, assumed."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType

from .ctip.commands import Command, Fwd
from .errors import NotSupported
from .model import (
    Capability,
    Extension,
    ExtensionChange,
    Flags,
    Forwarding,
    ForwardingCalls,
    ForwardingType,
)

type CarryOut = Callable[[Extension, Command[object]], Awaitable[object]]
type ReadBack = Callable[[Extension, Callable[[Flags], bool]], Awaitable[Flags | None]]


class Forwardings:
    """Sets and clears forwardings, and keeps which ones the PBX has as far as anyone can know.

    The flag of `STAT` says only that some forwarding is on: when it goes off, all are gone, also those that somebody
    deleted at the telephone.
    """

    def __init__(self, carry_out: CarryOut, read_back: ReadBack) -> None:
        self._carry_out = carry_out
        self._read_back = read_back
        self._assumed: dict[Extension, dict[ForwardingType, Forwarding]] = {}
        self._locks: defaultdict[Extension, asyncio.Lock] = defaultdict(asyncio.Lock)

    def of(self, extension: Extension) -> Mapping[ForwardingType, Forwarding]:
        """Return what this client set and the PBX has not dropped."""
        return MappingProxyType(dict(self._assumed.get(extension, {})))

    async def set(self, extension: Extension, forwarding: Forwarding, capabilities: frozenset[Capability]) -> None:
        """Set one, beside those of other types. Raises `NotSupported` for what this PBX does not have."""
        if forwarding.type is ForwardingType.DND and Capability.FORWARDING_ON_DND not in capabilities:
            raise NotSupported("This PBX does not forward on do-not-disturb")
        if forwarding.calls is not ForwardingCalls.ALL and Capability.FORWARDING_KINDS not in capabilities:
            raise NotSupported("This PBX forwards all calls or none")
        async with self._locks[extension]:
            await self._carry_out(extension, Fwd(extension, forwarding))
            self._assumed.setdefault(extension, {})[forwarding.type] = forwarding
            await self._confirm(extension)

    async def clear(self, extension: Extension, kind: ForwardingType | None) -> None:
        """Delete all, or one: CTIP only deletes all, so the others that are known are set again.

        When one of them is refused, the error is raised and the ones not set again are gone.
        """
        async with self._locks[extension]:
            kept = [other for other in self.of(extension).values() if kind is not None and other.type is not kind]
            await self._carry_out(extension, Fwd(extension, None))
            self._assumed.pop(extension, None)
            for other in kept:
                await self._carry_out(extension, Fwd(extension, other))
                self._assumed.setdefault(extension, {})[other.type] = other
            await self._confirm(extension)

    def changed(self, change: ExtensionChange) -> None:
        """Follow the flag. While a command is under way its own read-back decides."""
        before, after = change.before.flags, change.after.flags
        if before is None or after is None or not before.forwarding or after.forwarding:
            return
        if not self._locks[change.after.number].locked():
            self._assumed.pop(change.after.number, None)

    async def _confirm(self, extension: Extension) -> None:
        wanted = bool(self._assumed.get(extension))
        flags = await self._read_back(extension, lambda flags: flags.forwarding is wanted)
        if flags is not None and not flags.forwarding:
            self._assumed.pop(extension, None)
