"""Services switched by dialling their code: what the PBX made of it is told by the release that follows."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import time
from typing import Final

from .ctip.causes import Cause
from .errors import AnswerTimeout, ServiceCodeRefused
from .model import CallEventKind, Extension, ExtensionChange
from .service_codes import ServiceCode, ServiceCodes

DONE: Final = frozenset({Cause.SERVICE_ACCEPTED, Cause.SERVICE_ACTIVE, Cause.SERVICE_INACTIVE})
ABOUT_SERVICES: Final = DONE | {Cause.SERVICE_REJECTED, Cause.NO_SUCH_SERVICE}

type Dial = Callable[[Extension, str], Awaitable[None]]
type Subscribe = Callable[[Extension, Callable[[ExtensionChange], None]], Callable[[], None]]


class ServiceDialling:
    """Dials codes for extensions, one at a time each, and waits for what became of them."""

    def __init__(self, codes: ServiceCodes, dial: Dial, subscribe: Subscribe, limit: float) -> None:
        self.codes = codes
        self._dial = dial
        self._subscribe = subscribe
        self._limit = limit
        self._turns: dict[Extension, asyncio.Lock] = {}

    async def dial(
        self, extension: Extension, code: ServiceCode, *, at: time | None = None, target: str = ""
    ) -> bool | None:
        """Dial a code; return what the PBX says the service is now, `None` when it only accepted the code.

        Raises `NotSupported` without a code, `ServiceCodeRefused`, `AnswerTimeout` when nobody lifted the handset or
        the PBX told nothing, and what dialling raises.
        """
        digits = self.codes.digits(code, at=at, target=target)
        async with self._turns.setdefault(extension, asyncio.Lock()):
            cause = await self._released(extension, digits)
        if cause not in DONE:
            raise ServiceCodeRefused(cause)
        return None if cause == Cause.SERVICE_ACCEPTED else cause == Cause.SERVICE_ACTIVE

    async def _released(self, extension: Extension, digits: str) -> int | None:
        released: asyncio.Future[int | None] = asyncio.get_running_loop().create_future()

        def changed(change: ExtensionChange) -> None:
            for event in change.events:
                ours = event.call.originated or event.call.cause in ABOUT_SERVICES
                if event.kind is CallEventKind.ENDED and ours and not released.done():
                    released.set_result(event.call.cause)

        stop = self._subscribe(extension, changed)
        try:
            await self._dial(extension, digits)
            return await asyncio.wait_for(released, self._limit)
        except TimeoutError as err:
            raise AnswerTimeout("The PBX did not say what became of a service code") from err
        finally:
            stop()
