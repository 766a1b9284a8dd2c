"""A diary on disk, through SQLAlchemy Core."""
