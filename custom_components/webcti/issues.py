"""Repair issues: what the user has to put right outside this integration, raised and withdrawn here."""

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from .const import DOMAIN, ISSUE_PASSWORD_MUST_CHANGE, ISSUE_WRONG_EXTENSION_KEY, ISSUE_WRONG_PASSWORD
from .cti.errors import AuthenticationFailed, WebCode, WebRefused
from .cti.model import ConnectionStatus, Extension


def _issue_id(entry_id: str, extension: Extension, kind: str = ISSUE_WRONG_EXTENSION_KEY) -> str:
    return f"{kind}_{entry_id}_{extension}"


@callback
def report_wrong_key(hass: HomeAssistant, entry_id: str, extension: Extension, subentry_id: str) -> None:
    """Tell the user that the PBX no longer takes the key of a signed-in extension."""
    ir.async_create_issue(
        hass,
        DOMAIN,
        _issue_id(entry_id, extension),
        data={"entry_id": entry_id, "subentry_id": subentry_id},
        is_fixable=True,
        severity=ir.IssueSeverity.ERROR,
        translation_key=ISSUE_WRONG_EXTENSION_KEY,
        translation_placeholders={"extension": extension},
    )


@callback
def clear_wrong_key(hass: HomeAssistant, entry_id: str, extension: Extension) -> None:
    """Withdraw the issue once the key works again or is no longer used."""
    ir.async_delete_issue(hass, DOMAIN, _issue_id(entry_id, extension))


@callback
def report_password(
    hass: HomeAssistant, entry_id: str, extension: Extension, subentry_id: str, status: ConnectionStatus
) -> None:
    """Tell the user when the PBX does not take an extension's password, or wants another; withdraw it when it does."""
    if status.connected:
        clear_password(hass, entry_id, extension)
    elif isinstance(status.reason, AuthenticationFailed) and not status.retrying:
        ir.async_create_issue(
            hass,
            DOMAIN,
            _issue_id(entry_id, extension, ISSUE_WRONG_PASSWORD),
            data={"entry_id": entry_id, "subentry_id": subentry_id, "kind": ISSUE_WRONG_PASSWORD},
            is_fixable=True,
            severity=ir.IssueSeverity.ERROR,
            translation_key=ISSUE_WRONG_PASSWORD,
            translation_placeholders={"extension": extension},
        )
    elif isinstance(status.reason, WebRefused) and status.reason.code is WebCode.PASSWORD_REQUIRED:
        ir.async_create_issue(
            hass,
            DOMAIN,
            _issue_id(entry_id, extension, ISSUE_PASSWORD_MUST_CHANGE),
            is_fixable=False,
            severity=ir.IssueSeverity.WARNING,
            translation_key=ISSUE_PASSWORD_MUST_CHANGE,
            translation_placeholders={"extension": extension},
        )


@callback
def clear_password(hass: HomeAssistant, entry_id: str, extension: Extension) -> None:
    """Withdraw what was reported of a password."""
    for kind in (ISSUE_WRONG_PASSWORD, ISSUE_PASSWORD_MUST_CHANGE):
        ir.async_delete_issue(hass, DOMAIN, _issue_id(entry_id, extension, kind))
