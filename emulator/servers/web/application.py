"""The web application: all routes of the API and their common rules, and `/control` beside them."""

from typing import Any, override

from fastapi import FastAPI

from emulator.machine import Machine
from emulator.servers.control.application import ControlApplication
from emulator.servers.control.desk import Reset
from emulator.servers.web import console, problems, schema
from emulator.servers.web.changes import Changes
from emulator.servers.web.desk import Desk
from emulator.servers.web.routes import ROUTERS
from emulator.servers.web.sessions import Sessions


class WebApplication(FastAPI):
    """The application of one machine; without `reset` it has no `/control` and no console."""

    def __init__(self, machine: Machine, reset: Reset | None = None) -> None:
        super().__init__(
            title="WebCTI API",
            description="What a PBX offers its subscribers beside CTIP and xCTIP.",
            version="1",
            openapi_url=schema.URL,
            docs_url=None,
            redoc_url=None,
            redirect_slashes=False,
        )
        self._sessions = Sessions(machine.exchange)
        self._changes = Changes(machine.exchange, self._sessions)
        self.state.desk = Desk(machine, self._sessions, self._changes)
        self._control = None if reset is None else ControlApplication(machine, reset)
        problems.handle(self)
        for router in ROUTERS:
            self.include_router(router, prefix="/api")
        if self._control is not None:
            self.mount("/control", self._control)
            self.include_router(console.ROUTER)

    @override
    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            self.openapi_schema = schema.described(self)
        return self.openapi_schema

    def forget(self) -> None:
        """End all sessions."""
        self._sessions.end_all()

    def stop(self) -> None:
        """End all streams."""
        self._changes.stop()
        if self._control is not None:
            self._control.stop()
