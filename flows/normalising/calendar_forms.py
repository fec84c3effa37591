"""The forms that dates take, stated once for all languages over the class letters of ``date_words``.

Each form is a pattern over class letters and a function that reads the matched tokens. The first form that fits at the
leftmost place wins; the order of ``_FORMS`` is the order of preference. All repetitions are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from flows.normalising.calendar_reading import LAST, THIS, Reading
from flows.normalising.date_lexing import Stretch


class Tokens(NamedTuple):
    """The tokens of one match: ``classes[i:j]`` of a stretch."""

    stretch: Stretch
    i: int
    j: int

    def first(self, letters: str) -> int | None:
        """The value of the first token of one of the classes ``letters``; null without one."""
        index = self.find(letters)
        return None if index < 0 else self.number(index)

    def find(self, letters: str) -> int:
        """The first token of one of the classes ``letters``; -1 without one."""
        for index in range(self.i, self.j):
            if self.stretch.classes[index] in letters:
                return index
        return -1

    def number(self, index: int) -> int:
        """A token's value as a number; 0 where it is a word."""
        value = self.stretch.values[index]
        return value if isinstance(value, int) else 0

    def word(self, index: int) -> str:
        """A token's value as a word."""
        return str(self.stretch.values[index])

    def reading(
        self, kind: str, values: tuple[int, ...], i: int | None = None, j: int | None = None, **more: int | None
    ) -> Reading:
        """A reading over tokens ``i`` to ``j`` (default: the whole match), its year taken from the tokens."""
        starts, ends = self.stretch.starts, self.stretch.ends
        year = {**_year(self), **more}
        return Reading(
            starts[self.i if i is None else i], ends[(self.j if j is None else j) - 1], kind, values,
            year["year"], year["shift"], year["lean"] or 0,
        )  # fmt: skip


def _year(tokens: Tokens) -> dict[str, int | None]:
    """Year, shift and lean that the tokens state: "2018", "last year", « de l'an dernier », « prochain »."""
    classes = tokens.stretch.classes
    if (stated := tokens.first("Y")) is not None:
        return {"year": stated, "shift": None, "lean": 0}
    year = tokens.find("A")
    relative = tokens.find("rs")
    if year >= 0:
        shift = tokens.number(relative) if relative >= 0 else 0
        return {"year": None, "shift": shift, "lean": 0}
    if relative >= 0 and classes[relative] == "s":
        return {"year": None, "shift": None, "lean": tokens.number(relative)}
    return {"year": None, "shift": None, "lean": 0}


# Forms
# ------------------------------------------------------------------------------------------------------------------

_DAY = "(?:[Ww]c?h?)?h?D"
_TAIL = "(?:c?[dp]?Y|[dfp]?rA|[dfp]?h?As|[dfp]?hAY|s)"


def _iso(tokens: Tokens) -> list[Reading]:
    """``iso``: "2018-06-15"."""
    year, month, day = (int(part) for part in tokens.word(tokens.i).split("-"))
    return [tokens.reading("days", (month, day, -1), year=year)]


def _numeric(tokens: Tokens) -> list[Reading]:
    """``numeric``: "15/06/2018", "15.06.2018"."""
    first, second, year = (int(part) for part in re.split(r"[/.]", tokens.word(tokens.i)))
    if "." in tokens.word(tokens.i) and 1 <= second <= 12:  # with points the day goes first everywhere
        return [tokens.reading("days", (second, first, -1), year=year)]
    return [tokens.reading("numeric", (first, second), year=year)]


def _days(tokens: Tokens) -> list[Reading]:
    """``days``: "Thursday 15 June", "25 to 26 May 2018", "June 15, 2018", « les 25 et 26 mai »."""
    classes, numbers = tokens.stretch.classes, tokens.number
    month = tokens.first("Mm") or 0
    days: list[tuple[int, int, int]] = []  # token index from which the day is written, day, weekday
    weekday, begin = -1, -1
    for index in range(tokens.i, tokens.j):
        class_ = classes[index]
        if class_ in "Ww":
            weekday, begin = numbers(index), index
        elif class_ == "D":
            days.append((begin if weekday >= 0 else index, numbers(index), weekday))
            weekday, begin = -1, -1
    between = tokens.stretch.classes[tokens.i : tokens.j]
    ranged = "t" in between or "-" in between or (tokens.i > 0 and is_between(tokens.stretch, tokens.i))
    consecutive = all(later[1] - earlier[1] == 1 for earlier, later in pairwise(days))
    ascending = all(later[1] > earlier[1] for earlier, later in pairwise(days))
    if len(days) == 1:
        return [tokens.reading("days", (month, days[0][1], days[0][2]))]
    if ascending and (consecutive or (ranged and len(days) == 2)):
        return [tokens.reading("days", (month, *days[0][1:], month, *days[-1][1:]))]
    return _listed(tokens, month, days)


