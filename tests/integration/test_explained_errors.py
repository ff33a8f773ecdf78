"""Every error of the protocol client becomes a sentence that tells the reason, in the one place that decides it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError

from custom_components.webcti.cti.errors import (
    AnswerTimeout,
    AuthenticationFailed,
    CannotConnect,
    CommandInvalid,
    CommandRefused,
    ConnectionLost,
    CtiError,
    MessageRejected,
    NotSignedIn,
    NotSupported,
    Refusal,
)
from custom_components.webcti.errors import SENTENCES, explain, explained

TRANSLATIONS = Path(__file__).parents[2] / "custom_components" / "webcti" / "translations"


@pytest.mark.parametrize(
    ("error", "key", "placeholders"),
    [
        (CommandRefused("PICK", Refusal.CANNOT_LIFT), "refused_cannot_lift", None),
        (AuthenticationFailed("LOGI", Refusal.WRONG_KEY), "refused_wrong_key", None),
        (CommandRefused("REJ", Refusal.TARGET_BUSY), "refused_target_busy", None),
        (CommandRefused("SMSS", Refusal.TARGET_BUSY), "refused_gsm_busy", None),
        (CommandRefused("DIAL", 77), "refused_other", {"code": "77"}),
        (MessageRejected(70), "message_rejected_code", {"code": "70"}),
        (MessageRejected(None), "message_rejected", None),
        (AnswerTimeout(), "answer_timeout", None),
        (ConnectionLost(), "connection_lost", None),
        (CannotConnect(), "unreachable_now", None),
        (NotSupported(), "not_supported", None),
        (NotSignedIn(), "not_signed_in", None),
        (CtiError(), "failed", None),
    ],
)
def test_the_reason_decides_the_sentence(error: CtiError, key: str, placeholders: dict[str, str] | None) -> None:
    said = explain(error)
    assert (said.translation_key, said.translation_placeholders) == (key, placeholders)
    assert not isinstance(said, ServiceValidationError)


@pytest.mark.parametrize("parameter", ["number", "digits", "target", "key", "account", "module", "text", "rings"])
def test_a_value_that_is_wrong_is_the_users_to_correct(parameter: str) -> None:
    assert isinstance(explain(CommandInvalid("DIAL", parameter)), ServiceValidationError)


@pytest.mark.parametrize("language", ["en", "pl", "de"])
@pytest.mark.parametrize("reason", Refusal)
def test_every_listed_reason_has_a_sentence_of_its_own(reason: Refusal, language: str) -> None:
    messages: dict[str, Any] = json.loads((TRANSLATIONS / f"{language}.json").read_text(encoding="utf-8"))["exceptions"]
    key = explain(CommandRefused("DIAL", reason)).translation_key
    others = [text["message"] for name, text in messages.items() if name != key]
    assert messages[str(key)]["message"] not in others


def every_error(base: type[CtiError] = CtiError) -> Iterator[type[CtiError]]:
    """Go through the whole tree of errors."""
    for kind in base.__subclasses__():
        yield kind
        yield from every_error(kind)


def test_no_error_is_left_without_a_sentence_of_its_own() -> None:
    of_its_own = {CommandRefused, AuthenticationFailed, CommandInvalid}
    assert set(every_error()) - of_its_own == set(SENTENCES) - {CtiError}


def test_the_error_behind_the_sentence_is_kept() -> None:
    error = CommandRefused("HANG", Refusal.ON_HOOK)
    with pytest.raises(HomeAssistantError) as caught, explained():
        raise error
    assert caught.value.__cause__ is error


def test_errors_of_others_pass_through() -> None:
    with pytest.raises(ZeroDivisionError), explained():
        raise ZeroDivisionError
