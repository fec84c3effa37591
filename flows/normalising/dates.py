"""The dates of a release: found by a guard, read by the calendar's grammar, resolved to EDTF with bounds and basis.

A mention's span takes in the weekday, the year and what changes the value ("early", "since", "by", "last"), but no mere
preposition or article ("on", "in", "the").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from flows.model import DateMention, Finding, When
from flows.normalising.calendar_grammar import readings
from flows.normalising.calendar_reading import THIS, Reading
from flows.normalising.date_lexing import stretches
from flows.normalising.date_reference import NO_TENSE, PAST, Doubt, Reference, Resolved
from flows.normalising.date_resolving import joined, resolve
from flows.normalising.date_words import date_words
from flows.normalising.dates_of_days import fits_weekdays
from flows.normalising.tense import Sentences

_CONTEXT_YEAR = re.compile(r"(?:19[5-9]\d|20\d\d)(?<![\d$€£¥.,]\d{4})(?!\d|[.,]\d|\s?%)")
_NUMBERED = re.compile(r"(?<=\d[-/ ])(?:19[5-9]|20\d)\d(?!\d)|(?<!\d)(?:19[5-9]|20\d)\d(?=[-/ ]\d)")
"""The year in a release's number, beside what it counts: "PR042-2018", "2024-045"; none is in "No. 2041"."""
_LOOKS_BACK = 10
"""Years at most from the last one that a release speaks of to its own."""
_TENSED = frozenset(("days", "months", "month_part", "month_half", "season", "weekday", "quarter", "half", "ago"))
_WITH_YEAR = frozenset(("days", "numeric", "months", "month_part", "year", "year_part", "season", "quarter", "half"))
_YEARLESS = frozenset(("days", "months", "month_part", "month_half", "season", "quarter", "half"))


def find_dates(
    text: str, language: str, published_on: date | None, number: str | None = None
) -> tuple[DateMention, ...]:
    """Every date expression of ``text``, in order, none overlapping another.

    ``published_on`` decides missing years and relative dates; without it days and months take the year in the
    release's ``number``, else the one year that the text's own years and weekdays allow, and relative dates stay
    unknown. Linear in the text; raises nothing.
    """
    words = date_words(language)
    found = [reading for stretch in stretches(text, words) for reading in readings(text, stretch, words)]
    if not found:
        return ()
    found = _with_shared_years(found)
    reference = Reference(published_on, numeric_order=words.numeric_order)
    if published_on is None:
        numbered = _number_year(text, number or "")
        year, doubt = (numbered, None) if numbered is not None else _text_year(text, found)
        reference = reference._replace(text_year=year, text_year_doubt=doubt)
    return _resolved(found, reference, Sentences(text, words))


def _with_shared_years(found: Sequence[Reading]) -> list[Reading]:
    """A range becomes one reading where both ends are days or months; what is listed shares the year that follows."""
    shared: list[Reading] = []
    for reading in reversed(found):
        later = shared[-1] if shared else None
        if later is not None and later.link and later.kind == reading.kind in ("days", "months") and not later.opener:
            ends = len(reading.values) in (1, 3) and len(later.values) == len(reading.values)
            if later.link != "list" and ends and (merged := _merged(reading, later)):
                shared[-1] = merged
                continue
            if reading.year is None and reading.shift is None and not reading.lean:
                wraps = _calendar_order(reading) > _calendar_order(later)
                year = None if later.year is None else later.year - wraps
                shift = None if later.shift is None else later.shift - wraps
                reading = reading._replace(year=year, shift=shift)
        shared.append(reading)
    return shared[::-1]


def _calendar_order(reading: Reading) -> tuple[int, ...]:
    return reading.values[:2] if reading.kind == "days" else reading.values[:1]


def _merged(first: Reading, last: Reading) -> Reading | None:
    """One reading from two ends of a range, unless both state a year of their own."""
    wraps = _calendar_order(first) > _calendar_order(last)
    if (first.year is not None and last.year is not None) or first.lean or (first.values == last.values):
        return None
    if first.year is not None or first.shift is not None:
        if last.shift is not None or last.lean or last.link == "dash":
            # "Paris, 6 November 2015 – Thursday 5 November": a dateline, not a range.
            return None
        year = None if first.year is None else first.year + wraps
        shift = None if first.shift is None else first.shift + wraps
    else:
        year, shift = last.year, last.shift
    return first._replace(end=last.end, values=first.values + last.values, year=year, shift=shift, lean=last.lean)


