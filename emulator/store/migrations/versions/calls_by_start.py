"""The way through the calls of all extensions by their starts."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make an index over the calls of all extensions."""
    op.create_index("call_record_by_start", "call_record", ["start", "extension", "id"])
