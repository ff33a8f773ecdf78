"""Names that more than one file of the integration uses."""

from typing import Final

from homeassistant.const import Platform

DOMAIN: Final = "webcti"
MANUFACTURER: Final = "Slican"

PLATFORMS: Final = (
    Platform.BINARY_SENSOR,
    Platform.BUTTON,
    Platform.EVENT,
    Platform.NUMBER,
    Platform.SENSOR,
    Platform.SWITCH,
    Platform.TEXT,
)

DEFAULT_PORT: Final = 5524

# Config entry data: how to reach the PBX. Host and port have Home Assistant's own keys.
CONF_MONITOR_KEY: Final = "monitor_key"

# Config entry options: what is shown, and how numbers are dialled.
CONF_WATCHED: Final = "watched"
CONF_WATCH_NEW: Final = "watch_new"
CONF_LINE_DIGITS: Final = "line_digits"
CONF_INTERNAL_LENGTH: Final = "internal_length"
CONF_SHOW_PARTIES: Final = "show_parties"
CONF_SHOW_MESSAGES: Final = "show_messages"

DEFAULT_LINE_DIGITS: Final = "0"
DEFAULT_INTERNAL_LENGTH: Final = 4

# Config subentries: what has a key or a PIN of its own.
SUBENTRY_EXTENSION: Final = "extension"
SUBENTRY_GSM_MODULE: Final = "gsm_module"
CONF_EXTENSION: Final = "extension"
CONF_KEY: Final = "key"
CONF_USERS: Final = "users"
CONF_MODULE: Final = "module"

ISSUE_WRONG_EXTENSION_KEY: Final = "wrong_extension_key"
