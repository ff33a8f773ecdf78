"""The console's page and files, over HTTP."""

import re

import pytest
from aiohttp import ClientSession

from emulator.servers.web.browsers import is_outdated
from tests.emulator.conftest import Bench

CHROMIUM = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{} Safari/537.36{}"
WEBKIT = "Mozilla/5.0 (iPhone; CPU iPhone OS {} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) {}"

CURRENT = (
    "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
    CHROMIUM.format("142.0.0.0", ""),
    CHROMIUM.format("142.0.0.0", " Edg/142.0.0.0"),
    CHROMIUM.format("141.0.0.0", " OPR/125.0.0.0"),
    WEBKIT.format("18_1", "Version/18.1 Mobile/15E148 Safari/604.1"),
    "curl/8.14.1",
    "",
)
OUTDATED = (
    "Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko",
    "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.0)",
    CHROMIUM.format("64.0.3282.140", " Edge/18.17763"),
    CHROMIUM.format("60.0.3112.116", ""),
    "Opera/9.80 (Windows NT 6.1) Presto/2.12.388 Version/12.18",
    "Mozilla/5.0 (X11; Linux i686; rv:38.0) Gecko/20100101 Firefox/38.0",
    WEBKIT.format("9_3", "Version/9.0 Mobile/13E188a Safari/601.1"),
)


async def fetched(bench: Bench, path: str, user_agent: str = CURRENT[0]) -> tuple[int, str, str]:
    headers = {"User-Agent": user_agent}
    url = f"http://127.0.0.1:{bench.ports['http']}"
    async with ClientSession(url, headers=headers) as client, client.get(path) as response:
        return response.status, response.content_type, await response.text()


async def test_every_file_the_page_names_is_there(bench: Bench) -> None:
    status, content_type, page = await fetched(bench, "/")
    assert (status, content_type) == (200, "text/html")
    files = re.findall(r'(?:src|href)="\./([^"]+)"', page)
    assert len(files) >= 3
    for file in files:
        assert (await fetched(bench, f"/{file}"))[0] == 200


@pytest.mark.parametrize("path", ["/console/nothing.js", "/console/..%2f..%2fpyproject.toml"])
async def test_nothing_else_is_given_out(bench: Bench, path: str) -> None:
    assert (await fetched(bench, path))[0] == 404


async def test_w8_an_outdated_browser_gets_a_warning_instead_of_a_broken_page(bench: Bench) -> None:
    for user_agent in OUTDATED:
        status, content_type, page = await fetched(bench, "/", user_agent)
        assert (status, content_type) == (200, "text/html")
        assert "This browser is outdated" in page
        assert "<script" not in page


@pytest.mark.parametrize("user_agent", CURRENT)
def test_current_browsers_get_the_page(user_agent: str) -> None:
    assert not is_outdated(user_agent)


@pytest.mark.parametrize("user_agent", OUTDATED)
def test_w8_outdated_browsers_are_recognised(user_agent: str) -> None:
    assert is_outdated(user_agent)
