"""The web application: all routes of the API and their common rules."""

from fastapi import FastAPI

from emulator.machine import Machine
from emulator.servers.web import problems, schema
from emulator.servers.web.changes import Changes
from emulator.servers.web.desk import Desk
from emulator.servers.web.routes import ROUTERS
from emulator.servers.web.sessions import Sessions


def application(machine: Machine) -> FastAPI:
    """Build the application that serves one machine."""
    app = FastAPI(
        title="WebCTI API",
        version="1",
        openapi_url=schema.URL,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    sessions = Sessions(machine.clock)
    app.state.desk = Desk(machine, sessions, Changes(machine.exchange, sessions))
    problems.handle(app)
    for router in ROUTERS:
        app.include_router(router, prefix="/api")
    schema.complete(app)
    return app
