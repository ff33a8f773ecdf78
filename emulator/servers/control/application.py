"""The part of the web application that is no PBX: it drives and observes the emulator."""

from fastapi import FastAPI

from emulator.machine import Machine
from emulator.servers.control import answers, history, outside, phones, stream
from emulator.servers.control import machine as machine_routes
from emulator.servers.control.desk import ControlDesk, Reset
from emulator.servers.control.feed import Feeds


class ControlApplication(FastAPI):
    """What is mounted at `/control`; `reset` takes the machine back to its start."""

    def __init__(self, machine: Machine, reset: Reset) -> None:
        super().__init__(openapi_url=None, redirect_slashes=False)
        self._feeds = Feeds()
        self.state.desk = ControlDesk(machine, reset, self._feeds)
        answers.handle(self)
        for subject in (phones, outside, history, machine_routes, stream):
            self.include_router(subject.ROUTER)

    def stop(self) -> None:
        """End all streams."""
        self._feeds.end_all()
