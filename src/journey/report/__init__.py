"""Paper: what the summary says, and how it is laid out."""
