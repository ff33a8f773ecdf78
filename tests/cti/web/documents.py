"""One example of every document, written from the contract."""

from typing import Any

FEATURES = {f"F{number}": True for number in range(1, 37)}
PBX = {
    "name": "Office",
    "model": "IPL-256",
    "firmware": "6.55",
    "serial": "NO00025",
    "languages": ["pl", "en", "de"],
    "features": FEATURES,
    "now": "2026-11-23T06:30:00",
    "voicemail_number": "1000",
}
STATE = {"extension": "1011", "state": "free", "dnd": False, "locked": False, "forwarded": False}
SUBSCRIBER: dict[str, Any] = {
    "extension": "1011",
    "comment": "Test WebCTI",
    "description": "",
    "email": "anna@example.com",
    "language": "pl",
    "call_back_way": "ask",
    "department": {"id": "d1", "name": "Sales"},
    "manages": [],
    "licence": "cti_plus",
    "is_admin": False,
    "phonebook_access": "edit",
    "recordings_access": "own",
    "may_record_dnd": True,
    "has_system_phone": True,
    "has_voicemail": True,
    "has_fax2mail": False,
    "password_set": True,
    "announcement_set": None,
    "call_notifications": {"answered": False, "missed": True},
    "mobile_phone_number": "600123456",
}
EMPLOYEE = {**SUBSCRIBER, "state": STATE}
SESSION = {
    "extension": "1011",
    "comment": "Test WebCTI",
    "must_change_password": False,
    "roles": ["user", "manager"],
    "manages": ["d1"],
    "subscriber": SUBSCRIBER,
}
WAKE_UP = {
    "on": True,
    "time": "06:30",
    "repeat": "daily",
    "next": "2026-11-24T06:30:00",
    "last_result": {"at": "2026-11-23T06:30:00", "result": "answered"},
}
MOBILE_PHONE = {"on": True, "number": "600123456", "on_no_answer": True, "on_dnd": False, "on_unavailable": None}
FORWARDINGS = {
    condition: {"on": condition == "busy", "target": "22"}
    for condition in ("always", "busy", "no_answer", "unavailable")
}
SERVICES: dict[str, Any] = {
    "phone_lock": {"on": False, "locked_by_admin": False},
    "account_recall": {"on": True, "account": "9001"},
    "wake_up": WAKE_UP,
    "call_as": {"identity": "", "identities": [{"number": "221234567", "name": "Office"}]},
    "clir": {"on": False},
    "call_waiting": {"on": True},
    "mobile_phone": MOBILE_PHONE,
    "dnd": {"on": False, "message": "m1"},
    "follow_me": {"on": False, "target": "1012"},
    "forwarding": {"on": True, "type": "busy_or_no_answer", "target": "1013"},
    "forwardings": FORWARDINGS,
}
RULE = {
    "id": "r1",
    "state": "busy",
    "call_kind": "external",
    "presentation": "matching",
    "pattern": "22*",
    "target": {"kind": "number", "number": "1012"},
    "active": True,
    "duplicate": False,
}
DND_MESSAGE = {"id": "m1", "name": "Out for lunch", "system": False, "own": True, "length": 12}
CALL: dict[str, Any] = {
    "id": "h1",
    "type": "incoming",
    "start": "2026-11-23T08:15:30",
    "number": "600111222",
    "dial": "600111222",
    "withheld": False,
    "restricted": False,
    "vip": True,
    "name": "Anna Zielińska",
    "duration": 65,
    "voicemail": False,
    "group": "",
}
MISSED = {name: value for name, value in CALL.items() if name != "id"} | {
    "type": "missed",
    "duration": None,
    "count": 3,
}
VOICEMAIL = {
    "id": "v1",
    "number": "600111222",
    "dial": "600111222",
    "withheld": False,
    "restricted": False,
    "vip": False,
    "name": "Anna Zielińska",
    "start": "2026-11-23T08:15:30",
    "length": 12,
    "heard": False,
}
PHONE = {
    "id": "p1",
    "number": "600111222",
    "comment": "mobile",
    "can_sms": True,
    "vip": True,
    "restricted": False,
    "hidden": False,
}
HIDDEN_PHONE = {**PHONE, "id": "p2", "number": "", "restricted": True, "hidden": True}
CONTACT = {
    "id": "c1",
    "book": "public",
    "name": "Anna Zielińska",
    "extension": "",
    "phones": [PHONE, HIDDEN_PHONE],
    "default_phone": "p1",
    "groups": ["g1"],
    "info": "",
    "im": "",
    "favourite": False,
    "may_edit": True,
}
GROUP = {
    "id": "g1",
    "name": "Friends",
    "book": "private",
    "department": False,
    "favourite": True,
    "members": 2,
    "may_edit": True,
}
IMPORT_REPORT = {
    "imported": 2,
    "skipped": 1,
    "rejected": 1,
    "rows": [
        {
            "line": 3,
            "name": "Jan",
            "outcome": "rejected",
            "book": "private",
            "code": "invalid_number",
            "reason": "abc",
        }
    ],
    "by_book": {"private": 1, "public": 1},
}
COSTS: dict[str, Any] = {
    "current": "12.30",
    "currency": "PLN",
    "limit": "50.00",
    "balance": "37.70",
    "top_up": {"amount": "50.00", "method": "add_periodic", "period": "month", "next": "2026-12-01T00:00:00"},
    "since": "2026-11-01T00:00:00",
    "calls": [{"day": "2026-11-23", "amount": "1.20"}],
}
DASHBOARD = {
    "missed": [MISSED],
    "completed": [CALL],
    "voicemail": [VOICEMAIL],
    "active_services": ["wake_up"],
    "language": "pl",
    "costs": COSTS,
}
KEY_LABELS = {
    "model": "CTS-220",
    "font_size": 10,
    "modules": 1,
    "keys": [{"position": 1, "function": "line", "value": "1", "label": "City", "default_label": "Line 1"}],
}
ABOUT = {
    "type": "IPL-256",
    "name": "Office",
    "serial": "NO00025",
    "firmware": "6.55",
    "now": "2026-11-23T06:30:00",
    "lan_address": "192.0.2.1",
    "subscribers": 6,
    "licences": [{"kind": "cti", "total": None, "used": 3, "expires": "2027-01-01"}],
    "storage": {"present": True, "free": 1024},
    "webcti_version": "1.01",
}
LICENCES = {"menu": "cti", "levels": [{"level": "cti_plus", "free": 2}], "expires": None}
SMTP = {
    "mode": "other",
    "host": "mail.example.com",
    "port": 587,
    "encryption": "starttls",
    "user": "pbx",
    "sender": "pbx@example.com",
    "password_set": True,
}


def page(*items: object, following: str | None = None, total: int | None = None) -> dict[str, Any]:
    return {"items": list(items), "next": following, "total": len(items) if total is None else total}


def items(*documents: object) -> dict[str, Any]:
    return {"items": list(documents)}
