"""Dates without their year and dates counted from the day of publication, ahead and back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.normalising.dates import find_dates
from tests.normalising.test_dates import only


@pytest.mark.parametrize(
    ("language", "text", "words", "edtf", "precision"),
    [
        ("en", "It was opened in the third quarter.", "third quarter", "2019-35", "quarter"),
        ("en", "It flew in the fourth quarter.", "fourth quarter", "2018-36", "quarter"),
        ("en", "It will be opened in two years' time.", "in two years", "2021", "year"),
        ("en", "It will be opened in three months.", "in three months", "2019-12", "month"),
        ("en", "three months from now", "three months from now", "2019-12", "month"),
        ("en", "It is due around 2026.", "2026", "2026", "year"),
        ("en", "this past March", "this past March", "2019-03", "month"),
        ("en", "at work by the year 2040", "by the year 2040", "../2040", "open_interval"),
        ("en", "On Monday 2, they met.", "Monday 2", "2019-09-02", "day"),
        ("en", "On Monday 30, they will meet.", "Monday 30", "2019-09-30", "day"),
        ("fr", "Lundi 2, ils se sont vus.", "Lundi 2", "2019-09-02", "day"),
        ("fr", "Il la remettra lundi 30.", "lundi 30", "2019-09-30", "day"),
        ("fr", "Il a été ouvert au premier semestre.", "premier semestre", "2019-40", "half"),
        ("fr", "au début du mois", "début du mois", "2019-09", "month"),
        ("fr", "à la fin du mois de mars 2018", "fin du mois de mars 2018", "2018-03", "month"),
        ("fr", "Il est attendu autour de 2026.", "2026", "2026", "year"),
    ],
)
def test_what_is_near_the_day_of_publication_is_counted_from_it(
    language: str, text: str, words: str, edtf: str, precision: str
) -> None:
    found, mention = only(text, language)
    assert (found, mention.when.date, mention.when.precision) == (words, edtf, precision)


@pytest.mark.parametrize(
    ("language", "text", "month"),
    [
        ("en", "The ministers will meet in the United States in March.", "2020-03"),
        ("en", "It will be signed by the Minister of the United Kingdom in March.", "2020-03"),
        ("en", "It should be signed between Zorbex and the Zorb Agency (ZA) in March.", "2020-03"),
        ("en", "The protocol, to be signed in the Red Hall in March, was approved.", "2020-03"),
        ("en", "The sites will be joined by the high-speed link in March.", "2020-03"),
        ("en", "It was signed in the United States in November.", "2018-11"),
        ("fr", "Il devrait être signé entre Zorbex et l'Université de Zorb en mars.", "2020-03"),
        ("fr", "Il devrait être signé avec l'Agence de Zorb (AZ) en mars.", "2020-03"),
        ("fr", "Les données seront remises à la communauté en mars.", "2020-03"),
        ("fr", "Il sera reçu par le ministre délégué en mars.", "2020-03"),
        ("fr", "Il a été signé à l'Université de Zorb en novembre.", "2018-11"),
    ],
)
def test_names_and_nouns_that_end_as_participles_do_tell_no_time(language: str, text: str, month: str) -> None:
    assert only(text, language)[1].when.date == month


def test_a_year_since_which_something_lasts_is_not_that_of_a_day() -> None:
    lasting = "They met on March 12. They have worked together since 2011."
    assert [mention.when.date for mention in find_dates(lasting, "en", None)] == [None, "2011/.."]
    of_a_day = "They met on March 12. As of Feb. 6, 2024, all was well."
    assert [mention.when.date for mention in find_dates(of_a_day, "en", None)] == ["2024-03-12", "2024-02-06/.."]


@given(st.dates(date(1960, 1, 1), date(2090, 12, 31)), st.integers(-170, 170))
def test_weekday_and_day_near_the_publication_are_read_back(published: date, distance: int) -> None:
    months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
    weekdays = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
    day = published + timedelta(days=distance)
    _, mention = only(f"le {weekdays[day.weekday()]} {day.day} {months[day.month - 1]}", "fr", published)
    assert (mention.when.date, mention.findings) == (day.isoformat(), ())


@pytest.mark.parametrize(
    ("text", "number", "value"),
    [
        ("It flew by the moon on May 12, as it had in 2019 and in 2021.", "2024-066", "2024-05-12"),
        ("Elle a survolé la lune le 12 mai, comme en 2019 et en 2021.", "PR066-2024", "2024-05-12"),
        # no year of the text has these weekdays, the next one has
        ("They meet on Tuesday, May 14. Confirm by Monday, May 13. All began in December 2023.", None, "2024-05-14"),
        (
            "Rendez-vous le mardi 14 mai, réponse avant le lundi 13 mai. Tout a commencé en décembre 2023.",
            None,
            "2024-05-14",
        ),
        ("They meet on Tuesday, May 14. All began in December 2020.", None, None),
        # one weekday alone fits the next year by chance
        ("They meet on Tuesday, May 14. All began in December 2023.", None, None),
        ("Rendez-vous le mardi 14 mai. Tout a commencé en décembre 2023.", None, None),
        # a serial is no year
        ("It flew by the moon on May 12.", "No. 2041", None),
        ("Elle a survolé la lune le 12 mai, comme en 2019 et en 2021.", "2041-17", None),
    ],
)
def test_year_of_days_in_a_release_without_a_day_of_its_own(text: str, number: str | None, value: str | None) -> None:
    language = "fr" if text.startswith(("Elle", "Rendez")) else "en"
    assert find_dates(text, language, None, number)[0].when.date == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "On Saturday (22), they travel to Oslo.", "2019-06-22"),
        ("en", "They met this Thursday (20) in Oslo.", "2019-06-20"),
        ("fr", "Ils se sont vus ce jeudi (20) à Oslo.", "2019-06-20"),
        ("fr", "Ils partiront samedi (22) pour Oslo.", "2019-06-22"),
        ("en", "The fair opens on 23rd of this month.", "2019-06-23"),
        ("en", "They met on the 30th of last month.", "2019-05-30"),
        ("fr", "La foire ouvre le 23 de ce mois.", "2019-06-23"),
        ("fr", "Ils se sont vus le 30 du mois dernier.", "2019-05-30"),
        ("en", "The fair opens on 31st of this month.", None),
    ],
)
def test_day_with_its_number_or_of_the_month(language: str, text: str, value: str | None) -> None:
    assert find_dates(text, language, date(2019, 6, 21))[0].when.date == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Signed in 2015, the accord entered into force on 3 June.", "2019-06-03"),
        ("en", "Signed in 2015, the accord entered into force on 3 March.", "2015-03-03"),
        ("fr", "Signé en 2015, l'accord est entré en vigueur le 3 juin.", "2019-06-03"),
        ("fr", "Signé en 2015, l'accord est entré en vigueur le 3 mars.", "2015-03-03"),
    ],
)
def test_a_day_of_the_last_weeks_is_none_of_an_older_year_of_its_sentence(language: str, text: str, value: str) -> None:
    assert find_dates(text, language, date(2019, 6, 21))[1].when.date == value
