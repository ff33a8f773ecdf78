"""Calls that the exchange makes: to wake somebody, to record what he says, to connect him with a number he chose."""
