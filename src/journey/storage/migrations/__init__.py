"""Steps that bring an older diary to the tables of this program, one module a version.

The next one is `versions/0002_what_changes.py` with `revision = 2` and `upgrade()`, written with
`alembic.op`; then `tables.SCHEMA_VERSION` becomes 2. The version lives in `user_version`, not in a
table. Only a diary that is behind imports this package's modules, and Alembic with them.
"""