def _listed(tokens: Tokens, month: int, days: list[tuple[int, int, int]]) -> list[Reading]:
    """Days of one month that do not follow one another: a reading each; the month's word belongs to the nearest."""
    classes = tokens.stretch.classes
    month_at = tokens.find("Mm")
    found: list[Reading] = []
    for number, (begin, day, weekday) in enumerate(days):
        day_at = next(i for i in range(begin, tokens.j) if classes[i] == "D")
        i, j = begin, day_at + 1
        if month_at < day_at and number == 0:
            i = tokens.i
        if number == len(days) - 1:
            j = tokens.j
        found.append(tokens.reading("days", (month, day, weekday), i, j)._replace(link="list" if number else ""))
    return found


def _months(tokens: Tokens) -> list[Reading]:
    """``months``: "October 2018", "last October", « en juillet dernier », "March to May 2019"."""
    classes = tokens.stretch.classes[tokens.i : tokens.j]
    found = [tokens.i + index for index, class_ in enumerate(classes) if class_ in "Mm"]
    lean = None
    if classes[0] == "r":
        lean = tokens.number(tokens.i) or THIS
    more = {} if lean is None else {"lean": lean, "shift": None}
    if len(found) == 1:
        return [tokens.reading("months", (tokens.number(found[0]),), **more)]
    first, last = tokens.number(found[0]), tokens.number(found[1])
    ranged = "t" in classes or "-" in classes or (last - first) % 12 == 1 or is_between(tokens.stretch, tokens.i)
    if ranged:
        return [tokens.reading("months", (first, last))]
    return [
        tokens.reading("months", (first,), tokens.i, found[0] + 1),
        tokens.reading("months", (last,), found[1], tokens.j)._replace(link="list"),
    ]


def _part(tokens: Tokens) -> list[Reading]:
    """``part``: "early 2019", "mid-June", "the end of the year", « fin juin 2018 », "early next month"."""
    third = tokens.first("e") or 0
    if (month := tokens.first("Mm")) is not None:
        return [tokens.reading("month_part", (third, month))]
    unit = tokens.find("U")
    if unit >= 0:
        if tokens.word(unit) != "month":
            return []
        offset = tokens.first("rs") or 0
        return [tokens.reading("unit_part", (third, offset), year=None, shift=None, lean=0)]
    if tokens.find("EK") >= 0:
        return [
            reading._replace(values=(reading.values[0], third))
            for reading in _decade(tokens)
            if reading.kind == "decade"
        ]
    return [tokens.reading("year_part", (third,))]


def _period(tokens: Tokens) -> list[Reading]:
    """``period``: "first half of 2021", "Q3 2021", « deuxième trimestre 2020 », "the last quarter of this year"."""
    short = tokens.find("q")
    if short >= 0:
        period, _, digit = tokens.word(short).partition(":")
        return [tokens.reading(period, (int(digit),))]
    at = tokens.find("HQ")
    kind = "half" if tokens.stretch.classes[at] == "H" else "quarter"
    limit = 2 if kind == "half" else 4
    head = tokens.stretch.classes[tokens.i]
    count = tokens.number(tokens.i)
    number = limit if (head in "rs" and count == LAST) or (head == "O" and count == 0) else count
    if not 1 <= number <= limit or (head in "rs" and count != LAST):
        return []
    tail = tokens._replace(i=at)
    year = _year(tail)
    if (month := tokens.first("Mm")) is not None:
        return [tokens.reading("month_half", (number, month), **year)] if kind == "half" else []
    return [tokens.reading(kind, (number,), **year)]


def _season(tokens: Tokens) -> list[Reading]:
    """``season``: "summer 2022", "this spring", « l'été dernier », "winter 2021-2022"."""
    classes = tokens.stretch.classes[tokens.i : tokens.j]
    season = tokens.first("S") or 0
    years = [tokens.number(tokens.i + index) for index, class_ in enumerate(classes) if class_ == "Y"]
    if "-" in classes:
        # A winter is named by the two years it lies in: it is the one that begins in the first.
        return [tokens.reading("season", (season, 1), year=years[0])] if season == 3 else []
    if classes[0] == "r" and "A" not in classes:
        return [tokens.reading("season", (season, 0), lean=tokens.number(tokens.i) or THIS, shift=None)]
    return [tokens.reading("season", (season, 0))]


