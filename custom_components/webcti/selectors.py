"""Fields that several forms share. Keys are typed into password fields and never sent back to the browser."""

from collections.abc import Iterable, Mapping

from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import (
    BooleanSelector,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
    TextSelectorType,
)

from .cti.model import Extension
from .extensions import MOST_DIGITS, in_order

TEXT = TextSelector()
KEY = TextSelector(TextSelectorConfig(type=TextSelectorType.PASSWORD, autocomplete="off"))
LINES = TextSelector(TextSelectorConfig(multiline=True))
SWITCH = BooleanSelector()


def whole_number(lowest: int, highest: int) -> NumberSelector:
    """Make a box for a whole number."""
    return NumberSelector(NumberSelectorConfig(min=lowest, max=highest, step=1, mode=NumberSelectorMode.BOX))


PORT = whole_number(1, 65535)
INTERNAL_LENGTH = whole_number(1, MOST_DIGITS)


def extension_choice(extensions: Iterable[Extension], *, multiple: bool) -> SelectSelector:
    """Make a list of extensions: several to tick, or one to pick or to type."""
    return SelectSelector(
        SelectSelectorConfig(
            options=in_order(extensions),
            multiple=multiple,
            custom_value=not multiple,
            mode=SelectSelectorMode.DROPDOWN,
        )
    )


async def async_people(hass: HomeAssistant) -> dict[str, str]:
    """Name the people who use this Home Assistant, by the id of their user."""
    return {
        user.id: user.name or user.id
        for user in await hass.auth.async_get_users()
        if user.is_active and not user.system_generated
    }


def user_choice(people: Mapping[str, str]) -> SelectSelector:
    """Make a list of people to tick."""
    return SelectSelector(
        SelectSelectorConfig(
            options=[SelectOptionDict(value=user_id, label=name) for user_id, name in people.items()],
            multiple=True,
            mode=SelectSelectorMode.DROPDOWN,
        )
    )
