"""A PBX with its WebCTI API in Home Assistant, and the people of its office at their panels."""

from dataclasses import dataclass
from typing import Any

from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from tests.integration.entries import PASSWORD, loaded_entry, over_web, sign_in
from tests.integration.panels import Panel, open_panel
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.people import everyday_user

OWN = "1011"
MANAGER = "1014"
ADMINISTRATOR = "1015"


@dataclass(frozen=True, slots=True)
class Office:
    """One PBX whose extensions 1011, 1014 (manager) and 1015 (administrator) belong to one user each."""

    hass: HomeAssistant
    sockets: WebSocketGenerator
    pbx: EmulatedPbx
    entry: MockConfigEntry
    people: dict[str, User]

    async def desk(self, user: User | str, extension: str | None = None) -> Desk:
        """Open the panel of a user, named by his extension or himself, to act for an extension."""
        person = self.people[user] if isinstance(user, str) else user
        panel = await open_panel(self.hass, self.sockets, person)
        return Desk(panel, self.entry.entry_id, extension or (user if isinstance(user, str) else OWN))


@dataclass(frozen=True, slots=True)
class Desk:
    """A panel at which somebody acts for an extension."""

    panel: Panel
    entry_id: str
    extension: str

    async def ask(self, command: str, **fields: Any) -> Any:
        """Send a command and return its answer; fails with its code when it was refused."""
        answer = await self.send(command, **fields)
        assert answer["success"], answer.get("error")
        return answer["result"]

    async def code(self, command: str, **fields: Any) -> str:
        """Send a command and return the code of its mistake, empty when it was carried out."""
        answer = await self.send(command, **fields)
        return "" if answer["success"] else str(answer["error"]["code"])

    async def send(self, command: str, **fields: Any) -> dict[str, Any]:
        """Send a command and return the whole answer."""
        return await self.panel.ask(
            f"webcti/{command}", entry_id=self.entry_id, extension=self.extension, fields=fields
        )


async def new_office(hass: HomeAssistant, sockets: WebSocketGenerator, pbx: EmulatedPbx) -> Office:
    """Set it up."""
    people = {number: await everyday_user(hass, f"Owner of {number}") for number in (OWN, MANAGER, ADMINISTRATOR)}
    subentries = [sign_in(number, [user.id], password=PASSWORD) for number, user in people.items()]
    entry = await loaded_entry(hass, pbx, watched=["1012"], subentries=subentries, options=over_web(pbx))
    return Office(hass, sockets, pbx, entry, people)
