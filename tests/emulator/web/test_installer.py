"""The installer file: sent by administrators, downloaded by subscribers."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientError, ClientSession

from emulator.exchange.office import installer
from tests.emulator.web.api import Api

ADMINISTRATOR = "1015"
CONTENT = bytes(range(256)) * 1000


async def send(
    api: Api, name: str = "PhoneCTI.exe", content: object = CONTENT, who: str = ADMINISTRATOR
) -> tuple[int, Any]:
    token = await api.log_in(who)
    path = f"administration/installer?name={name}"
    return await api.request("PUT", path, token=token, data=content)


async def download(api: Api, who: str = "1011") -> tuple[int, bytes]:
    headers = {"Authorization": f"Bearer {await api.log_in(who)}"}
    url = f"http://127.0.0.1:{api.bench.ports['http']}/api/phonecti/file"
    async with ClientSession() as client, client.get(url, headers=headers) as response:
        return response.status, await response.read()


def stored(api: Api) -> int:
    """How many files lie in the folder."""
    return len(list(api.bench.machine.installers.path("x").parent.glob("*")))


async def test_w139_the_stored_installer_is_downloaded_as_it_was_sent(api: Api) -> None:
    assert (await api.ask("1011", "GET", "phonecti"))[0] == 404
    await send(api)
    assert await api.ask("1011", "GET", "phonecti") == (200, {"name": "PhoneCTI.exe", "size": len(CONTENT)})
    assert await download(api) == (200, CONTENT)


@pytest.mark.parametrize("profile", ["ncp"])
async def test_w139_ncp_has_no_download(api: Api) -> None:
    status, answer = await api.ask("1011", "GET", "phonecti")
    assert (status, answer["code"]) == (404, "unsupported_on_family")


async def test_w155_without_a_storage_medium_nothing_is_taken(api: Api) -> None:
    api.bench.patch_pbx(storage={"present": False})
    assert (await api.ask(ADMINISTRATOR, "GET", "administration/installer"))[1] == {
        "storage_present": False,
        "file": None,
    }
    status, answer = await send(api)
    assert (status, answer["code"]) == (409, "storage_missing")


async def test_w156_the_name_of_a_sent_file_is_shown(api: Api) -> None:
    assert await send(api) == (
        200,
        {"storage_present": True, "file": {"name": "PhoneCTI.exe", "size": len(CONTENT)}},
    )


async def test_w157_a_deleted_file_is_gone(api: Api) -> None:
    await send(api)
    status, answer = await api.ask(ADMINISTRATOR, "DELETE", "administration/installer")
    assert (status, answer["file"]) == (200, None)
    assert (await download(api))[0] == 404
    assert stored(api) == 0


async def test_w158_another_file_takes_the_place_of_the_first(api: Api) -> None:
    await send(api)
    await send(api, "Newer.msi", b"newer")
    assert (await download(api)) == (200, b"newer")
    assert stored(api) == 1


@pytest.mark.parametrize("name", ["PhoneCTI.txt", "..%2Fevil.exe", ".exe", "x%00.exe"])
async def test_other_files_are_refused(api: Api, name: str) -> None:
    status, answer = await send(api, name)
    assert (status, answer["code"]) == (422, "bad_file")


async def test_an_empty_file_is_refused_and_the_present_one_stays(api: Api) -> None:
    await send(api)
    assert (await send(api, "Empty.exe", b""))[1]["code"] == "bad_file"
    assert await download(api) == (200, CONTENT)
    assert stored(api) == 1


async def test_a_file_that_is_too_large_is_refused_and_leaves_nothing(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("emulator.servers.web.routes.installer.LARGEST", len(CONTENT) - 1)
    status, answer = await send(api)
    assert (status, answer["code"]) == (413, "file_too_large")
    assert stored(api) == 0
    assert installer.LARGEST == 200 * 1024 * 1024


async def test_a_file_larger_than_the_free_space_is_refused(api: Api) -> None:
    api.bench.patch_pbx(storage={"free": 100})
    status, answer = await send(api)
    assert (status, answer["code"]) == (409, "storage_full")
    assert stored(api) == 0


async def test_an_upload_that_breaks_off_leaves_the_present_file(api: Api) -> None:
    await send(api)

    async def broken() -> AsyncIterator[bytes]:
        yield CONTENT
        raise ConnectionResetError

    with pytest.raises(ClientError):
        await send(api, "Newer.exe", broken())
    assert await download(api) == (200, CONTENT)


async def test_only_administrators_send_files(api: Api) -> None:
    status, answer = await send(api, who="1011")
    assert (status, answer["code"]) == (403, "forbidden")
