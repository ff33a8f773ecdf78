"""Schema versions, one module each; Alembic runs what a database lacks."""
