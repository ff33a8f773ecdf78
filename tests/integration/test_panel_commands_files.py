"""Files through Home Assistant: whose they are, how large they may be, and what a browser is told of them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from http import HTTPStatus
from typing import Any

import pytest
from aiohttp import ClientError, ClientResponse
from aiohttp.test_utils import TestClient
from aiohttp.web import Request
from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from custom_components.webcti.cti.errors import ConnectionLost
from custom_components.webcti.cti.web.client import WebClient
from custom_components.webcti.cti.web.transport import Download, Upload
from custom_components.webcti.panel import files
from tests.integration.office import ADMINISTRATOR, OWN, Office, new_office
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.people import everyday_user
from tests.integration.waiting import LIMIT

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jan Nowy\r\nN:Nowy;Jan;;;\r\nTEL:601222333\r\nEND:VCARD\r\n"
CARDS = 2_000
MANY = "".join(CARD.replace("601222333", f"{601000000 + number}") for number in range(CARDS))


@pytest.fixture
async def office(hass: HomeAssistant, hass_ws_client: WebSocketGenerator, pbx: EmulatedPbx) -> Office:
    return await new_office(hass, hass_ws_client, pbx)


@pytest.fixture
async def web(office: Office, hass_client_no_auth: ClientSessionGenerator) -> Web:
    return Web(office, await hass_client_no_auth())


class Web:
    """A browser that fetches and sends files."""

    def __init__(self, office: Office, client: TestClient[Any, Any]) -> None:
        self._office = office
        self._client = client

    async def ask(self, user: User | str, method: str, file: str, extension: str = OWN, **more: Any) -> ClientResponse:
        """Ask as a user, named by his extension or himself."""
        person = self._office.people[user] if isinstance(user, str) else user
        auth = self._office.hass.auth
        token = auth.async_create_access_token(await auth.async_create_refresh_token(person, "https://example.org/"))
        path = f"/api/webcti/{self._office.entry.entry_id}/{extension}/{file}"
        return await self._client.request(method, path, headers={"Authorization": f"Bearer {token}"}, **more)

    async def ask_without_log_in(self, file: str) -> ClientResponse:
        """Ask as nobody."""
        return await self._client.get(f"/api/webcti/{self._office.entry.entry_id}/{OWN}/{file}")


async def test_contacts_are_sent_tried_first_and_fetched(web: Web) -> None:
    query = {"format": "vcard", "book": "private"}
    tried = await web.ask(OWN, "POST", "import", params={**query, "dry_run": "true"}, data=CARD)
    assert (await tried.json())["imported"] == 1
    before = await web.ask(OWN, "GET", "export", params={"format": "vcard3"})
    assert "Jan Nowy" not in await before.text()
    await web.ask(OWN, "POST", "import", params=query, data=CARD)
    after = await web.ask(OWN, "GET", "export", params={"format": "vcard3"})
    assert "Jan Nowy" in await after.text()


async def test_a_browser_that_hangs_up_while_the_pbx_works_at_a_file_has_imported_nothing(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The trial of the same file, which the PBX ends after the import it began before, finds none of it there."""
    send, largest = files.SENT["POST", "import"]
    passed_on = asyncio.Event()

    async def watched(client: WebClient, about: str, request: Request, upload: Upload) -> object:
        async def content() -> AsyncIterator[bytes]:
            async for chunk in upload.content():
                yield chunk
            passed_on.set()

        return await send(client, about, request, replace(upload, content=content))

    query = {"format": "vcard", "book": "private"}
    with monkeypatch.context() as patch:
        patch.setitem(files.SENT, ("POST", "import"), (watched, largest))
        importing = asyncio.create_task(web.ask(OWN, "POST", "import", params=query, data=MANY))
        await asyncio.wait_for(passed_on.wait(), LIMIT)
        importing.cancel()
    tried = await web.ask(OWN, "POST", "import", params={**query, "dry_run": "true"}, data=MANY)
    assert (await tried.json())["imported"] == CARDS
    after = await web.ask(OWN, "GET", "export", params={"format": "vcard3"})
    assert "Jan Nowy" not in await after.text()


