"""Other programs' files to records and back, without a database."""
