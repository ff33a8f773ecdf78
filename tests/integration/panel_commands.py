"""Every command that acts for an extension: fields it takes, and what a plain subscriber is answered."""

from dataclasses import dataclass, field
from typing import Any

OK = ""
FORBIDDEN = "forbidden"
NOT_FOUND = "not_found"
UNSUPPORTED = "unsupported_on_family"

CONTACT = {"name": "Jan Nowy", "book": "private", "phones": [{"number": "601222333"}]}
RULE = {
    "state": "busy",
    "call_kind": "any",
    "presentation": "any",
    "pattern": "",
    "target": {"kind": "number", "number": "1012"},
    "active": False,
}
SMTP = {"mode": "managed", "host": "", "port": 587, "encryption": "none", "user": "", "sender": "", "password": None}


@dataclass(frozen=True, slots=True)
class Asked:
    """`answer` is the code of the mistake, empty for none; `about`, whether it may name another subscriber."""

    command: str
    fields: dict[str, Any] = field(default_factory=dict)
    answer: str = OK
    about: bool = False


COMMANDS = (
    Asked("session/get"),
    Asked("session/set_password", {"new": "another", "old": "wrong"}, "invalid_credentials"),
    Asked("subscriber/get", about=True),
    Asked("subscriber/update", {"fields": {"description": "Reception"}}, about=True),
    Asked("subscriber/state", about=True),
    Asked("subscriber/set_temporary_password", {}, FORBIDDEN, about=True),
    Asked("dashboard/get"),
    Asked("calls/create", {"number": "1012", "via": "extension"}),
    Asked("calls/get", {"id": "no-such-call"}, NOT_FOUND),
    Asked("calls/delete", {"id": "no-such-call"}, NOT_FOUND),
    Asked("services/get", about=True),
    Asked("services/set", {"name": "phone_lock", "body": {"on": False}}, about=True),
    Asked("forwarding_rules/list", {}, UNSUPPORTED, about=True),
    Asked("forwarding_rules/create", {"rule": RULE}, UNSUPPORTED, about=True),
    Asked("forwarding_rules/update", {"id": "1", "rule": RULE}, UNSUPPORTED, about=True),
    Asked("forwarding_rules/delete", {"id": "1"}, UNSUPPORTED, about=True),
    Asked("forwarding_rules/order", {"order": []}, UNSUPPORTED, about=True),
    Asked("dnd_messages/list", about=True),
    Asked("dnd_messages/record", {"name": "Away"}, "extension_busy"),
    Asked("dnd_messages/delete", {"id": "no-such-message"}, NOT_FOUND),
    Asked("announcement_sets/list"),
    Asked("history/list", {"types": ["missed"], "text": "a", "number": "1"}, about=True),
    Asked("missed/list", {"limit": 5}, about=True),
    Asked("voicemail/list", {"limit": 5}),
    Asked("voicemail/update", {"id": "no-such-message", "heard": True}, NOT_FOUND),
    Asked("voicemail/delete", {"id": "no-such-message"}, NOT_FOUND),
    Asked("costs/get", about=True),
    Asked("key_labels/get"),
    Asked("key_labels/set", {"font_size": 9, "labels": {}}),
    Asked("phonecti/get", {}, NOT_FOUND),
    Asked("contacts/list", {"book": "public", "text": "a", "limit": 5}),
    Asked("contacts/search", {"text": "anna"}),
    Asked("contacts/get", {"id": "no-such-contact"}, NOT_FOUND),
    Asked("contacts/create", {"contact": CONTACT}),
    Asked("contacts/update", {"id": "no-such-contact", "contact": CONTACT}, NOT_FOUND),
    Asked("contacts/delete", {"id": "no-such-contact"}, NOT_FOUND),
    Asked("contacts/delete_many", {"ids": ["no-such-contact"]}),
    Asked("groups/list"),
    Asked("groups/create", {"name": "Family"}),
    Asked("groups/update", {"id": "no-such-group", "name": "Friends"}, NOT_FOUND),
    Asked("groups/delete", {"id": "no-such-group"}, NOT_FOUND),
    Asked("groups/add_members", {"id": "no-such-group", "ids": []}, NOT_FOUND),
    Asked("groups/remove_members", {"id": "no-such-group", "ids": []}, NOT_FOUND),
    Asked("managed_departments/list", {}, FORBIDDEN),
    Asked("managed_departments/add_member", {"id": "1", "subscriber": "1016"}, FORBIDDEN),
    Asked("managed_employees/list", {}, FORBIDDEN),
    Asked("managed_employees/available", {}, FORBIDDEN),
    Asked("about/get", {}, FORBIDDEN),
    Asked("departments/list", {}, FORBIDDEN),
    Asked("departments/create", {"name": "Stores"}, FORBIDDEN),
    Asked("departments/update", {"id": "1", "name": "Stores"}, FORBIDDEN),
    Asked("departments/delete", {"id": "1"}, FORBIDDEN),
    Asked("employees/list", {}, FORBIDDEN),
    Asked("employees/bulk", {"extensions": ["1011"], "action": "licence", "value": "manager"}, FORBIDDEN),
    Asked("licences/get", {}, FORBIDDEN),
    Asked("installer/get", {}, FORBIDDEN),
    Asked("installer/delete", {}, FORBIDDEN),
    Asked("smtp/get", {}, FORBIDDEN),
    Asked("smtp/set", {"smtp": SMTP}, FORBIDDEN),
    Asked("smtp/test", {"address": "a@example.org"}, FORBIDDEN),
    Asked("session/delete"),
)
