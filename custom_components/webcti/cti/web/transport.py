"""One HTTP request to a PBX: how it is trusted, how long it may take, how large its answer may be, what went wrong.

Knows no session and no document. The aiohttp session is handed in and stays its owner's.
"""

import asyncio
import ssl
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote

from aiohttp import (
    ClientConnectionResetError,
    ClientError,
    ClientPayloadError,
    ClientResponse,
    ClientSession,
    ClientSSLError,
    ClientTimeout,
    ConnectionTimeoutError,
    Fingerprint,
    ServerDisconnectedError,
    ServerFingerprintMismatch,
)
from yarl import URL

from ..addresses import Trust, WebAddress
from ..errors import (
    AnswerInvalid,
    AnswerTimeout,
    CannotConnect,
    CertificateRejected,
    CommandInvalid,
    ConnectionLost,
    CtiError,
    NotSupported,
    WebCode,
    WebNotSupported,
    WebRefused,
)
from ..timings import WebTimings
from .reading import parse, read

LARGEST_ANSWER: Final = 4 * 1024 * 1024
"""Bytes of a document. The largest honest one, the report of an import, is a tenth of it."""
LARGEST_PROBLEM: Final = 16 * 1024
CHUNK: Final = 64 * 1024
JSON_TYPE: Final = "application/json"
PROBLEM_TYPE: Final = "application/problem+json"

NO_CONTENT: Final = 204
FIRST_REDIRECTION: Final = 300
FIRST_MISTAKE: Final = 400
FIRST_FAILURE: Final = 500

