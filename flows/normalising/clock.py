"""What stands beside a date in a header: hours, how long reading takes, how often a page was seen."""

from __future__ import annotations

import re
from functools import lru_cache

from flows.lexicon import languages, words
from flows.normalising.phrases import alternation, any_of
from flows.normalising.small_words import either


@lru_cache(maxsize=1)
def clock_time() -> re.Pattern[str]:
    """ "10:00 GMT", "6 p.m. local time", « 18 h 30 », "3 min read"."""
    return re.compile(
        rf"(?:\b(?i:{any_of('header', 'reading_time')})\s?:?\s?)?"
        rf"\b[0-9]{{1,2}}\s?(?i:min)(?:ute)?s?(?:\s{any_of('header', 'reading_time')})?\b"
        r"|\b(?:[01]?[0-9]|2[0-3])"
        r"(?:(?:[:.hH]|\s[hH]\s?)[0-5][0-9](?![0-9])(?:[:.][0-5][0-9])?(?:\s?[aApP]\.?[mM]\b\.?)?"
        r"|\s?[hH]\b|\s?[aApP]\.?[mM]\b\.?)"
        r"(?:\s?\(?(?:[A-Z]{2,4}(?:[+-][0-9]{1,2})?|Z)\b\)?|\s[+-][0-9]{2}:?[0-9]{2}\b)?"
        rf"(?:,? (?i:{any_of('header', 'clock_time')})\b(?:\s{either('of')}\S{{1,20}})?)?"
    )


@lru_cache(maxsize=1)
def hours() -> re.Pattern[str]:
    """Hours in so many words: "12 noon", "1600 hrs", « 10 heures »."""
    return re.compile(rf"\b(?:[0-9]{{1,4}}\s)?{any_of('header', 'hour_words')}\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def counts() -> re.Pattern[str]:
    """How often a page was seen: "213 views", « Lu : 47 fois »."""
    counted, led = any_of("header", "counted"), any_of("header", "counters")
    return re.compile(rf"\b(?:{led}\s?:?\s?)?[0-9]{{1,7}}\s{counted}\b|\b{led}\s?:\s?[0-9]{{1,7}}\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def weekday_beside() -> re.Pattern[str]:
    """A weekday and no more between separators, beside a date in figures: "Wed 08-06-2022"."""
    names = alternation(name for code in languages() for forms in words("dates", "weekdays", code) for name in forms)
    return re.compile(rf"\b{names}\b\.?(?=,?\s?\|)", re.IGNORECASE)
