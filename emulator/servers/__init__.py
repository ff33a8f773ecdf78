"""Protocols around the exchange: they translate, the exchange decides."""
