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
    Platform.SELECT,
    Platform.SENSOR,
    Platform.SWITCH,
    Platform.TEXT,
    Platform.TIME,
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

# Sections of the options: protocols beside CTIP, and codes for services that none of them carries.
CONF_PROTOCOLS: Final = "protocols"
CONF_WEB_URL: Final = "web_url"
CONF_WEB_TRUST: Final = "web_trust"
CONF_WEB_CERTIFICATE: Final = "web_certificate"
CONF_XCTIP_PORT: Final = "xctip_port"
CONF_SERVICE_CODES: Final = "service_codes"

DEFAULT_LINE_DIGITS: Final = "0"
DEFAULT_INTERNAL_LENGTH: Final = 4

# Config subentries: what has a key or a PIN of its own. A password has Home Assistant's own key.
SUBENTRY_EXTENSION: Final = "extension"
SUBENTRY_GSM_MODULE: Final = "gsm_module"
CONF_EXTENSION: Final = "extension"
CONF_KEY: Final = "key"
CONF_USERS: Final = "users"
CONF_MODULE: Final = "module"

ISSUE_WRONG_EXTENSION_KEY: Final = "wrong_extension_key"
ISSUE_WRONG_PASSWORD: Final = "wrong_password"  # noqa: S105 - names an issue
ISSUE_PASSWORD_MUST_CHANGE: Final = "password_must_change"  # noqa: S105 - the same