def _number_year(text: str, number: str) -> int | None:
    """The year in a release's number; a serial where the text speaks of much earlier years alone."""
    if (found := _NUMBERED.search(number)) is None:
        return None
    year = int(found[0])
    return year if year - last_year(text, year) <= _LOOKS_BACK else None


def last_year(text: str, default: int) -> int:
    """The last of the years that a text names, ``default`` where it names none."""
    return max(map(int, _CONTEXT_YEAR.findall(text)), default=default)


def _text_year(text: str, found: Sequence[Reading]) -> tuple[int | None, Doubt | None]:
    """The year of a text without a date of its own: the one of its years that its weekdays allow.

    All years count, also those that belong to a name ("the contest's 2018 edition"). Several that fit: the latest,
    with a doubt. A weekday that no year allows is outvoted by the others. Without a weekday the only year of a day
    stated in full, else the only year of the text, is taken, with a doubt.
    """
    yearless = [reading for reading in found if reading.kind in _YEARLESS and reading.year is None and not reading.lean]
    if not yearless:
        return None, None
    years = sorted({int(year) for year in _CONTEXT_YEAR.findall(text)})
    dated = [
        reading for reading in yearless if reading.kind == "days" and any(day >= 0 for day in reading.values[2::3])
    ]
    if dated:
        after = [years[-1] + 1] if years and len(dated) > 1 else []  # what is news may name no year but those gone by
        score = Counter({year: sum(fits_weekdays(reading, year) for reading in dated) for year in (*years, *after)})
        best = max(score.values(), default=0)
        fitting = [year for year in years if score[year] == best] or after
        if best * 2 <= len(dated):
            return None, None
    else:
        full = sorted({reading.year for reading in found if reading.kind == "days" and reading.year is not None})
        # "They have worked together since 2011" tells when nothing of the news was.
        lasting = {reading.year for reading in found if reading.opener == "since" and reading.kind not in _YEARLESS}
        fitting = full or [year for year in years if year not in lasting]
        if len(fitting) != 1:
            return None, None
    if dated and len(fitting) == 1:
        return fitting[0], None
    which = "latest" if len(fitting) > 1 else "only"
    message = f"the year is not stated; {fitting[-1]} is the {which} year of the text that fits"
    return fitting[-1], Doubt("ambiguous_year", "info", message)


def _resolved(found: Sequence[Reading], reference: Reference, sentences: Sentences) -> tuple[DateMention, ...]:
    mentions: list[DateMention] = []
    known: dict[tuple[object, ...], Resolved] = {}
    stated: Reading | None = None
    for reading in found:
        tense, sentence_year = _surroundings(reading, stated, sentences)
        key = (*reading.meaning, tense, sentence_year)
        outcome = known.get(key)
        if outcome is None:
            outcome = resolve(reading, reference._replace(tense=tense, sentence_year=sentence_year))
            known[key] = outcome
        when, doubts = outcome
        if reading.kind == "ago" and reading.lean and when.date is None:
            continue  # "built in two years" tells how long, not when
        if reading.link == "range" and mentions and not reading.opener and (both := joined(mentions[-1].when, when)):
            first = mentions.pop()
            mentions.append(_mention(first.start, reading.end, both, doubts, first.findings))
        else:
            mentions.append(_mention(reading.start, reading.end, when, doubts))
        if reading.year is not None and reading.kind in _WITH_YEAR:
            stated = reading
    return tuple(mentions)


def _surroundings(reading: Reading, stated: Reading | None, sentences: Sentences) -> tuple[int, int | None]:
    """The tense of the sentence and the year stated before in it, where the reading lacks a year and asks for them."""
    tense, sentence_year = NO_TENSE, None
    if reading.year is not None or reading.shift is not None:
        return tense, sentence_year
    if reading.kind in _TENSED and reading.lean in (0, THIS):
        tense = PAST if reading.opener == "since" else sentences.tense(reading.start, reading.end)
    if reading.kind in _YEARLESS and not reading.lean and stated is not None:
        same_sentence = sentences.index(stated.end) == sentences.index(reading.start)
        sentence_year = stated.year if same_sentence else None
    return tense, sentence_year


def _mention(
    start: int, end: int, when: When, doubts: Sequence[Doubt], findings: tuple[Finding, ...] = ()
) -> DateMention:
    more = tuple(Finding(doubt.code, doubt.severity, doubt.message, start=start, end=end) for doubt in doubts)
    return DateMention(start, end, when, findings + more)
