"""All signed-in extensions beyond their telephones: finds out what the PBX speaks beside CTIP, and opens it for each.

What is not there is no error: then less is carried. It is looked for again now and then, because a PBX that starts
answers on one port earlier than on another.
"""

import asyncio
import logging
from contextlib import suppress

from aiohttp import ClientSession

from .carriers import Carriers
from .errors import AuthenticationFailed, CtiError, NotSignedIn, NotSupported
from .features import web_capabilities
from .listeners import Listeners
from .model import Capability, Extension, PbxConfig
from .service_codes import ServiceCodes
from .service_dialling import Dial, ServiceDialling, Subscribe
from .subscriber import Subscriber
from .timings import PbxTimings
from .web.client import WebApi, WebInfo
from .xctip.directory import Directory, DirectoryConfig

_LOGGER = logging.getLogger(__name__)


class Subscribers:
    """Made with the PBX, opened after it said who it is. `changed` tells when more is carried than before."""

    def __init__(
        self, config: PbxConfig, http: ClientSession | None, dial: Dial, subscribe: Subscribe, timings: PbxTimings
    ) -> None:
        self._config = config
        self._timings = timings
        dialling = ServiceDialling(ServiceCodes(config.service_codes), dial, subscribe, timings.code_dialled)
        self._carriers = {number: Carriers(number, dialling, dial, timings) for number in config.sign_ins}
        self._subscribers = {number: Subscriber(number, carriers) for number, carriers in self._carriers.items()}
        self._api = WebApi(http, config.web, timings.web) if http is not None and config.web is not None else None
        self.web_info: WebInfo | None = None
        self.changed: Listeners[None] = Listeners()
        self._keeper: asyncio.Task[None] | None = None

    async def open(self, serial: str) -> None:
        """Look for the WebCTI API of the PBX with this serial number and for xCTIP; never fails."""
        await self._look(serial)
        if self._is_missing():
            self._keeper = asyncio.create_task(self._keep_looking(serial), name="webcti subscribers")

    async def close(self) -> None:
        """End all sessions."""
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            keeper.cancel()
            await asyncio.wait({keeper})
        await asyncio.gather(*(carriers.close() for carriers in self._carriers.values()))

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What anything carries for anybody."""
        carried = (carriers.capabilities for carriers in self._carriers.values())
        own = web_capabilities(self.web_info.features) if self.web_info else frozenset()
        return own.union(*carried)

    def of(self, extension: Extension) -> Subscriber:
        """Return a signed-in extension. Raises `NotSignedIn`."""
        try:
            return self._subscribers[extension]
        except KeyError:
            raise NotSignedIn("The extension has no key of its own") from None

    @property
    def api(self) -> WebApi:
        """What the WebCTI API does without a log-in. Raises `NotSupported` where there is none."""
        if self._api is None or self.web_info is None:
            raise NotSupported("This PBX has no WebCTI API")
        return self._api

    def _is_missing(self) -> bool:
        """Tell whether something is wanted that was not found."""
        wants_directory = self._config.xctip_port is not None
        return (self._api is not None and self.web_info is None) or (
            wants_directory
            and any(
                carriers.directory is None and carriers.refused is None
                for number, carriers in self._carriers.items()
                if number in self._config.passwords
            )
        )

    async def _keep_looking(self, serial: str) -> None:
        while self._is_missing():
            await asyncio.sleep(self._timings.web_retry)
            before = self.capabilities
            await self._look(serial)
            if self.capabilities != before:
                self.changed.tell(None)

    async def _look(self, serial: str) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(self._timings.looking):
                await asyncio.gather(self._look_for_web(serial), *map(self._look_for_directory, self._config.passwords))

    async def _look_for_web(self, serial: str) -> None:
        if self._api is None or self.web_info is not None:
            return
        info = await self._api.find()
        if info is None:
            return
        if not info.is_of(serial):
            _LOGGER.warning("The WebCTI address is that of another PBX and is not used")
            return
        self.web_info = info
        capabilities = web_capabilities(info.features)
        for number, password in self._config.passwords.items():
            if carriers := self._carriers.get(number):
                carriers.follow_web(self._api.client(number, password), capabilities)

    async def _look_for_directory(self, extension: Extension) -> None:
        port, carriers = self._config.xctip_port, self._carriers.get(extension)
        if port is None or carriers is None or carriers.directory is not None or carriers.refused is not None:
            return
        password = self._config.passwords[extension]
        directory = Directory(
            DirectoryConfig(host=self._config.host, port=port, extension=extension, password=password)
        )
        try:
            await directory.open()
        except AuthenticationFailed as err:
            carriers.refused = err
        except CtiError as err:
            _LOGGER.debug("There is no xCTIP: %s", type(err).__qualname__)
        else:
            carriers.follow_directory(directory)
