"""Who may see and do what with which extension."""

import pytest
from homeassistant.auth.const import GROUP_ID_READ_ONLY
from homeassistant.auth.models import User
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import Unauthorized, UnknownUser

from custom_components.webcti.access import async_check_control, entries_of, may_control, may_see
from custom_components.webcti.hub import Hub
from tests.integration.entries import loaded_entry, new_entry, sign_in
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.people import acting, administrator, everyday_user


@pytest.fixture(autouse=True)
async def _owner(hass: HomeAssistant) -> User:
    """The first user owns Home Assistant and may do everything; the tests are about the others."""
    return await administrator(hass)


async def hub_for(hass: HomeAssistant, pbx: EmulatedPbx, *owners: User) -> Hub:
    """Set up a PBX where 1011 belongs to the owners, 1012 to nobody, and 21 is only watched."""
    users = [owner.id for owner in owners]
    entry = await loaded_entry(hass, pbx, watched=["21"], subentries=[sign_in("1011", users), sign_in("1012")])
    hub: Hub = entry.runtime_data
    return hub


async def test_an_owner_sees_and_controls_his_extension(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    anna = await everyday_user(hass, "Anna")
    hub = await hub_for(hass, pbx, anna)
    assert may_see(anna, hub.settings, "1011")
    assert may_control(anna, hub, "1011")


async def test_somebody_else_neither_sees_nor_controls_it(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    hub = await hub_for(hass, pbx, await everyday_user(hass, "Anna"))
    jan = await everyday_user(hass, "Jan")
    assert not may_see(jan, hub.settings, "1011")
    assert not may_control(jan, hub, "1011")


async def test_an_administrator_controls_it_without_seeing_its_calls(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    hub = await hub_for(hass, pbx, await everyday_user(hass, "Anna"))
    boss = await administrator(hass)
    assert not may_see(boss, hub.settings, "1011")
    assert may_control(boss, hub, "1011")


async def test_an_extension_may_belong_to_several_people(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    anna, jan = await everyday_user(hass, "Anna"), await everyday_user(hass, "Jan")
    hub = await hub_for(hass, pbx, anna, jan)
    assert all(may_see(user, hub.settings, "1011") and may_control(user, hub, "1011") for user in (anna, jan))


@pytest.mark.parametrize("extension", ["1012", "21"])
async def test_what_belongs_to_nobody_is_controlled_by_all_and_its_calls_are_seen_by_none(
    hass: HomeAssistant, pbx: EmulatedPbx, extension: str
) -> None:
    hub = await hub_for(hass, pbx)
    for user in (await everyday_user(hass, "Jan"), await administrator(hass)):
        assert may_control(user, hub, extension)
        assert not may_see(user, hub.settings, extension)


async def test_a_user_who_may_only_look_controls_nothing_even_his_own(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    guest = await hass.auth.async_create_user("Guest", group_ids=[GROUP_ID_READ_ONLY])
    hub = await hub_for(hass, pbx, guest)
    assert may_see(guest, hub.settings, "1011")
    assert not may_control(guest, hub, "1011")
    assert not may_control(guest, hub, "21")


async def test_automations_see_and_control_everything(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    hub = await hub_for(hass, pbx, await everyday_user(hass, "Anna"))
    assert may_see(None, hub.settings, "1011")
    assert may_control(None, hub, "1011")
    await async_check_control(hub, "1011", Context())
    await async_check_control(hub, "1011", None)


async def test_an_extension_without_entities_is_controlled_by_nobody(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    hub = await hub_for(hass, pbx)
    assert not may_control(await administrator(hass), hub, "22")


async def test_the_check_lets_owners_through_and_stops_others(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    anna, jan = await everyday_user(hass, "Anna"), await everyday_user(hass, "Jan")
    hub = await hub_for(hass, pbx, anna)
    await async_check_control(hub, "1011", acting(anna))
    with pytest.raises(Unauthorized):
        await async_check_control(hub, "1011", acting(jan))


async def test_a_user_who_was_deleted_is_stopped(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    hub = await hub_for(hass, pbx)
    with pytest.raises(UnknownUser):
        await async_check_control(hub, "1011", Context(user_id="deleted"))


async def test_a_user_has_extensions_of_several_pbxs_set_up_or_not(
    hass: HomeAssistant, pbx: EmulatedPbx, ncp: EmulatedPbx
) -> None:
    anna = await everyday_user(hass, "Anna")
    first = await loaded_entry(hass, pbx, watched=["21"], subentries=[sign_in("1011", [anna.id]), sign_in("1012")])
    second = new_entry(hass, ncp, subentries=[sign_in("1013", [anna.id])])
    assert entries_of(hass, anna) == [(first, "1011"), (second, "1013")]
    assert entries_of(hass, await administrator(hass)) == []
