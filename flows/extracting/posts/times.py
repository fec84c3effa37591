"""When a post was held, told between its title and its owner or after both: "Director |since 3 May 2019| of Zorbex"."""

from __future__ import annotations

from flows.extracting.words.reading import Line, Reading

_LONGEST = 8


def is_time(reading: Reading, k: int) -> bool:
    """A word of "since 3 May 2019", « en juillet dernier »."""
    lower, grammar = reading.tokens.lower, reading.grammar
    word = lower[k]
    dated = k + 1 < len(lower) and (lower[k + 1] in grammar.calendar or lower[k + 1][0].isdigit())
    return (
        word in grammar.calendar
        or (dated and (word in grammar.complements or word in grammar.places))
        or word[0].isdigit()
        or word in grammar.function_words
        or word in grammar.auxiliaries
        or word == "'"
        or reading.hit(k, "post_adverb") is not None
    )


def after_time(reading: Reading, line: Line, k: int) -> int:
    """Over "since 2019" in "director |since 2019| of Zorbex", « de 2011 à 2019 » : the token of "of"; else ``k``."""
    tokens, of, dated = reading.tokens, reading.grammar.of, False
    for n in range(k, min(k + _LONGEST, line.b)):
        if dated and tokens.lower[n] in of:
            return n
        if not is_time(reading, n) or tokens.words[n] == ",":
            return k
        dated = dated or (tokens.words[n].isdigit() and len(tokens.words[n]) == 4)
    return k
