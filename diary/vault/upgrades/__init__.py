"""From the tables of an older version to those of this one. Imports nothing, for Alembic is seldom needed."""
