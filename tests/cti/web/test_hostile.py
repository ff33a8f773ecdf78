"""What a broken or hostile server may send, and what becomes of it: an error of ours, in bounded time and memory."""

import asyncio
import json

import pytest
from aiohttp import ClientSession, web

from custom_components.webcti.cti.addresses import WebAddress
from custom_components.webcti.cti.errors import (
    AnswerInvalid,
    AnswerTimeout,
    CannotConnect,
    CommandInvalid,
    ConnectionLost,
    CtiError,
    NotSupported,
    WebCode,
    WebRefused,
)
from custom_components.webcti.cti.timings import WebTimings
from custom_components.webcti.cti.web.client import WebApi, WebClient
from custom_components.webcti.cti.web.transport import LARGEST_ANSWER

from . import documents
from .fake_web import Answer, FakeWeb, always, refuse

COSTS = "GET /subscribers/1011/costs"
NESTED = "[" * 100_000

WRONG_DOCUMENTS: list[object] = [
    [],
    None,
    "text",
    {},
    {**documents.COSTS, "current": 12.3},
    {**documents.COSTS, "current": "NaN"},
    {**documents.COSTS, "current": "1" * 30 + ".00"},
    {**documents.COSTS, "currency": None},
    {**documents.COSTS, "since": "yesterday"},
    {**documents.COSTS, "since": "2026-11-01T00:00:00+01:00"},
    {**documents.COSTS, "calls": {"day": "2026-11-23", "amount": "1.20"}},
    {**documents.COSTS, "calls": [{"day": "2026-13-23", "amount": "1.20"}]},
    {**documents.COSTS, "top_up": {**documents.COSTS["top_up"], "method": "magic"}},
]


@pytest.mark.parametrize("document", WRONG_DOCUMENTS)
async def test_a_document_of_another_shape_is_refused(fake: FakeWeb, client: WebClient, document: object) -> None:
    fake.answers[COSTS] = always(json.dumps(document))
    with pytest.raises(AnswerInvalid):
        await client.costs.get("1011")


@pytest.mark.parametrize("body", ["", "{", '{"current": "12.3', NESTED, b"\xff\xfe", '{"port": ' + "9" * 5000 + "}"])
async def test_what_is_no_json_is_refused(fake: FakeWeb, client: WebClient, body: str | bytes) -> None:
    fake.answers[COSTS] = always(body)
    with pytest.raises(AnswerInvalid):
        await client.costs.get("1011")


async def test_values_stay_out_of_the_error(fake: FakeWeb, client: WebClient) -> None:
    fake.answers["GET /subscribers/1011/voicemail"] = documents.page({**documents.VOICEMAIL, "length": "Anna"})
    with pytest.raises(AnswerInvalid, match=r"VoicemailRecord\.length is not") as invalid:
        await client.voicemail.page("1011")
    assert "Anna" not in str(invalid.value)


async def test_what_a_document_does_not_name_is_ignored(fake: FakeWeb, client: WebClient) -> None:
    fake.answers[COSTS] = {**documents.COSTS, "novelty": {"deep": [1]}}
    assert (await client.costs.get("1011")).currency == "PLN"


async def test_an_endless_answer_is_given_up(fake: FakeWeb, client: WebClient) -> None:
    fake.answers[COSTS] = always(" " * (LARGEST_ANSWER + 1))
    with pytest.raises(AnswerInvalid, match="too large"):
        await client.costs.get("1011")


async def test_an_answer_cut_short_is_a_lost_connection(fake: FakeWeb, client: WebClient) -> None:
    async def cut(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "application/json", "Content-Length": "100"})
        await response.prepare(request)
        await response.write(b'{"current": ')
        assert request.transport is not None
        request.transport.close()
        return response

    fake.answers[COSTS] = cut
    with pytest.raises(ConnectionLost):
        await client.costs.get("1011")