def _decade(tokens: Tokens) -> list[Reading]:
    """``decade``: "the 1960s", « les années 1960 », « années 60 »."""
    at = tokens.find("EYND")
    number = tokens.number(at)
    if tokens.stretch.classes[at] == "Y" and number % 10:
        return [tokens.reading("year", ())]
    if number < 100:
        number += 1900
    if number % 10 or (number < 1900 and tokens.stretch.classes[at] != "E"):
        return []
    return [tokens.reading("decade", (number, -1), year=None)]


def _years(tokens: Tokens) -> list[Reading]:
    """``years``: "2016-2018", « de 2016 à 2018 », "in 2018-19"."""
    first, last = tokens.number(tokens.i), tokens.number(tokens.j - 1)
    short = last < 100
    if short:
        last += first - first % 100
    if not first < last <= first + 150 or (short and last != first + 1):
        return []
    return [tokens.reading("years", (first, last), year=None)]


def _unit(tokens: Tokens) -> list[Reading]:
    """``unit``: "last week", "this year", « le mois prochain », "later this year"."""
    at = tokens.find("AU")
    unit = tokens.word(at)
    offset = tokens.first("rs") or 0
    lead = tokens.first("L") or 0
    if unit.endswith("s") or unit == "day":
        return []
    if unit == "year":
        return [tokens.reading("year", (lead,) if lead else (), year=None, shift=offset)]
    return [tokens.reading("unit", (_UNIT_NUMBERS[unit], offset, lead), lean=0)]


_UNIT_NUMBERS = {"week": 0, "weekend": 1, "month": 2, "day": 3, "year": 4}


def _ago(tokens: Tokens) -> list[Reading]:
    """``ago``: "three years ago", "in two years", « il y a deux ans », « dans deux ans »."""
    at = tokens.find("Gg")
    sign = tokens.number(at) if at >= 0 else tokens.number(tokens.i)
    count = tokens.first("CDN") or 0
    unit = tokens.word(tokens.find("AU"))
    unit = unit[:-1] if unit.endswith("s") else unit
    if not 1 <= count <= 500 or unit == "weekend" or not sign:
        return []
    lean = 0 if at >= 0 else THIS
    return [tokens.reading("ago", (_UNIT_NUMBERS[unit], sign * count), year=None, shift=None, lean=lean)]


def _weekday(tokens: Tokens) -> list[Reading]:
    """``weekday``: "on Friday", "last Friday", « vendredi dernier », "Friday last week"."""
    relative = tokens.find("rs")
    lean = 0 if relative < 0 else tokens.number(relative) or THIS
    if tokens.find("U") >= 0:
        if tokens.word(tokens.find("U")) != "week":
            return []
        return [tokens.reading("weekday_of_week", (tokens.first("W") or 0, 0 if lean == THIS else lean), lean=0)]
    return [tokens.reading("weekday", (tokens.first("W") or 0,), lean=lean)]


def _day_alone(tokens: Tokens) -> list[Reading]:
    """``day_alone``: "Monday 24", « ce lundi (24) »: of the month of the release or the one beside it."""
    return [tokens.reading("day_alone", (tokens.number(tokens.find("D")), tokens.first("W") or 0))]


def _day_of_month(tokens: Tokens) -> list[Reading]:
    """``day_of_month``: "the 26th of this month", « le 26 du mois dernier »."""
    if tokens.word(tokens.find("U")) != "month":
        return []
    return [tokens.reading("day_of_month", (tokens.number(tokens.find("D")), tokens.first("rs") or 0), lean=0)]


def _day_word(tokens: Tokens) -> list[Reading]:
    """``day_word``: "today", « hier », "tomorrow"."""
    return [tokens.reading("offset", (tokens.number(tokens.i),))]


def _one_year(tokens: Tokens) -> list[Reading]:
    """``one_year``: "in 2009", « en 2009 », "in 2014, 2016 and 2018", "(2018)"."""
    stretch = tokens.stretch
    found: list[Reading] = []
    for index in range(tokens.i, tokens.j):
        if stretch.classes[index] == "Y":
            one = tokens._replace(i=index, j=index + 1)
            found.append(one.reading("year", ())._replace(link="list" if found else ""))
    return found


