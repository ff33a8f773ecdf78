"""A client as the requests it sends know it."""

from typing import Protocol

from emulator.exchange.exchange import Exchange
from emulator.machine import Machine
from emulator.servers.xctip.sync import Copy


class Client(Protocol):
    """Whom a request is carried out for.

    `watches` are the subjects it is told about, `follows` the tables whose rows it gets, each with the place it knows,
    `modules` the GSM modules whose messages it takes.
    """

    watches: set[str]
    follows: dict[str, str]
    modules: set[str]

    @property
    def machine(self) -> Machine:
        """The PBX behind it."""

    @property
    def exchange(self) -> Exchange:
        """The exchange behind it."""

    @property
    def own(self) -> str:
        """Extension of the subscriber who is logged in. Raises `Wrong` when nobody is."""

    def copy(self, table: str) -> Copy:
        """Find the subscriber's table of this name."""

    def leave_texts(self) -> None:
        """Attend to messages no more."""

    def take_module(self, module: str) -> None:
        """Take the messages of a GSM module, in the place of who took them before."""

    def leave_module(self, module: str) -> None:
        """Take the messages of a GSM module no more."""
