"""The golden transcripts: what the PBX says is understood to the last field, what the client says is what we say."""

import pytest

from custom_components.webcti.cti.xctip.decoder import Decoder, encode
from custom_components.webcti.cti.xctip.messages import Answer, Unknown

from . import transcripts
from .golden_messages import MESSAGES
from .golden_tables import TABLES
from .transcripts import Said

GOLDEN = MESSAGES | TABLES


def test_every_document_of_the_transcripts_has_a_golden_meaning() -> None:
    assert {said.key for said in transcripts.SAID} == set(GOLDEN)


@pytest.mark.parametrize("said", transcripts.BY_PBX, ids=str)
def test_what_the_pbx_says_is_understood(said: Said) -> None:
    assert Decoder().feed(said.wire) == [GOLDEN[said.key]]


@pytest.mark.parametrize("said", transcripts.BY_PBX, ids=str)
def test_what_the_pbx_says_is_understood_when_it_is_pretty_printed(said: Said) -> None:
    pretty = said.text.replace("><", ">\r\n  <").replace(">\r\n  </", "></")
    assert Decoder().feed(pretty.encode("cp852")) == [GOLDEN[said.key]]


@pytest.mark.parametrize("said", transcripts.BY_CLIENT, ids=str)
def test_what_the_client_says_is_what_we_send(said: Said) -> None:
    message = GOLDEN[said.key]
    assert not isinstance(message, Answer | Unknown)
    assert encode(message) == said.text.encode("ascii")  # type: ignore[arg-type]  # a reply in place of a request fails


def test_a_password_is_not_in_the_repr_of_a_log_in() -> None:
    assert "secret" not in repr(GOLDEN["01.1"])
