"""What survives a restart: records of the exchange as documents in a database."""