type Query = Mapping[str, str | int | Sequence[str]]
type Content = Callable[[], AsyncIterator[bytes]]
type Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file to be sent. `content` begins anew each time it is called; `progress` gets the bytes sent so far."""

    content: Content
    type: str
    size: int | None = None
    progress: Progress | None = None

    async def stream(self) -> AsyncIterator[bytes]:
        """Go through the content, telling the progress."""
        sent = 0
        async for chunk in self.content():
            yield chunk
            sent += len(chunk)
            if self.progress:
                self.progress(sent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file on its way. `size` is `None` when the PBX does not say."""

    type: str
    size: int | None
    chunks: AsyncIterator[bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Problem:
    """What the API says of a mistake (RFC 9457)."""

    code: WebCode | str
    title: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked: `path` in unquoted segments behind `/api`. A body is a document or an upload."""

    method: str
    path: tuple[str, ...]
    query: Query = field(default_factory=dict)
    document: object = None
    upload: Upload | None = None
    token: str = field(default="", repr=False)
    accept: str = JSON_TYPE
    standstill: float | None = None
    """Seconds after which an answer that does not go on is given up; those of a transfer when not said."""


def ssl_of(address: WebAddress) -> ssl.SSLContext | Fingerprint | bool:
    """Return what aiohttp is to check a certificate by. Raises `CommandInvalid` for a certificate that is none."""
    try:
        match address.trust:
            case Trust.OWN_AUTHORITY:
                return ssl.create_default_context(cadata=address.certificate)
            case Trust.FINGERPRINT:
                return Fingerprint(bytes.fromhex(address.certificate.replace(":", "")))
            case Trust.UNVERIFIED:
                return False
            case Trust.AUTHORITIES:
                return True
    except (ValueError, ssl.SSLError) as err:
        raise CommandInvalid("TLS", "certificate") from err


def base_of(url: str) -> URL:
    """Return the address of the API. Raises `CommandInvalid` for anything but an HTTP address."""
    try:
        base = URL(url)
    except ValueError as err:
        raise CommandInvalid("HTTP", "url") from err
    if base.scheme not in ("http", "https") or not base.host or base.user or base.query_string:
        raise CommandInvalid("HTTP", "url")
    return base / "api"


def _segment(text: str) -> str:
    """Quote one part of a path; what would lead elsewhere is no part. Raises `CommandInvalid`."""
    if text in ("", ".", ".."):
        raise CommandInvalid("HTTP", "path")
    return quote(text, safe="")


class Transport:
    """Requests to one PBX."""

    def __init__(self, http: ClientSession, address: WebAddress, timings: WebTimings | None = None) -> None:
        self._http = http
        self._base = base_of(address.url)
        self._ssl = ssl_of(address)
        self.timings = timings or WebTimings()

    async def document(self, request: Request) -> object:
        """Return the JSON of the answer, `None` for an empty one. Raises the errors of `errors`."""
        try:
            async with asyncio.timeout(self.timings.answer), self.answer(request) as response:
                body = await body_of(response, LARGEST_ANSWER)
        except TimeoutError as err:
            raise AnswerTimeout("The WebCTI API did not answer in time") from err
        if response.status == NO_CONTENT:
            return None
        if response.content_type != JSON_TYPE:
            raise AnswerInvalid("The answer is no JSON")
        return parse(body)

    async def upload(self, request: Request) -> object:
        """Send a file and return the JSON of the answer; only a standstill ends it. Raises the errors of `errors`."""
        async with self.answer(request) as response:
            body = await body_of(response, LARGEST_ANSWER)
        return parse(body) if body else None

    @asynccontextmanager
    async def answer(self, request: Request) -> AsyncGenerator[ClientResponse]:
        """Send a request and hand over the answer, unless it is a mistake: that is raised."""
        with told_apart():
            response = await self._send(request)
        try:
            if response.status >= FIRST_MISTAKE:
                raise await _mistake(response)
            if response.status >= FIRST_REDIRECTION:
                raise AnswerInvalid("The answer leads elsewhere")
            yield response
        finally:
            response.close()

    async def _send(self, request: Request) -> ClientResponse:
        headers = {"Accept": f"{request.accept}, {PROBLEM_TYPE}"}
        if request.token:
            headers["Authorization"] = f"Bearer {request.token}"
        upload = request.upload
        if upload:
            headers["Content-Type"] = upload.type
            if upload.size is not None:
                headers["Content-Length"] = str(upload.size)
        return await self._http.request(
            request.method,
            self._base.joinpath(*map(_segment, request.path), encoded=True).with_query(dict(request.query)),
            json=request.document,
            data=upload.stream() if upload else None,
            headers=headers,
            ssl=self._ssl,
            allow_redirects=False,
            timeout=ClientTimeout(
                total=None, connect=self.timings.connect, sock_read=request.standstill or self.timings.transfer
            ),
        )


def download_of(response: ClientResponse) -> Download:
    """Return the file that an answer brings."""
    return Download(type=response.content_type, size=response.content_length, chunks=_chunks(response))


async def _chunks(response: ClientResponse) -> AsyncIterator[bytes]:
    with told_apart():
        async for chunk in response.content.iter_chunked(CHUNK):
            yield chunk


@contextmanager
def told_apart() -> Iterator[None]:
    """Turn what aiohttp raises into the errors of `errors`, which say what it means for the request."""
    try:
        yield
    except (ClientSSLError, ServerFingerprintMismatch) as err:
        raise CertificateRejected("The certificate of the PBX was rejected") from err
    except (ClientConnectionResetError, ServerDisconnectedError, ClientPayloadError) as err:
        raise ConnectionLost("The PBX closed the connection") from err
    except ConnectionTimeoutError as err:
        raise CannotConnect("The WebCTI API does not answer") from err
    except TimeoutError as err:
        raise AnswerTimeout("The WebCTI API stopped in the middle") from err
    except (ClientError, OSError, ValueError) as err:
        raise CannotConnect(f"No connection: {type(err).__qualname__}") from err


async def body_of(response: ClientResponse, largest: int) -> bytes:
    """Return the whole answer. Raises `AnswerInvalid` for more than `largest` bytes, `ConnectionLost` for less."""
    body = bytearray()
    with told_apart():
        async for chunk in response.content.iter_chunked(CHUNK):
            body += chunk
            if len(body) > largest:
                raise AnswerInvalid("The answer is too large")
    return bytes(body)


async def _mistake(response: ClientResponse) -> CtiError:
    """Return the error that an answer stands for; one that is no mistake of the API's own comes from something else."""
    if response.content_type != PROBLEM_TYPE:
        if response.status >= FIRST_FAILURE:
            return AnswerInvalid(f"The PBX failed: {response.status}")
        return NotSupported("There is no WebCTI API")
    problem = read(_Problem, parse(await body_of(response, LARGEST_PROBLEM)))
    kind = WebNotSupported if problem.code is WebCode.UNSUPPORTED_ON_FAMILY else WebRefused
    return kind(problem.code, problem.field, problem.title)
