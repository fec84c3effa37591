"""Who says what is quoted."""
