"""Repair issues: what the user has to put right outside this integration, raised and withdrawn here."""

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from .const import DOMAIN, ISSUE_WRONG_EXTENSION_KEY
from .cti.model import Extension


def _issue_id(entry_id: str, extension: Extension) -> str:
    return f"{ISSUE_WRONG_EXTENSION_KEY}_{entry_id}_{extension}"


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
