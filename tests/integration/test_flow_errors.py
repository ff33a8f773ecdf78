"""Every error of the protocol client has a sentence in every flow that can meet it."""

import json
from pathlib import Path
from typing import Any

import pytest

from custom_components.webcti.cti.errors import (
    AnswerTimeout,
    AuthenticationFailed,
    CannotConnect,
    CommandInvalid,
    CommandRefused,
    ConnectionLost,
    CtiError,
    NotSupported,
    Refusal,
)
from custom_components.webcti.flow_errors import REFUSED, SENTENCES, error_key

COMPONENT = Path(__file__).parents[2] / "custom_components" / "webcti"
ALL_KEYS = {*REFUSED.values(), *SENTENCES.values(), "refused", "not_a_pbx"}


def caused(error: CtiError, cause: Exception) -> CtiError:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (AuthenticationFailed("LOGA", Refusal.WRONG_KEY), "wrong_key"),
        (AuthenticationFailed("LOGA", Refusal.NO_KEY), "no_key"),
        (AuthenticationFailed("LOGI", Refusal.CTI_NOT_ALLOWED), "cti_not_allowed"),
        (AuthenticationFailed("LOGI", Refusal.TOO_MANY_ATTEMPTS), "too_many_attempts"),
        (CommandRefused("LOGI", Refusal.NOT_A_SUBSCRIBER), "not_a_subscriber"),
        (CommandRefused("LOGI", Refusal.SUBSCRIBER_DISABLED), "subscriber_disabled"),
        (CommandRefused("LOGI", Refusal.TRUNK_DAMAGED), "module_damaged"),
        (CommandRefused("LOGI", Refusal.GSM_BUSY), "module_busy"),
        (CommandRefused("LOGA", Refusal.CTI_SERVER_NOT_REGISTERED), "cti_server"),
        (CommandRefused("LOGA", Refusal.ON_HOOK), "refused"),
        (CommandRefused("LOGA", 999), "refused"),
        (CommandInvalid("LOGA", "key"), "invalid_key"),
        (NotSupported(), "unsupported_firmware"),
        (AnswerTimeout(), "timeout"),
        (ConnectionLost(), "connection_lost"),
        (caused(CannotConnect(), TimeoutError()), "timeout"),
        (caused(CannotConnect(), AnswerTimeout()), "timeout"),
        (caused(CannotConnect(), ConnectionRefusedError()), "cannot_connect"),
        (CannotConnect(), "not_a_pbx"),
        (caused(CannotConnect(), ValueError()), "not_a_pbx"),
    ],
)
def test_the_reason_decides_the_sentence(error: CtiError, key: str) -> None:
    assert error_key(error) == key


@pytest.mark.parametrize("language", ["en", "pl", "de"])
@pytest.mark.parametrize(
    "path",
    [
        ("config", "error"),
        ("config", "abort"),
        ("options", "error"),
        ("config_subentries", "extension", "error"),
        ("config_subentries", "gsm_module", "error"),
        ("issues", "wrong_extension_key", "fix_flow", "error"),
    ],
    ids=".".join,
)
def test_every_flow_has_every_sentence(language: str, path: tuple[str, ...]) -> None:
    section: dict[str, Any] = json.loads((COMPONENT / "translations" / f"{language}.json").read_text(encoding="utf-8"))
    for part in path:
        section = section[part]
    assert section.keys() >= ALL_KEYS
