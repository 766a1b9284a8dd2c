"""Forms that stand before the page until they are answered."""
