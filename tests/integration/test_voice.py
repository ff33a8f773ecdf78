"""Calling somebody by name in Assist: the telephone of whoever speaks rings, and calls whom he means."""

from typing import Any

import pytest
from homeassistant.components.conversation import async_converse
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import area_registry as ar
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import intent
from homeassistant.setup import async_setup_component

from custom_components.webcti.const import DOMAIN
from custom_components.webcti.cti.web.phonebook import ContactDraft, PhoneDraft
from tests.integration.entities import device_of, entity_id_of
from tests.integration.entries import PASSWORD, loaded_entry, over_web, over_xctip, sign_in
from tests.integration.pbx_process import EmulatedPbx
from tests.integration.people import acting, everyday_user
from tests.integration.waiting import until

EXTENSION = "1011"


@pytest.fixture(autouse=True)
async def _assist(hass: HomeAssistant) -> None:
    for component in ("homeassistant", "conversation"):
        assert await async_setup_component(hass, component, {})


async def say(
    hass: HomeAssistant, text: str, language: str = "en", context: Context | None = None, device_id: str | None = None
) -> str:
    """Say something to Assist; return what it answers."""
    result = await async_converse(hass, text, None, context or Context(), language=language, device_id=device_id)
    speech: str = result.response.speech["plain"]["speech"]
    return speech


async def loaded(hass: HomeAssistant, pbx: EmulatedPbx, *users: str) -> None:
    await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION, users, password=PASSWORD)], options=over_web(pbx))


async def numbers_called(pbx: EmulatedPbx) -> list[str]:
    """The numbers that the PBX is to call for 1011."""
    state = await pbx.control("GET", "state")
    return [str(call) for call in state["calls"]]


async def until_calling(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    """Wait until the own telephone does something."""
    activity = entity_id_of(hass, "sensor", pbx, "activity", EXTENSION)

    def busy() -> bool:
        state = hass.states.get(activity)
        return state is not None and state.state != "idle"

    await until(hass, busy)


@pytest.mark.parametrize(
    ("language", "text", "answer"),
    [
        ("en", "Call Anna Nowak", "Calling Anna Nowak"),
        ("pl", "Zadzwoń do Anny Nowak", "Dzwonię do: Anna Nowak"),
        ("pl", "zadzwoń do Piotra Zielińskiego", "Dzwonię do: Piotr Zieliński"),
        ("de", "Ruf Anna Nowak an", "Ich rufe an: Anna Nowak"),
    ],
)
async def test_a_name_is_called_in_every_language(
    hass: HomeAssistant, pbx: EmulatedPbx, language: str, text: str, answer: str
) -> None:
    await loaded(hass, pbx)
    assert await say(hass, text, language) == answer
    await until_calling(hass, pbx)
    assert await numbers_called(pbx)


async def test_her_telephone_rings_once_the_own_one_is_answered(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded_entry(
        hass,
        pbx,
        watched=["1012"],
        subentries=[sign_in(EXTENSION, password=PASSWORD)],
        options=over_web(pbx),
    )
    assert await say(hass, "zadzwoń do Anny Nowak", "pl") == "Dzwonię do: Anna Nowak"
    hers = entity_id_of(hass, "sensor", pbx, "activity", "1012")

    def rings() -> bool:
        state = hass.states.get(hers)
        return state is not None and state.state == "ringing"

    await until(hass, rings)


async def test_several_that_are_meant_are_named_and_nobody_is_called(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    client = hass.config_entries.async_entries(DOMAIN)[0].runtime_data.pbx.subscriber(EXTENSION).web
    for name in ("Berta Kos", "Berta Lis"):
        await client.phonebook.add_contact(ContactDraft(name=name, phones=(PhoneDraft(number="600111222"),)))
    assert await say(hass, "call Berta") == "Whom do you mean: Berta Kos, Berta Lis?"
    assert await numbers_called(pbx) == []
    assert await say(hass, "call Berta Lis") == "Calling Berta Lis"


async def test_nobody_of_that_name_is_said(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    assert await say(hass, "call Nobody At All") == "I know no Nobody At All in the phonebook"


async def test_a_refusal_is_said_in_the_language_of_the_question(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    assert await say(hass, "call Anna Nowak") == "Calling Anna Nowak"
    assert await say(hass, "zadzwoń do Anny Nowak", "pl") == "Numer wewnętrzny jest zajęty."


async def test_a_user_calls_from_his_own_telephone_and_others_have_none(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    owner, stranger = await everyday_user(hass, "owner"), await everyday_user(hass, "stranger")
    await loaded(hass, pbx, owner.id)
    assert await say(hass, "call Anna Nowak", context=acting(stranger)) == "You have no phone with a phonebook"
    assert await say(hass, "call Anna Nowak", context=acting(owner)) == "Calling Anna Nowak"


async def test_a_satellite_calls_from_the_telephone_of_its_area(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(
        hass,
        pbx,
        subentries=[sign_in("1011", password=PASSWORD), sign_in("1015", password=PASSWORD)],
        options=over_web(pbx),
    )
    assert await say(hass, "call Anna Nowak") == "I do not know which phone is yours"
    kitchen = ar.async_get(hass).async_create("Kitchen")
    devices = dr.async_get(hass)
    satellite = devices.async_get_or_create(config_entry_id=entry.entry_id, identifiers={("test", "satellite")})
    for device_id in (satellite.id, device_of(hass, pbx, EXTENSION)):
        devices.async_update_device(device_id, area_id=kitchen.id)
    assert await say(hass, "call Anna Nowak", device_id=satellite.id) == "Calling Anna Nowak"
    await until_calling(hass, pbx)


async def test_the_phonebook_of_xctip_will_do(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    entry = await loaded_entry(hass, pbx, subentries=[sign_in(EXTENSION, password=PASSWORD)], options=over_xctip(pbx))
    directory = entry.runtime_data.pbx.subscriber(EXTENSION).directory
    directory.subscribe_contacts(lambda _change: hass.bus.async_fire("contact_came"))
    await until(hass, lambda: len(directory.contacts) > 10, "contact_came")
    assert await say(hass, "zadzwoń do Anny Nowak", "pl") == "Dzwonię do: Anna Nowak"
    await until_calling(hass, pbx)


async def test_agents_call_through_the_intent(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    assert await async_setup_component(hass, "intent", {})
    await loaded(hass, pbx)
    slots: dict[str, Any] = {"name": {"value": "Anny Nowak"}}
    response = await intent.async_handle(hass, "test", "WebctiCall", slots, language="pl")
    assert response.speech["plain"]["speech"] == "Dzwonię do: Anna Nowak"


async def test_the_sentences_are_understood_while_a_phonebook_is_there(hass: HomeAssistant, pbx: EmulatedPbx) -> None:
    await loaded(hass, pbx)
    (entry,) = hass.config_entries.async_entries(DOMAIN)
    assert await say(hass, "call Nobody At All") == "I know no Nobody At All in the phonebook"
    assert await hass.config_entries.async_unload(entry.entry_id)
    assert await say(hass, "call Nobody At All") != "I know no Nobody At All in the phonebook"
    assert await hass.config_entries.async_setup(entry.entry_id)
    assert await say(hass, "call Nobody At All") == "I know no Nobody At All in the phonebook"
