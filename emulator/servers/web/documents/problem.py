"""What the API says instead of an answer (RFC 9457)."""

from pydantic import Field

from emulator.servers.web.documents.base import Document


class Problem(Document):
    """Why a request was not carried out; `code` is for programs, `title` for people."""

    type: str = "about:blank"
    title: str
    status: int
    code: str
    field: str = Field(default="", description="What in the request it is about, if anything")
