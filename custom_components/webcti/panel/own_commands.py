"""Commands about a subscriber himself, or somebody he may act for: data, services, calls, history, voicemail, costs."""

from typing import Final

import voluptuous as vol

from ..cti.web.client import WebClient
from ..cti.web.rules import ForwardingRule
from ..cti.web.subscriber import CallBackWay
from .requests import DOCUMENT, ID, IDS, NUMBER, PAGING, TEXT, Asked, WebCommand, handler


async def _temporary_password(web: WebClient, asked: Asked) -> object:
    return {"password": await web.subscribers.temporary_password(asked.about)}


async def _call(web: WebClient, asked: Asked) -> object:
    return {"id": await web.subscribers.call(asked.own, asked["number"], asked.choice(CallBackWay, "via"))}


async def _record(web: WebClient, asked: Asked) -> object:
    return {"id": await web.announcements.record_dnd_message(asked.own, asked["name"])}


SUBSCRIBER: Final = (
    WebCommand(name="subscriber/get", about=True, ask=lambda web, asked: web.subscribers.get(asked.about)),
    WebCommand(
        name="subscriber/update",
        about=True,
        writes=True,
        fields={vol.Required("fields"): DOCUMENT},
        ask=lambda web, asked: web.subscribers.change(asked.about, asked["fields"]),
    ),
    WebCommand(name="subscriber/state", about=True, ask=lambda web, asked: web.subscribers.state(asked.about)),
    WebCommand(name="subscriber/set_temporary_password", about=True, writes=True, ask=_temporary_password),
    WebCommand(name="dashboard/get", ask=lambda web, asked: web.subscribers.dashboard(asked.own)),
    WebCommand(
        name="calls/create",
        writes=True,
        fields={vol.Required("number"): NUMBER, vol.Required("via"): TEXT},
        ask=_call,
    ),
    WebCommand(
        name="calls/get",
        fields={vol.Required("id"): ID},
        ask=lambda web, asked: web.subscribers.attempt(asked.own, asked["id"]),
    ),
    WebCommand(
        name="calls/delete",
        writes=True,
        fields={vol.Required("id"): ID},
        ask=lambda web, asked: web.subscribers.give_up(asked.own, asked["id"]),
    ),
)

SERVICES: Final = (
    WebCommand(name="services/get", about=True, ask=lambda web, asked: web.services.get(asked.about)),
    WebCommand(
        name="services/set",
        about=True,
        writes=True,
        fields={vol.Required("name"): ID, vol.Required("body"): DOCUMENT},
        ask=lambda web, asked: web.services.write(asked.about, asked["name"], asked["body"]),
    ),
    WebCommand(name="forwarding_rules/list", about=True, ask=lambda web, asked: web.forwarding_rules.list(asked.about)),
    WebCommand(
        name="forwarding_rules/create",
        about=True,
        writes=True,
        fields={vol.Required("rule"): DOCUMENT},
        ask=lambda web, asked: web.forwarding_rules.add(asked.about, asked.document(ForwardingRule, "rule")),
    ),
    WebCommand(
        name="forwarding_rules/update",
        about=True,
        writes=True,
        fields={vol.Required("id"): ID, vol.Required("rule"): DOCUMENT},
        ask=lambda web, asked: web.forwarding_rules.replace(
            asked.about, asked.document(ForwardingRule, "rule", id=asked["id"])
        ),
    ),
    WebCommand(
        name="forwarding_rules/delete",
        about=True,
        writes=True,
        fields={vol.Required("id"): ID},
        ask=lambda web, asked: web.forwarding_rules.delete(asked.about, asked["id"]),
    ),
    WebCommand(
        name="forwarding_rules/order",
        about=True,
        writes=True,
        fields={vol.Required("order"): IDS},
        ask=lambda web, asked: web.forwarding_rules.reorder(asked.about, asked["order"]),
    ),
    WebCommand(
        name="dnd_messages/list", about=True, ask=lambda web, asked: web.announcements.dnd_messages(asked.about)
    ),
    WebCommand(name="dnd_messages/record", writes=True, fields={vol.Required("name"): TEXT}, ask=_record),
    WebCommand(
        name="dnd_messages/delete",
        writes=True,
        fields={vol.Required("id"): ID},
        ask=lambda web, asked: web.announcements.delete_dnd_message(asked.own, asked["id"]),
    ),
    WebCommand(name="announcement_sets/list", ask=lambda web, _: web.announcements.sets()),
)

CALLS: Final = (
    WebCommand(
        name="history/list",
        about=True,
        fields={
            vol.Optional("types"): vol.All([TEXT], vol.Length(max=8)),
            vol.Optional("text"): TEXT,
            vol.Optional("number"): TEXT,
            **PAGING,
        },
        ask=lambda web, asked: web.history.page(
            asked.about, types=asked.get("types", ()), **asked.given("text", "number", "cursor", "limit", "offset")
        ),
    ),
    WebCommand(
        name="missed/list",
        about=True,
        fields=PAGING,
        ask=lambda web, asked: web.history.missed(asked.about, **asked.given("cursor", "limit", "offset")),
    ),
    WebCommand(
        name="voicemail/list",
        fields=PAGING,
        ask=lambda web, asked: web.voicemail.page(asked.own, **asked.given("cursor", "limit", "offset")),
    ),
    WebCommand(
        name="voicemail/update",
        writes=True,
        fields={vol.Required("id"): ID, vol.Required("heard"): bool},
        ask=lambda web, asked: web.voicemail.mark(asked.own, asked["id"], heard=asked["heard"]),
    ),
    WebCommand(
        name="voicemail/delete",
        writes=True,
        fields={vol.Required("id"): ID},
        ask=lambda web, asked: web.voicemail.delete(asked.own, asked["id"]),
    ),
    WebCommand(name="costs/get", about=True, ask=lambda web, asked: web.costs.get(asked.about)),
    WebCommand(name="key_labels/get", ask=lambda web, asked: web.key_labels.get(asked.own)),
    WebCommand(
        name="key_labels/set",
        writes=True,
        fields={
            vol.Required("font_size"): vol.All(int, vol.Range(min=1, max=99)),
            vol.Required("labels"): {vol.All(str, vol.Match(r"^[0-9]{1,4}$")): TEXT},
        },
        ask=lambda web, asked: web.key_labels.set(
            asked.own, asked["font_size"], {int(position): text for position, text in asked["labels"].items()}
        ),
    ),
    WebCommand(name="phonecti/get", ask=lambda web, _: web.phone_cti.file()),
)

COMMANDS: Final = tuple(handler(command) for command in (*SUBSCRIBER, *SERVICES, *CALLS))
