"""The places in a text that may be a name, and where each begins and ends."""
