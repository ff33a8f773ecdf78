"""Who may do what: every row of the table of rights, from every side."""

import pytest

from emulator.exchange.errors import Reason, Refused
from emulator.exchange.office.capabilities import FEATURES
from emulator.exchange.office.rights import Access, Feature, Item, Role
from tests.emulator.exchange.desk import Desk

SELF, MANAGER, ADMINISTRATOR, STRANGER = "1011", "1014", "1015", "1013"

SEE = {
    Item.NUMBER: "SMA", Item.COMMENT: "SMA", Item.DESCRIPTION: "SMA", Item.LANGUAGE: "S", Item.PASSWORD: "",
    Item.TEMPORARY_PASSWORD: "", Item.NEW_PASSWORD: "", Item.HISTORY: "SM", Item.VOICEMAIL: "S", Item.CALLS: "S",
    Item.COSTS: "SMA", Item.SERVICES: "SMA", Item.MOBILE_PHONE_NUMBER: "SMA", Item.CALL_PRESENTATION: "S",
    Item.OWN_DND_MESSAGE: "SM", Item.ANNOUNCEMENT_SET: "SMA", Item.CALL_NOTIFICATIONS: "SMA", Item.PRIVILEGES: "SMA",
    Item.LICENCE: "SMA", Item.NUMBER_MARKS: "SMA-", Item.KEY_LABELS: "S",
}  # fmt: skip

CHANGE = {
    Item.NUMBER: "", Item.COMMENT: "MA", Item.DESCRIPTION: "SMA", Item.LANGUAGE: "S", Item.PASSWORD: "S",
    Item.TEMPORARY_PASSWORD: "M", Item.NEW_PASSWORD: "A", Item.HISTORY: "", Item.VOICEMAIL: "S", Item.CALLS: "S",
    Item.COSTS: "", Item.SERVICES: "SMA", Item.MOBILE_PHONE_NUMBER: "M", Item.CALL_PRESENTATION: "S",
    Item.OWN_DND_MESSAGE: "SM", Item.ANNOUNCEMENT_SET: "M", Item.CALL_NOTIFICATIONS: "MA", Item.PRIVILEGES: "MA",
    Item.LICENCE: "A", Item.NUMBER_MARKS: "MA", Item.KEY_LABELS: "S",
}  # fmt: skip


@pytest.mark.parametrize("item", Item)
@pytest.mark.parametrize(("access", "table"), [(Access.SEE, SEE), (Access.CHANGE, CHANGE)])
def test_an_item_is_open_to_whom_the_contract_names(
    classic: Desk, item: Item, access: Access, table: dict[Item, str]
) -> None:
    rights = classic.exchange.switch.rights
    asking = {"S": SELF, "M": MANAGER, "A": ADMINISTRATOR, "-": STRANGER}
    may = {who for who, actor in asking.items() if rights.allowed(actor, item, access, SELF)}
    assert may == set(table[item])


@pytest.mark.parametrize("item", Item)
def test_what_does_not_exist_is_refused_as_what_is_forbidden(desk: Desk, item: Item) -> None:
    with pytest.raises(Refused) as refused:
        desk.exchange.switch.rights.require(ADMINISTRATOR, item, Access.SEE, "4444")
    assert refused.value.reason is Reason.FORBIDDEN


def test_w112_a_dnd_message_of_his_own_takes_the_right(classic: Desk) -> None:
    rights = classic.exchange.switch.rights
    assert rights.allowed("1011", Item.OWN_DND_MESSAGE, Access.CHANGE, "1011")
    assert not rights.allowed("1013", Item.OWN_DND_MESSAGE, Access.CHANGE, "1013")


def test_w140_a_manager_needs_licence_department_and_family(classic: Desk, ncp: Desk) -> None:
    exchange, rights = classic.exchange, classic.exchange.switch.rights
    assert Role.MANAGER in rights.roles("1014")
    exchange.patch_subscriber("1014", {"manages": []})
    assert Role.MANAGER not in rights.roles("1014")
    exchange.patch_subscriber("1014", {"manages": ["Sales"], "licence": "cti_plus"})
    assert Role.MANAGER not in rights.roles("1014")
    ncp.exchange.patch_subscriber("1014", {"manages": ["Sales"], "licence": "manager"})
    assert ncp.exchange.switch.rights.roles("1014") == {Role.USER}


def test_w142_a_manager_manages_the_members_of_his_departments(classic: Desk) -> None:
    assert classic.exchange.switch.rights.managed("1014") == ("1011", "1012", "1013")
    assert classic.exchange.switch.rights.managed("1011") == ()


def test_w152_the_administrator_is_who_has_the_right(desk: Desk) -> None:
    roles = desk.exchange.switch.rights.roles
    assert roles("1015") == {Role.USER, Role.ADMINISTRATOR}
    assert roles("1011") == {Role.USER}


def test_w169_a_right_that_is_taken_away_is_gone_at_once(classic: Desk) -> None:
    rights = classic.exchange.switch.rights
    assert rights.allowed("1014", Item.HISTORY, Access.SEE, "1011")
    classic.exchange.patch_subscriber("1014", {"licence": "cti"})
    assert not rights.allowed("1014", Item.HISTORY, Access.SEE, "1011")


def test_a_subscriber_who_is_switched_off_is_nobody(desk: Desk) -> None:
    desk.exchange.patch_subscriber("1015", {"enabled": False})
    assert desk.exchange.switch.rights.roles("1015") == frozenset()
    assert not desk.exchange.switch.rights.allowed("1015", Item.NUMBER, Access.SEE, "1015")


def test_the_table_of_features_names_each_once() -> None:
    assert [row.feature for row in FEATURES] == list(Feature)


def test_a_feature_of_the_other_family_is_refused(classic: Desk, ncp: Desk) -> None:
    classic.exchange.switch.rights.require_feature(Feature.F20)
    ncp.exchange.switch.rights.require_feature(Feature.F21)
    for desk, feature in ((classic, Feature.F11), (ncp, Feature.F20)):
        with pytest.raises(Refused) as refused:
            desk.exchange.switch.rights.require_feature(feature)
        assert refused.value.reason is Reason.UNSUPPORTED_ON_FAMILY


def test_w1_a_classic_pbx_has_webcti_from_its_firmware_on(classic: Desk) -> None:
    exchange = classic.exchange
    exchange.patch_pbx({"firmware": "6.01.0001"})
    assert exchange.switch.rights.has_feature(Feature.F1)
    exchange.patch_pbx({"firmware": "5.99.0900"})
    assert not any(exchange.switch.rights.features().values())
