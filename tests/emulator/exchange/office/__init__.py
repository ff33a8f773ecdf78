"""Tests of identity, rights, management and administration in the exchange."""
