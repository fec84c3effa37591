"""A release's words: tokens, and the words and names of lexicon and registries that stand in them."""
