"""Numbers about numbers: frozen findings computed with NumPy, without any input or output."""
