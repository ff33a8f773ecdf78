"""Every request of the contract: where it goes, what it carries, and that its answer is understood."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, NamedTuple

import pytest
from aiohttp import web

from custom_components.webcti.cti.errors import AnswerInvalid, WebCode
from custom_components.webcti.cti.web.administration import BulkAction, Encryption, Smtp, SmtpMode
from custom_components.webcti.cti.web.client import WebClient
from custom_components.webcti.cti.web.phonebook import Book, ContactDraft, PhoneDraft
from custom_components.webcti.cti.web.rules import (
    CallKind,
    ForwardingRule,
    Presentation,
    RuleState,
    RuleTarget,
    TargetKind,
)
from custom_components.webcti.cti.web.services import ForwardingCase, ForwardingCondition, Repeat
from custom_components.webcti.cti.web.subscriber import Attempt, AttemptState, CallBackWay, FarSide

from . import documents
from .fake_web import FakeWeb

ME = "/subscribers/1011"
PAGE = documents.page(documents.CALL)
RULE = ForwardingRule(
    id="r1",
    state=RuleState.BUSY,
    call_kind=CallKind.EXTERNAL,
    presentation=Presentation.MATCHING,
    pattern="22*",
    target=RuleTarget(kind=TargetKind.NUMBER, number="1012"),
    active=True,
)
WRITTEN_RULE = {name: value for name, value in documents.RULE.items() if name not in ("id", "duplicate")}
DRAFT = ContactDraft(name="Anna", phones=(PhoneDraft(number="600111222", default=True),), groups=("g1",))
WRITTEN_DRAFT = {
    "name": "Anna",
    "book": "private",
    "phones": [
        {
            "number": "600111222",
            "comment": "",
            "can_sms": False,
            "default": True,
            "vip": False,
            "restricted": False,
        }
    ],
    "groups": ["g1"],
    "info": "",
    "im": "",
    "favourite": False,
}
SMTP = Smtp(
    mode=SmtpMode.OTHER,
    host="mail.example.com",
    port=587,
    encryption=Encryption.STARTTLS,
    user="pbx",
    sender="pbx@example.com",
)
WRITTEN_SMTP = {name: value for name, value in documents.SMTP.items() if name != "password_set"}
RESULTS = {"results": [{"id": "c1", "ok": False, "code": "forbidden"}]}
BULK = {"results": [{"extension": "1012", "ok": True, "code": "", "password": "new"}]}
PHONE_LOCK, ACCOUNT_RECALL = documents.SERVICES["phone_lock"], documents.SERVICES["account_recall"]
DEPARTMENT = {"id": "d1", "name": "Sales", "members": 2}


class Case(NamedTuple):
    """A call of the client, the request it makes, what that carries, and the answer."""

    call: Callable[[WebClient], Awaitable[Any]]
    request: str
    answer: Any
    sent: Any = None
    query: dict[str, list[str]] | None = None


CASES = [
    Case(lambda c: c.who(), "GET /session", documents.SESSION),
    Case(lambda c: c.subscribers.get("1011"), f"GET {ME}", documents.SUBSCRIBER),
    Case(
        lambda c: c.subscribers.change("1011", {"email": "b@example.com"}),
        f"PATCH {ME}",
        documents.SUBSCRIBER,
        {"email": "b@example.com"},
    ),
    Case(lambda c: c.subscribers.state("1011"), f"GET {ME}/state", documents.STATE),
    Case(lambda c: c.subscribers.dashboard("1011"), f"GET {ME}/dashboard", documents.DASHBOARD),
    Case(
        lambda c: c.subscribers.temporary_password("1012"),
        "POST /subscribers/1012/temporary-password",
        {"password": "abc"},
    ),
    Case(
        lambda c: c.subscribers.call("1011", "600111222", CallBackWay.MOBILE_PHONE),
        f"POST {ME}/calls",
        {"id": "a1"},
        {"number": "600111222", "via": "mobile_phone"},
    ),
    Case(
        lambda c: c.subscribers.attempt("1011", "a1"),
        f"GET {ME}/calls/a1",
        {"id": "a1", "number": "600111222", "via": "extension", "state": "failed", "reason": "no_answer"},
    ),
    Case(lambda c: c.subscribers.give_up("1011", "a1"), f"DELETE {ME}/calls/a1", None),
    Case(lambda c: c.services.get("1011"), f"GET {ME}/services", documents.SERVICES),
    Case(
        lambda c: c.services.set_phone_lock("1011", on=True), f"PUT {ME}/services/phone_lock", PHONE_LOCK, {"on": True}
    ),
    Case(
        lambda c: c.services.recall_account("1011", "9001", "1234"),
        f"PUT {ME}/services/account_recall",
        ACCOUNT_RECALL,
        {"on": True, "account": "9001", "pin": "1234"},
    ),
    Case(
        lambda c: c.services.release_account("1011"),
        f"PUT {ME}/services/account_recall",
        ACCOUNT_RECALL,
        {"on": False, "account": "", "pin": ""},
    ),
    Case(
        lambda c: c.services.set_wake_up("1011", on=True, at=time(6, 30), repeat=Repeat.DAILY),
        f"PUT {ME}/services/wake_up",
        documents.WAKE_UP,
        {"on": True, "time": "06:30", "repeat": "daily"},
    ),
    Case(
        lambda c: c.services.set_wake_up("1011", on=False, at=None),
        f"PUT {ME}/services/wake_up",
        documents.WAKE_UP,
        {"on": False, "time": None, "repeat": "once"},
    ),
    Case(
        lambda c: c.services.set_call_as("1011", "221234567"),
        f"PUT {ME}/services/call_as",
        documents.SERVICES["call_as"],
        {"identity": "221234567"},
    ),
    Case(lambda c: c.services.set_clir("1011", on=True), f"PUT {ME}/services/clir", {"on": True}, {"on": True}),
    Case(
        lambda c: c.services.set_call_waiting("1011", on=False),
        f"PUT {ME}/services/call_waiting",
        {"on": False},
        {"on": False},
    ),
    Case(
        lambda c: c.services.set_mobile_phone("1011", on=True, on_dnd=False),
        f"PUT {ME}/services/mobile_phone",
        documents.MOBILE_PHONE,
        {"on": True, "on_dnd": False},
    ),
    Case(
        lambda c: c.services.set_dnd("1011", on=True, message=None),
        f"PUT {ME}/services/dnd",
        documents.SERVICES["dnd"],
        {"on": True, "message": None},
    ),
    Case(
        lambda c: c.services.set_follow_me("1011", on=True, target="1012"),
        f"PUT {ME}/services/follow_me",
        documents.SERVICES["follow_me"],
        {"on": True, "target": "1012"},
    ),
    Case(
        lambda c: c.services.set_forwarding("1011", on=True, case=ForwardingCase.BUSY_OR_NO_ANSWER, target="1013"),
        f"PUT {ME}/services/forwarding",
        documents.SERVICES["forwarding"],
        {"on": True, "type": "busy_or_no_answer", "target": "1013"},
    ),
    Case(
        lambda c: c.services.set_conditional_forwarding(
            "1011", ForwardingCondition.UNAVAILABLE, on=True, target="1012"
        ),
        f"PUT {ME}/services/forwardings/unavailable",
        {"on": True, "target": "1012"},
        {"on": True, "target": "1012"},
    ),
    Case(lambda c: c.forwarding_rules.list("1011"), f"GET {ME}/forwarding-rules", documents.items(documents.RULE)),
    Case(lambda c: c.forwarding_rules.add("1011", RULE), f"POST {ME}/forwarding-rules", documents.RULE, WRITTEN_RULE),
    Case(
        lambda c: c.forwarding_rules.replace("1011", RULE),
        f"PUT {ME}/forwarding-rules/r1",
        documents.RULE,
        WRITTEN_RULE,
    ),
    Case(lambda c: c.forwarding_rules.delete("1011", "r1"), f"DELETE {ME}/forwarding-rules/r1", None),
    Case(
        lambda c: c.forwarding_rules.reorder("1011", ["r2", "r1"]),
        f"PUT {ME}/forwarding-rules",
        documents.items(documents.RULE),
        {"order": ["r2", "r1"]},
    ),
    Case(
        lambda c: c.announcements.dnd_messages("1011"), f"GET {ME}/dnd-messages", documents.items(documents.DND_MESSAGE)
    ),
    Case(
        lambda c: c.announcements.record_dnd_message("1011", "Lunch"),
        f"POST {ME}/dnd-messages/recording",
        {"id": "a2"},
        {"name": "Lunch"},
    ),
    Case(lambda c: c.announcements.delete_dnd_message("1011", "m1"), f"DELETE {ME}/dnd-messages/m1", None),
    Case(lambda c: c.announcements.sets(), "GET /announcement-sets", documents.items({"id": "s1", "name": "Day"})),
    Case(
        lambda c: c.history.page("1011", types=["missed", "incoming"], text="ann", number="600", limit=10, cursor="x"),
        f"GET {ME}/history",
        PAGE,
        query={"type": ["missed", "incoming"], "text": ["ann"], "number": ["600"], "limit": ["10"], "cursor": ["x"]},
    ),
    Case(lambda c: c.history.page("1011"), f"GET {ME}/history", PAGE, query={}),
    Case(
        lambda c: c.phonebook.contacts(offset=400, limit=50),
        "GET /phonebook/contacts",
        documents.page(documents.CONTACT),
        query={"limit": ["50"], "offset": ["400"]},
    ),
    Case(lambda c: c.history.missed("1011"), f"GET {ME}/missed", documents.page(documents.MISSED)),
    Case(lambda c: c.voicemail.page("1011"), f"GET {ME}/voicemail", documents.page(documents.VOICEMAIL)),
    Case(
        lambda c: c.voicemail.mark("1011", "v1", heard=True),
        f"PATCH {ME}/voicemail/v1",
        documents.VOICEMAIL,
        {"heard": True},
    ),
    Case(lambda c: c.voicemail.delete("1011", "v1"), f"DELETE {ME}/voicemail/v1", None),
    Case(
        lambda c: c.phonebook.contacts(book=Book.PUBLIC, group="g1", text="ann"),
        "GET /phonebook/contacts",
        documents.page(documents.CONTACT),
        query={"book": ["public"], "group": ["g1"], "text": ["ann"]},
    ),
    Case(
        lambda c: c.phonebook.search("ann"),
        "GET /phonebook/search",
        documents.items({"contact": documents.CONTACT, "phone": documents.PHONE}),
        query={"text": ["ann"]},
    ),
    Case(lambda c: c.phonebook.contact("c1"), "GET /phonebook/contacts/c1", documents.CONTACT),
    Case(lambda c: c.phonebook.add_contact(DRAFT), "POST /phonebook/contacts", documents.CONTACT, WRITTEN_DRAFT),
    Case(
        lambda c: c.phonebook.replace_contact("c1", DRAFT),
        "PUT /phonebook/contacts/c1",
        documents.CONTACT,
        WRITTEN_DRAFT,
    ),
    Case(lambda c: c.phonebook.delete_contact("c1"), "DELETE /phonebook/contacts/c1", None),
    Case(lambda c: c.phonebook.delete_contacts(["c1"]), "POST /phonebook/contacts/delete", RESULTS, {"ids": ["c1"]}),
    Case(lambda c: c.phonebook.groups(), "GET /phonebook/groups", documents.items(documents.GROUP)),
    Case(
        lambda c: c.phonebook.add_group("Friends"),
        "POST /phonebook/groups",
        documents.GROUP,
        {"name": "Friends", "book": "private"},
    ),
    Case(
        lambda c: c.phonebook.rename_group("g1", "Family"),
        "PATCH /phonebook/groups/g1",
        documents.GROUP,
        {"name": "Family"},
    ),
    Case(lambda c: c.phonebook.delete_group("g1"), "DELETE /phonebook/groups/g1", None),
    Case(
        lambda c: c.phonebook.add_members("g1", ["c1"]), "POST /phonebook/groups/g1/members", RESULTS, {"ids": ["c1"]}
    ),
    Case(
        lambda c: c.phonebook.remove_members("g1", ["c1"]),
        "POST /phonebook/groups/g1/members/remove",
        RESULTS,
        {"ids": ["c1"]},
    ),
    Case(lambda c: c.costs.get("1011"), f"GET {ME}/costs", documents.COSTS),
    Case(lambda c: c.key_labels.get("1011"), f"GET {ME}/key-labels", documents.KEY_LABELS),
    Case(
        lambda c: c.key_labels.set("1011", 12, {1: "City"}),
        f"PUT {ME}/key-labels",
        documents.KEY_LABELS,
        {"font_size": 12, "labels": {"1": "City"}},
    ),
    Case(lambda c: c.phone_cti.file(), "GET /phonecti", {"name": "setup.exe", "size": 100}),
    Case(lambda c: c.management.departments(), "GET /management/departments", documents.items(DEPARTMENT)),
    Case(
        lambda c: c.management.employees(department="d1"),
        "GET /management/employees",
        documents.page(documents.EMPLOYEE),
        query={"department": ["d1"]},
    ),
    Case(
        lambda c: c.management.available(),
        "GET /management/available",
        documents.items({"extension": "1016", "comment": ""}),
    ),
    Case(
        lambda c: c.management.add_member("d1", "1016"),
        "POST /management/departments/d1/members",
        documents.EMPLOYEE,
        {"extension": "1016"},
    ),
    Case(lambda c: c.administration.about(), "GET /administration/about", documents.ABOUT),
    Case(lambda c: c.administration.departments(), "GET /administration/departments", documents.items(DEPARTMENT)),
    Case(
        lambda c: c.administration.add_department("Sales"),
        "POST /administration/departments",
        {"id": "d1", "name": "Sales"},
        {"name": "Sales"},
    ),
    Case(
        lambda c: c.administration.rename_department("d1", "Service"),
        "PATCH /administration/departments/d1",
        DEPARTMENT,
        {"name": "Service"},
    ),
    Case(lambda c: c.administration.delete_department("d1"), "DELETE /administration/departments/d1", None),
    Case(
        lambda c: c.administration.employees(text="ann"),
        "GET /administration/employees",
        documents.page(documents.EMPLOYEE),
        query={"text": ["ann"]},
    ),
    Case(lambda c: c.administration.licences(), "GET /administration/licences", documents.LICENCES),
    Case(
        lambda c: c.administration.change_many(["1012"], BulkAction.MANAGES, ["d1"]),
        "POST /administration/employees/bulk",
        BULK,
        {"extensions": ["1012"], "action": "manages", "value": ["d1"]},
    ),
    Case(
        lambda c: c.administration.change_many(["1012"], BulkAction.NEW_PASSWORD),
        "POST /administration/employees/bulk",
        BULK,
        {"extensions": ["1012"], "action": "new_password", "value": None},
    ),
    Case(
        lambda c: c.administration.installer(),
        "GET /administration/installer",
        {"storage_present": True, "file": {"name": "setup.exe", "size": 100}},
    ),
    Case(lambda c: c.administration.delete_installer(), "DELETE /administration/installer", None),
    Case(lambda c: c.administration.smtp(), "GET /administration/smtp", documents.SMTP),
    Case(
        lambda c: c.administration.set_smtp(SMTP),
        "PUT /administration/smtp",
        documents.SMTP,
        {**WRITTEN_SMTP, "password": None},
    ),
    Case(
        lambda c: c.administration.test_smtp("a@example.com"),
        "POST /administration/smtp/test",
        {"ok": True},
        {"address": "a@example.com"},
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.request.replace("/", " "))
async def test_a_request_goes_where_the_contract_says(fake: FakeWeb, client: WebClient, case: Case) -> None:
    fake.answers[case.request] = case.answer
    await case.call(client)
    last = fake.received[-1]
    assert (last.name, last.document) == (case.request, case.sent)
    assert case.query is None or last.query == case.query


async def test_services_are_understood(fake: FakeWeb, client: WebClient) -> None:
    fake.answers[f"GET {ME}/services"] = documents.SERVICES
    services = await client.services.get("1011")
    assert services.wake_up is not None
    assert services.wake_up.time == time(6, 30)
    assert services.wake_up.next == datetime(2026, 11, 24, 6, 30)  # noqa: DTZ001 - local to the PBX
    assert services.forwardings is not None
    assert services.forwardings.of(ForwardingCondition.BUSY).on
    assert not services.forwardings.of(ForwardingCondition.ALWAYS).on


async def test_what_the_family_lacks_is_none(fake: FakeWeb, client: WebClient) -> None:
    fake.answers[f"GET {ME}/services"] = dict.fromkeys(documents.SERVICES)
    services = await client.services.get("1011")
    assert services.clir is None
    assert services.forwardings is None


async def test_amounts_are_exact(fake: FakeWeb, client: WebClient) -> None:
    fake.answers[f"GET {ME}/costs"] = documents.COSTS
    costs = await client.costs.get("1011")
    assert costs.current == Decimal("12.30")
    assert costs.calls[0].day == date(2026, 11, 23)


async def test_a_hidden_number_is_dialled_by_its_id(fake: FakeWeb, client: WebClient) -> None:
    fake.answers["GET /phonebook/contacts/c1"] = documents.CONTACT
    contact = await client.phonebook.contact("c1")
    assert [phone.dial for phone in contact.phones] == ["600111222", "contact:p2"]
    assert "600111222" not in repr(contact)


async def test_all_pages_are_gone_through(fake: FakeWeb, client: WebClient) -> None:
    first = documents.page(documents.CONTACT, following="2", total=2)
    second = documents.page({**documents.CONTACT, "id": "c2"}, total=2)

    async def answer(request: web.Request) -> web.Response:
        return web.json_response(second if request.query.get("cursor") else first)

    fake.answers["GET /phonebook/contacts"] = answer
    assert [contact.id async for contact in client.phonebook.all_contacts()] == ["c1", "c2"]


async def test_pages_that_lead_back_end(fake: FakeWeb, client: WebClient) -> None:
    fake.answers["GET /phonebook/contacts"] = documents.page(documents.CONTACT, following="again", total=2)
    with pytest.raises(AnswerInvalid, match="leads back"):
        _ = [contact async for contact in client.phonebook.all_contacts()]


@pytest.mark.parametrize(
    ("reason", "failure"),
    [("busy", FarSide.BUSY), ("no_answer", WebCode.NO_ANSWER), ("struck_by_lightning", "struck_by_lightning")],
)
def test_a_call_that_failed_says_whether_the_far_side_or_the_pbx_refused(reason: str, failure: str) -> None:
    attempt = Attempt(id="a1", number="22", via=CallBackWay.EXTENSION, state=AttemptState.FAILED, reason=reason)
    assert (attempt.failure, type(attempt.failure)) == (failure, type(failure))
