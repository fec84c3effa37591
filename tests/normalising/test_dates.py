"""Dates: what is found, what it comes to, and what is doubted."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.model import DateMention
from flows.normalising.dates import find_dates

PUBLISHED = date(2019, 9, 18)  # a Wednesday


def only(text: str, language: str = "en", published: date | None = PUBLISHED) -> tuple[str, DateMention]:
    """The one date of a text: its words and the mention."""
    found = find_dates(text, language, published)
    assert len(found) == 1, [text[mention.start : mention.end] for mention in found]
    return text[found[0].start : found[0].end], found[0]


def codes(mention: DateMention) -> list[str]:
    return [finding.code for finding in mention.findings]


@pytest.mark.parametrize(
    ("text", "words", "edtf", "precision", "basis"),
    [
        ("They met on 7 August 2017 in Lima.", "7 August 2017", "2017-08-07", "day", "stated"),
        ("They met on August 7, 2017, in Lima.", "August 7, 2017", "2017-08-07", "day", "stated"),
        ("on Monday, August 7, 2017", "Monday, August 7, 2017", "2017-08-07", "day", "stated"),
        ("On July 9 (Fri), 2021, they met", "July 9 (Fri), 2021", "2021-07-09", "day", "stated"),
        (
            "from November 26 (Tue) through 29 (Fri)",
            "November 26 (Tue) through 29 (Fri)",
            "2019-11-26/2019-11-29",
            "range",
            "year_inferred",
        ),
        ("on the 3rd of May", "3rd of May", "2019-05-03", "day", "year_inferred"),
        ("Updated 2019-02-28", "2019-02-28", "2019-02-28", "day", "stated"),
        ("dated 28/02/2019", "28/02/2019", "2019-02-28", "day", "stated"),
        ("dated 28.02.2019", "28.02.2019", "2019-02-28", "day", "stated"),
        ("launched Sept. 3 from Kourou", "Sept. 3", "2019-09-03", "day", "year_inferred"),
        ("at 6:05 a.m. EST this Thursday, Sept. 12", "Thursday, Sept. 12", "2019-09-12", "day", "year_inferred"),
        ("held 20 to 22 March 2018", "20 to 22 March 2018", "2018-03-20/2018-03-22", "range", "stated"),
        ("held 20–22 March 2018", "20–22 March 2018", "2018-03-20/2018-03-22", "range", "stated"),
        ("held March 20-22", "March 20-22", "2019-03-20/2019-03-22", "range", "year_inferred"),
        ("from 30 April to 3 May", "30 April to 3 May", "2019-04-30/2019-05-03", "range", "year_inferred"),
        (
            "from 30 December 2018 to 3 January 2019",
            "30 December 2018 to 3 January 2019",
            "2018-12-30/2019-01-03",
            "range",
            "stated",
        ),
        ("between August 3 and 5", "August 3 and 5", "2019-08-03/2019-08-05", "range", "year_inferred"),
        ("on 21 and 22 March 2018", "21 and 22 March 2018", "2018-03-21/2018-03-22", "range", "stated"),
        (
            "Friday 6 to Saturday 7 September",
            "Friday 6 to Saturday 7 September",
            "2019-09-06/2019-09-07",
            "range",
            "year_inferred",
        ),
        ("March to May 2018", "March to May 2018", "2018-03/2018-05", "range", "stated"),
        ("the 2014-2020 programme", "2014-2020", "2014/2020", "range", "stated"),
        ("between 2014 and 2020", "2014 and 2020", "2014/2020", "range", "stated"),
        ("in November 2017", "November 2017", "2017-11", "month", "stated"),
        ("the launch this October", "this October", "2019-10", "month", "relative"),
        ("the talks last March", "last March", "2019-03", "month", "relative"),
        ("in March last year", "March last year", "2018-03", "month", "relative"),
        ("in early June", "early June", "2019-06", "month", "year_inferred"),
        ("in early 2020", "early 2020", "2020-01/2020-04", "part_of_year", "stated"),
        ("by mid-2020 or so", "by mid-2020", "../2020-08", "open_interval", "stated"),
        ("at the end of 2021", "end of 2021", "2021-09/2021-12", "part_of_year", "stated"),
        ("in the first half of 2021", "first half of 2021", "2021-40", "half", "stated"),
        ("in the second quarter of 2020", "second quarter of 2020", "2020-34", "quarter", "stated"),
        ("in Q3 2021", "Q3 2021", "2021-35", "quarter", "stated"),
        ("in summer 2022", "summer 2022", "2022-22", "season", "stated"),
        ("in the winter of 2021-2022", "winter of 2021-2022", "2021-24", "season", "stated"),
        ("the accord of 2009 between", "2009", "2009", "year", "stated"),
        ("(2009)", "2009", "2009", "year", "stated"),
        ("in the 1960s", "the 1960s", "1960/1969", "range", "stated"),
        ("the late 1960s", "late 1960s", "1967/1969", "range", "stated"),
        ("They met today.", "today", "2019-09-18", "day", "relative"),
        ("announced yesterday", "yesterday", "2019-09-17", "day", "relative"),
        ("signed the day before yesterday", "the day before yesterday", "2019-09-16", "day", "relative"),
        ("this coming Friday", "this coming Friday", "2019-09-20", "day", "relative"),
        ("two days ago", "two days ago", "2019-09-16", "day", "relative"),
        ("three years ago", "three years ago", "2016", "year", "relative"),
        ("last year", "last year", "2018", "year", "relative"),
        ("next month", "next month", "2019-10", "month", "relative"),
        ("last week", "last week", "2019-09-09/2019-09-15", "range", "relative"),
        ("since 2015", "since 2015", "2015/..", "open_interval", "stated"),
        ("by 2030", "by 2030", "../2030", "open_interval", "stated"),
        ("until 2025", "until 2025", "../2025", "open_interval", "stated"),
        ("from 2021", "from 2021", "2021/..", "open_interval", "stated"),
        ("before 2020", "before 2020", "../2019", "open_interval", "stated"),
        ("after 14 June 2018", "after 14 June 2018", "2018-06-15/..", "open_interval", "stated"),
        (
            "no earlier than 5 p.m. EST Friday, Sept. 20",
            "no earlier than 5 p.m. EST Friday, Sept. 20",
            "2019-09-20/..",
            "open_interval",
            "year_inferred",
        ),
        ("the 40th anniversary of the landing in 2016", "2016", "2016", "year", "stated"),
    ],
)
def test_english_date_expressions_are_resolved(text: str, words: str, edtf: str, precision: str, basis: str) -> None:
    found, mention = only(text)
    assert (found, mention.when.date, mention.when.precision, mention.when.basis) == (words, edtf, precision, basis)
    assert mention.findings == ()


@pytest.mark.parametrize(
    ("text", "words", "edtf", "precision"),
    [
        ("le 9 juillet (vendredi) 2021", "9 juillet (vendredi) 2021", "2021-07-09", "day"),
        ("jeudi 12 septembre", "jeudi 12 septembre", "2019-09-12", "day"),
        ("ce jeudi 12 septembre", "jeudi 12 septembre", "2019-09-12", "day"),
        ("le 1er mars 2017", "1er mars 2017", "2017-03-01", "day"),
        ("le 5 Juillet 2016", "5 Juillet 2016", "2016-07-05", "day"),
        ("le 06/09/2018", "06/09/2018", "2018-09-06", "day"),
        ("du 3 au 5 septembre", "3 au 5 septembre", "2019-09-03/2019-09-05", "range"),
        ("les 25 et 26 août", "25 et 26 août", "2019-08-25/2019-08-26", "range"),
        ("du jeudi 5 au samedi 7 septembre", "jeudi 5 au samedi 7 septembre", "2019-09-05/2019-09-07", "range"),
        ("de 2014 à 2020", "2014 à 2020", "2014/2020", "range"),
        ("entre 2014 et 2020", "2014 et 2020", "2014/2020", "range"),
        ("d'octobre à décembre 2018", "octobre à décembre 2018", "2018-10/2018-12", "range"),
        ("en octobre prochain", "octobre prochain", "2019-10", "month"),
        ("en juillet dernier", "juillet dernier", "2019-07", "month"),
        ("en décembre de l’année dernière", "décembre de l’année dernière", "2018-12", "month"),
        ("en mars 2020", "mars 2020", "2020-03", "month"),
        ("fin juin 2018", "fin juin 2018", "2018-06", "month"),
        ("début 2019", "début 2019", "2019-01/2019-04", "part_of_year"),
        ("à la fin de l'année", "fin de l'année", "2019-09/2019-12", "part_of_year"),
        ("au premier semestre 2021", "premier semestre 2021", "2021-40", "half"),
        ("au T3 2021", "T3 2021", "2021-35", "quarter"),
        ("à l'été 2022", "été 2022", "2022-22", "season"),
        ("l’an dernier", "l’an dernier", "2018", "year"),
        ("cette année", "cette année", "2019", "year"),
        ("il y a deux ans", "il y a deux ans", "2017", "year"),
        ("aujourd’hui", "aujourd’hui", "2019-09-18", "day"),
        ("hier soir", "hier soir", "2019-09-17", "day"),
        ("avant-hier", "avant-hier", "2019-09-16", "day"),
        ("après-demain", "après-demain", "2019-09-20", "day"),
        ("les années 1960", "années 1960", "1960/1969", "range"),
        ("depuis 2015", "depuis 2015", "2015/..", "open_interval"),
        ("d’ici 2030", "d’ici 2030", "../2030", "open_interval"),
        ("d'ici à fin 2019", "d'ici à fin 2019", "../2019-12", "open_interval"),
        ("avant la fin de 2019", "avant la fin de 2019", "../2019-12", "open_interval"),
        ("jusqu'en 2025", "jusqu'en 2025", "../2025", "open_interval"),
        ("vendredi dernier", "vendredi dernier", "2019-09-13", "day"),
    ],
)
def test_french_date_expressions_are_resolved(text: str, words: str, edtf: str, precision: str) -> None:
    found, mention = only(text, "fr")
    assert (found, mention.when.date, mention.when.precision) == (words, edtf, precision)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Release PR111-2018, N° 2018-12"),
        ("en", "the RoverCup 2018 contest and the Horizon 2020 fund"),
        ("en", "the Mars 2020 rover"),
        ("en", "welcomed by 2000 students"),
        ("en", "at an altitude of 2000 km, for $2000"),
        ("en", "He may march in august company; one day it will fall."),
        ("en", "the 23rd session of the 21st century"),
        ("en", "more than 50 years ago, to date"),
        ("en", "Asked by Jan Peeters"),
        ("fr", "le rover Mars 2020"),
        ("fr", "l'accord a été signé en sept points"),
        ("fr", "à ce jour, 2 000 étudiants"),
        ("en", "The station was built in two years."),
        ("en", "It will last for two years."),
        ("en", "the first half of the programme"),
    ],
)
def test_numbers_names_and_common_words_are_no_dates(language: str, text: str) -> None:
    assert find_dates(text, language, PUBLISHED) == ()


def test_weekday_that_contradicts_its_date_is_reported_with_the_true_one() -> None:
    _, mention = only("They met on Tuesday 18 September.")
    assert mention.when.date == "2019-09-18"
    assert codes(mention) == ["weekday_mismatch"]
    assert mention.findings[0].severity == "warning"
    assert "Wednesday" in mention.findings[0].message
    _, full = only("They met on Sunday 7 August 2017.")
    assert codes(full) == ["weekday_mismatch"]


def test_weekday_chooses_the_year_near_the_publication() -> None:
    _, mention = only("on Friday 27 December", published=date(2020, 1, 8))
    assert mention.when.date == "2019-12-27"
    assert mention.findings == ()


def test_year_is_inferred_as_the_nearest() -> None:
    assert only("on 20 December", published=date(2020, 1, 8))[1].when.date == "2019-12-20"
    assert only("on 2 February", published=date(2019, 12, 20))[1].when.date == "2020-02-02"


def test_plan_lies_ahead_though_the_past_date_is_nearer() -> None:
    found = find_dates("Le comité se réunira du 3 au 5 septembre.", "fr", date(2019, 2, 14))
    assert [mention.when.date for mention in found] == ["2019-09-03/2019-09-05"]


def test_plan_elsewhere_in_the_sentence_leaves_the_past_alone() -> None:
    found = find_dates("Le bras, arrivé à Lima le 3 février, sera monté en novembre prochain.", "fr", date(2020, 6, 25))
    assert [mention.when.date for mention in found] == ["2020-02-03", "2020-11"]


def test_year_of_an_undated_text_is_the_one_that_its_weekdays_allow() -> None:
    text = (
        "Monday 9 July. The RoverCup 2018 follows those of 2014 and 2016. "
        "The final is on Saturday 4 August; talks from 2 to 3 July."
    )
    found = find_dates(text, "en", None)
    days = [mention.when for mention in found if mention.when.precision in ("day", "range")]
    assert [when.date for when in days] == ["2018-07-09", "2018-08-04", "2018-07-02/2018-07-03"]
    assert {when.basis for when in days} == {"year_inferred"}
    assert all(not mention.findings for mention in found)


def test_undated_text_whose_weekdays_allow_two_years_takes_the_latest_and_says_so() -> None:
    found = find_dates("Monday 9 July. Begun in 2007, renewed in 2018.", "en", None)
    assert found[0].when.date == "2018-07-09"
    assert codes(found[0]) == ["ambiguous_year"]


def test_day_without_year_stays_unknown_where_nothing_decides() -> None:
    _, mention = only("They met on Monday 9 July.", published=None)
    assert mention.when.date is None
    assert mention.when.precision == "unknown"
    assert codes(mention) == ["ambiguous_year"]


def test_leap_day_needs_a_leap_year_near_by() -> None:
    assert only("on 29 February")[1].when.date == "2020-02-29"
    assert codes(only("on 29 February", published=date(2018, 3, 1))[1]) == ["impossible_date"]


def test_ambiguous_order_of_day_and_month_is_not_guessed() -> None:
    _, mention = only("dated 06/05/2014")
    assert codes(mention) == ["ambiguous_year"]
    assert (mention.when.earliest, mention.when.latest) == (date(2014, 5, 6), date(2014, 6, 5))
    assert only("dated 06/05/2014", "fr")[1].when.date == "2014-05-06"
    assert only("dated 09/06/2019")[1].when.date == "2019-09-06", "within a month of the publication"


def test_listed_dates_are_mentions_of_their_own_and_share_a_year() -> None:
    text = "on April 22 and Tuesday, April 23, 2019"
    assert [text[mention.start : mention.end] for mention in find_dates(text, "en", PUBLISHED)] == [
        "April 22",
        "Tuesday, April 23, 2019",
    ]
    found = find_dates("on 3, 10 and 17 May and on 20 March and 3 April 2018", "en", PUBLISHED)
    assert [mention.when.date for mention in found] == [
        "2019-05-03",
        "2019-05-10",
        "2019-05-17",
        "2018-03-20",
        "2018-04-03",
    ]
    assert [mention.when.date for mention in find_dates("in 2014, 2016 and 2018", "en", None)] == [
        "2014",
        "2016",
        "2018",
    ]


def test_dateline_and_weekday_after_it_are_no_range() -> None:
    found = find_dates("LIMA, 18 September 2019 – Tuesday 17 September, the two agencies", "en", PUBLISHED)
    assert [mention.when.date for mention in found] == ["2019-09-18", "2019-09-17"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("signed on Monday in Lima", "2019-09-16"),
        ("will sign on Monday in Lima", "2019-09-23"),
        ("next Monday", "2019-09-23"),
        ("last Wednesday", "2019-09-11"),
        ("was launched in November", "2018-11"),
        ("will be launched in March", "2020-03"),
        ("They announced Monday that it will fly", "2019-09-16"),
        ("On Monday the two boards will meet", "2019-09-23"),
        ("had been planned for Monday", "2019-09-16"),
        ("Friday last week", "2019-09-13"),
    ],
)
def test_tense_tells_which_weekday_or_month_is_meant(text: str, edtf: str) -> None:
    assert only(text)[1].when.date == edtf


def test_year_of_the_sentence_goes_with_its_days() -> None:
    found = find_dates("In 2015, on 4 May, they met. On 4 September they met again.", "en", PUBLISHED)
    assert [mention.when.date for mention in found] == ["2015", "2015-05-04", "2019-09-04"]


@pytest.mark.parametrize(
    ("language", "text", "edtf"),
    [
        ("en", "The group, founded in 2010, will meet in May.", "2020-05"),
        ("en", "Zorb-2 is planned for 2028, A and B having agreed on it in June.", "2019-06"),
        ("en", "In 2014 it decided that the group would meet in March.", "2014-03"),
        ("en", "The office was set up in November.", "2018-11"),
        ("en", "Zorb-1, launched on 11 January, would be handed over.", "2019-01-11"),
        ("fr", "L'office, fondé en 2010, aura en mai un nouveau siège.", "2020-05"),
        ("fr", "Une réunion sera organisée en mars.", "2020-03"),
        ("fr", "Il a été convenu qu'elle aurait lieu en mars.", "2020-03"),
        ("fr", "En 2014, il a décidé que le groupe se réunirait en mars.", "2014-03"),
    ],
)
def test_year_that_the_tense_speaks_for(language: str, text: str, edtf: str) -> None:
    assert find_dates(text, language, PUBLISHED)[-1].when.date == edtf


def test_bounds_of_parts_of_a_year() -> None:
    when = only("in late 2020")[1].when
    assert (when.earliest, when.latest) == (date(2020, 9, 1), date(2020, 12, 31))
    when = only("earlier this month")[1].when
    assert (when.earliest, when.latest) == (date(2019, 9, 1), PUBLISHED)
    when = only("not before 2022")[1].when
    assert (when.earliest, when.latest) == (date(2022, 1, 1), None)


def test_findings_point_to_the_mention() -> None:
    text = "On Tuesday 18 September they met."
    mention = find_dates(text, "en", PUBLISHED)[0]
    assert (mention.findings[0].start, mention.findings[0].end) == (mention.start, mention.end)
    assert mention.findings[0].release_id is None


def test_unknown_language_is_read_with_the_first_lexicon() -> None:
    assert find_dates("on 7 August 2017", "xx", None)[0].when.date == "2017-08-07"


PIECES = st.sampled_from(
    (
        "Monday jeudi June juin May mai Mars 15 3rd 1er 31 2018 1999 2018-06-15 06/09/2018 25-26 mid-2020 to "
        "au and et , . - – "
        "of de the le from du between entre since by last next this year an dernier week Q3 summer été early fin "
        "ago il y a \n "
        "( ) 5 p.m. today aujourd'hui 1960s PR111-2018 $2000 é x İ"
    ).split(" ")
)


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=40).map(" ".join), st.sampled_from(["en", "fr"]), st.sampled_from([None, PUBLISHED]))
def test_mentions_lie_in_the_text_in_order_and_apart(text: str, language: str, published: date | None) -> None:
    found = find_dates(text, language, published)
    offsets = [offset for mention in found for offset in (mention.start, mention.end)]
    assert offsets == sorted(offsets)
    assert all(0 <= mention.start < mention.end <= len(text) for mention in found)
    for mention in found:
        words = text[mention.start : mention.end]
        assert words == words.strip()
        when = mention.when
        if when.earliest and when.latest:
            assert when.earliest <= when.latest
        assert (when.date is None) == (when.precision == "unknown")
    assert found == find_dates(text, language, published)


@settings(max_examples=200)
@given(st.text(max_size=200), st.sampled_from(["en", "fr"]))
def test_any_text_is_taken(text: str, language: str) -> None:
    for mention in find_dates(text, language, PUBLISHED):
        assert text[mention.start : mention.end]


@given(st.dates(date(1960, 1, 1), date(2090, 12, 31)))
def test_day_written_in_full_is_read_back(day: date) -> None:
    months = "January February March April May June July August September October November December".split()
    weekdays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
    _, mention = only(f"on {weekdays[day.weekday()]}, {months[day.month - 1]} {day.day}, {day.year}, they met")
    assert (mention.when.date, mention.findings) == (day.isoformat(), ())


@pytest.mark.parametrize(
    "unit", ["1 ", "1, 2, ", "2018-", "the end of ", "x", "June", "5 p.m. ", "from 3 to ", "(", "1 and ", "d'ici "]
)
def test_long_line_takes_linear_time(unit: str) -> None:
    line = (unit * (1_000_000 // len(unit)))[:1_000_000]
    for language in ("en", "fr"):
        began = time.process_time()
        find_dates(line, language, PUBLISHED)
        assert time.process_time() - began < 5, "a second on a free machine"