async def test_an_answer_that_drips_runs_out_of_time(fake: FakeWeb, http: ClientSession) -> None:
    async def drip(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "application/json"})
        await response.prepare(request)
        while request.transport is not None and not request.transport.is_closing():
            await response.write(b" ")
            await asyncio.wait({asyncio.ensure_future(fake._stopped.wait())}, timeout=0.01)
            if fake._stopped.is_set():
                break
        return response

    fake.answers["GET /pbx"] = drip
    with pytest.raises(AnswerTimeout):
        await WebApi(http, WebAddress(url=fake.url), WebTimings(answer=0.2)).info()


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_failing_server_is_an_error_of_its_own(fake: FakeWeb, client: WebClient, status: int) -> None:
    fake.answers[COSTS] = always("<h1>Oops</h1>", status, "text/html")
    with pytest.raises(AnswerInvalid, match=str(status)):
        await client.costs.get("1011")


async def test_a_redirection_is_not_followed(fake: FakeWeb, client: WebClient) -> None:
    async def lead_away(_request: web.Request) -> web.StreamResponse:
        raise web.HTTPFound("https://elsewhere.example")

    fake.answers[COSTS] = lead_away
    with pytest.raises(AnswerInvalid, match="elsewhere"):
        await client.costs.get("1011")


async def test_a_refusal_carries_code_field_and_text(fake: FakeWeb, client: WebClient) -> None:
    fake.answers["PUT /subscribers/1011/services/follow_me"] = refuse("invalid_number", "target", "600111222 is wrong")
    with pytest.raises(WebRefused) as refused:
        await client.services.set_follow_me("1011", on=True, target="x")
    assert (refused.value.code, refused.value.field) == (WebCode.INVALID_NUMBER, "target")
    assert "600111222" in refused.value.text
    assert "600111222" not in str(refused.value)


async def test_a_code_that_nobody_knows_stays_a_word(fake: FakeWeb, client: WebClient) -> None:
    body = '{"title": "No", "code": "moon_too_full"}'
    fake.answers[COSTS] = always(body, 409, "application/problem+json")
    with pytest.raises(WebRefused) as refused:
        await client.costs.get("1011")
    assert refused.value.code == "moon_too_full"


async def test_what_the_family_lacks_is_not_supported(fake: FakeWeb, client: WebClient) -> None:
    fake.answers["PUT /subscribers/1011/services/clir"] = refuse("unsupported_on_family")
    with pytest.raises(NotSupported):
        await client.services.set_clir("1011", on=True)


@pytest.mark.parametrize("extension", ["", ".", ".."])
async def test_a_forged_extension_leads_nowhere(client: WebClient, extension: str) -> None:
    with pytest.raises(CommandInvalid):
        await client.costs.get(extension)


async def test_a_forged_extension_stays_one_part_of_the_path(fake: FakeWeb, client: WebClient) -> None:
    with pytest.raises(WebRefused):
        await client.costs.get("1012/../1011?x=/#")
    assert fake.received[-1].name == "GET /subscribers/1012%2F..%2F1011%3Fx%3D%2F%23/costs"


@pytest.mark.parametrize("url", ["", "ftp://pbx", "http://", "pbx:80", "http://user:secret@pbx", "http://pbx/?x=1"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(CommandInvalid):
        WebApi(None, WebAddress(url=url))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "answer",
    [
        always("<html>", 200, "text/html"),
        always("<html>", 404, "text/html"),
        always("<html>", 426, "text/html"),
        always("", 500, "text/plain"),
        always("{}"),
        refuse("unsupported_on_family"),
    ],
)
async def test_a_pbx_without_the_api_is_no_error(fake: FakeWeb, api: WebApi, answer: Answer) -> None:
    fake.answers["GET /pbx"] = answer
    assert await api.find() is None


async def test_a_pbx_without_a_web_server_is_no_error(fake: FakeWeb, api: WebApi) -> None:
    await fake.stop()
    assert await api.find() is None
    with pytest.raises(CannotConnect):
        await api.info()


async def test_every_error_is_of_the_one_tree(fake: FakeWeb, api: WebApi) -> None:
    fake.answers["GET /pbx"] = always(b"\x00" * 100)
    with pytest.raises(CtiError):
        await api.info()