async def test_a_file_to_save_is_an_attachment_that_no_browser_takes_for_a_page(web: Web) -> None:
    response = await web.ask(OWN, "GET", "export", params={"format": "outlook"})
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_file_that_breaks_off_on_its_way_never_looks_whole(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        yield CARD.encode()
        raise ConnectionLost("The PBX closed the connection")

    @asynccontextmanager
    async def broken(*_asked: object) -> AsyncIterator[Download]:
        yield Download(type="text/vcard", size=None, chunks=chunks())

    monkeypatch.setitem(files.OPENED, "export", (broken, None))
    with pytest.raises(ClientError):
        await (await web.ask(OWN, "GET", "export", params={"format": "vcard3"})).read()


@pytest.mark.parametrize("file", ["export?format=vcard3", "voicemail/1", "dnd-messages/1", "phonecti"])
async def test_nobody_is_given_a_file_without_a_log_in(web: Web, file: str) -> None:
    assert (await web.ask_without_log_in(file)).status == HTTPStatus.UNAUTHORIZED


@pytest.mark.parametrize("file", ["export?format=vcard3", "voicemail/1", "dnd-messages/1", "phonecti"])
async def test_another_users_extension_gives_no_file(office: Office, web: Web, file: str) -> None:
    for user in (office.people[ADMINISTRATOR], await everyday_user(office.hass, "Guest")):
        response = await web.ask(user, "GET", file)
        assert response.status == HTTPStatus.FORBIDDEN
        assert (await response.json())["code"] == "not_allowed"


@pytest.mark.parametrize("subscriber", ["1013", "7777"])
async def test_a_forged_subscriber_gives_no_file(web: Web, subscriber: str) -> None:
    response = await web.ask(OWN, "GET", "dnd-messages/1", params={"subscriber": subscriber})
    assert response.status == HTTPStatus.FORBIDDEN
    assert (await response.json())["code"] == "forbidden"


@pytest.mark.parametrize(
    ("method", "file"), [("GET", "passwords"), ("POST", "export"), ("PUT", "import"), ("GET", "installer")]
)
async def test_there_are_no_other_files(web: Web, method: str, file: str) -> None:
    response = await web.ask(OWN, method, file)
    assert (response.status, (await response.json())["code"]) == (HTTPStatus.NOT_FOUND, "not_found")


async def test_an_unknown_format_names_its_field(web: Web) -> None:
    response = await web.ask(OWN, "GET", "export", params={"format": "pdf"})
    assert response.status == HTTPStatus.UNPROCESSABLE_ENTITY
    assert await response.json() == {"code": "invalid_value", "title": "", "field": "format"}


async def test_a_file_that_is_too_large_is_refused(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(files.SENT, ("POST", "import"), (files.SENT["POST", "import"][0], 10))
    response = await web.ask(OWN, "POST", "import", params={"format": "vcard"}, data=CARD)
    assert response.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    assert (await response.json())["code"] == "file_too_large"


async def test_a_subscriber_does_not_replace_the_installer(web: Web) -> None:
    response = await web.ask(OWN, "PUT", "installer", params={"name": "phonecti.exe"}, data=b"MZ")
    assert (response.status, (await response.json())["code"]) == (HTTPStatus.FORBIDDEN, "forbidden")


async def test_the_installer_an_administrator_sends_is_the_one_everybody_downloads(web: Web) -> None:
    sent = await web.ask(
        ADMINISTRATOR, "PUT", "installer", ADMINISTRATOR, params={"name": "phonecti.exe"}, data=b"MZ" * 1000
    )
    assert (await sent.json())["file"] == {"name": "phonecti.exe", "size": 2000}
    fetched = await web.ask(OWN, "GET", "phonecti")
    assert await fetched.read() == b"MZ" * 1000
    assert "phonecti.exe" in fetched.headers["Content-Disposition"]
