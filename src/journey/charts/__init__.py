"""Figures drawn with matplotlib, the same for screen and paper."""
