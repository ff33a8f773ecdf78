"""Users of Home Assistant."""

from homeassistant.auth.const import GROUP_ID_ADMIN, GROUP_ID_USER
from homeassistant.auth.models import User
from homeassistant.core import Context, HomeAssistant


async def everyday_user(hass: HomeAssistant, name: str) -> User:
    """Add somebody who uses Home Assistant and administers nothing."""
    if all(user.system_generated for user in await hass.auth.async_get_users()):
        await administrator(hass)  # Home Assistant makes its first user the owner, whatever his group is.
    return await hass.auth.async_create_user(name, group_ids=[GROUP_ID_USER])


async def administrator(hass: HomeAssistant) -> User:
    """Add an administrator."""
    return await hass.auth.async_create_user("Administrator", group_ids=[GROUP_ID_ADMIN])


def acting(user: User) -> Context:
    """Act as somebody."""
    return Context(user_id=user.id)