def _behind(*licences: str) -> str:
    """One of the class strings stands before (``re`` wants look-behinds of one width each)."""
    return "(?:" + "|".join(f"(?<={licence})" for licence in licences) + ")"


_MORE_DAYS = f"(?:(?:t|-){_DAY}|(?:c{_DAY}){{0,5}}c?&{_DAY})"
_DAY_OF_SAME_MONTH = rf"{_DAY}(?!c?[df]?[Mm])"
_MORE_OF_MONTH = f"(?:(?:t|-){_DAY_OF_SAME_MONTH}|(?:c{_DAY_OF_SAME_MONTH}){{0,5}}c?&{_DAY_OF_SAME_MONTH}(?![l%]))"
_LICENSED_MONTH = _behind("[pPfbtd]", "[pPfbtd]h", "[pPfbtd]c")
_LICENSED_YEAR = _behind("[pPfbtdA~]")
_LICENSED_PERIOD = _behind("[pPt]", "[pPt]h")

_DAYS_THEN_MONTH = f"(?:[Ww]c?h?)?D{_MORE_DAYS}?[dfh]?[Mm]{_TAIL}?"
_MONTH_THEN_DAYS = f"(?:[Ww]c?h?|Y)?[Mm]h?D(?!D){_MORE_OF_MONTH}?{_TAIL}?"

_FORMS: tuple[tuple[str, str, Callable[[Tokens], list[Reading]]], ...] = (
    ("iso", "I", _iso),
    ("numeric", "Z", _numeric),
    ("days", f"{_DAYS_THEN_MONTH}", _days),
    ("month_days", f"{_MONTH_THEN_DAYS}", _days),
    (
        "part",
        f"e(?:-|[dfhp]{{0,2}})(?:(?:U[df])?[Mm]{_TAIL}?|Y|rA|As|AY|A(?=[^Y])|A$|rU|Us|(?<=[hf])U(?![df]?[Mm])|E|K[YND])",
        _part,
    ),
    (
        "period",
        f"[ODrs]-?[HQ][dfp]?h?(?:Y|rA|A[sY]?|[Mm]{_TAIL}?)|q[df]?Y|(?<=[pPfbtd])Yq|{_LICENSED_PERIOD}[OD][HQ](?![dfpH])",
        _period,
    ),
    ("season", f"S[dfc]?h?(?:Y-[YDN]|Y)|rS|S(?:s|[df]?rA|[df]?hAs)|{_behind('[pt]', '[pt]h')}S", _season),
    (
        "months",
        f"M(?:t|-)M{_TAIL}?|{_behind('[pPfbtd]')}MYc?&MY|M&M{_TAIL}|{_LICENSED_MONTH}M&M|M{_TAIL}|(?<=p)mY|rM(?!h?D|c?Y)|{_LICENSED_MONTH}M",
        _months,
    ),
    ("decade", "h?E|KY|K[ND]", _decade),
    ("years", "Y(?:-|t)Y|(?<=b)Y&Y|Y-[DN]", _years),
    ("one_year", rf"{_LICENSED_YEAR}Y(?:(?:c|c?&)Y){{0,6}}(?![-q])|(?<=\()Y(?=\))", _one_year),
    ("ago", "(?<!~)[CDN][AU]G|g[CDN][AU]|p[CDN][AU](?![hd&G])", _ago),
    ("day_of_month", "D[dfh]{1,2}(?:rU|Us)", _day_of_month),
    ("unit", "L?r[AU]|h?[AU]s", _unit),
    ("day_alone", r"Wc?h?D(?=[c.|)(&py]|$)(?!(?:&|c|c&)h?D)|r?W\(D(?=\))", _day_alone),
    ("weekday", "rW(?!c?h?(?:D|[Mm]h?D))|Ws|WrU|W[hd]?hUs|W", _weekday),
    ("day_word", "X", _day_word),
)

PATTERNS = {
    month_first: re.compile(
        "|".join(f"(?P<{name}>{form})" for name, form, _ in _FORMS if month_first or name != "month_days")
    )
    for month_first in (True, False)
}
READERS = {name: reader for name, _, reader in _FORMS}


def is_between(stretch: Stretch, i: int) -> bool:
    """ "Between" stands before token ``i``, an article or preposition perhaps among them."""
    for index in range(i - 1, max(i - 3, -1), -1):
        if stretch.classes[index] == "b":
            return True
        if stretch.classes[index] not in "hp":
            return False
    return False
