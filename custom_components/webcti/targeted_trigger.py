"""What all triggers of the integration have in common: a target, and options of their own."""

from typing import ClassVar, cast, override

import voluptuous as vol
from homeassistant.const import CONF_OPTIONS, CONF_TARGET
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.trigger import Trigger
from homeassistant.helpers.typing import ConfigType, VolDictType


class TargetedTrigger(Trigger):
    """A trigger for devices, entities, areas or labels; `options` is the schema of the rest."""

    options: ClassVar[VolDictType]

    @override
    @classmethod
    async def async_validate_config(cls, hass: HomeAssistant, config: ConfigType) -> ConfigType:
        """Check target and options."""
        schema = vol.Schema(
            {
                vol.Required(CONF_TARGET): cv.TARGET_FIELDS,
                vol.Required(CONF_OPTIONS, default=dict): cls.options,
            }
        )
        return cast("ConfigType", schema(config))
