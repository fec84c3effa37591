"""Posts: what they are called, whose they are, what they are for."""
