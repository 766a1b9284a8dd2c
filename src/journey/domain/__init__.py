"""What a diary is, in plain Python."""
