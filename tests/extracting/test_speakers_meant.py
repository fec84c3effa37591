"""Speakers who are named elsewhere: by a part of the name, a pronoun, a role, a body that is nobody."""

from __future__ import annotations

import pytest

from tests.extracting.telling import tell_or_dire
from tests.extracting.test_speakers import speakers

_GLAD = "“We are very glad of this step,”"
_RAVIS = "« Nous sommes ravis de ce pas »,"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (f"The glaciologist Rodrigo Mirel Barros led the flight.\n\n{_GLAD} Mirel said.", "Rodrigo Mirel Barros"),
        (f"Octavio Mirel Barros, head of Zorbex, came.\n\n{_GLAD} said Octavio Mirel.", "Octavio Mirel Barros"),
        (f"Zorbex and Nora Mirel-Okoro, its head, agreed.\n\n{_GLAD} said Ms Okoro.", "Nora Mirel-Okoro"),
        (f"{_GLAD} said Laurent d'Orval-Roy, head of Zorbex.", "Laurent d'Orval-Roy"),
        (f'{_GLAD} said Greta "Peg" Ostrand, Co-Founder of Zorbex.', 'Greta "Peg" Ostrand'),
        (f"Le glaciologue Rodrigo Mirel Barros a dirigé le vol.\n\n{_RAVIS} a dit M. Mirel.", "Rodrigo Mirel Barros"),
        (f"Nora Mirel-Okoro, présidente de Zorbex, est venue.\n\n{_RAVIS} dit Mme Mirel.", "Nora Mirel-Okoro"),
        (f"Laurent d'Orval-Roy, chef de Zorbex, est venu.\n\n{_RAVIS} a dit M. d'Orval-Roy.", "Laurent d'Orval-Roy"),
    ],
)
def test_one_of_two_surnames_means_who_bears_both(body: str, name: str) -> None:
    told = tell_or_dire(body)
    people = {row["person_id"]: row["name"] for row in told.table("people")}
    assert [people[row["person_id"]] for row in told.table("quotations")] == [name]
    assert list(people.values()) == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Ida Holm, Ambassador of Lima, came. In her address, the Ambassador conveyed greetings from the President of"
            " the Board, Otto Brandt, and thanked the team. “It is a step for all of us,” she said.",
        ),
        (
            "fr",
            "Ida Holm, ambassadrice de Suède, est venue. Dans son allocution, l'ambassadrice a transmis les vœux du"
            " président de la Chambre, Otto Brandt. « C'est un pas pour nous tous », a-t-elle dit.",
        ),
        (
            "en",
            "The director Ida Holm succeeds Otto Brandt. The new director thanked the team. “It is a step,” she said.",
        ),
        (
            "fr",
            "La directrice Ida Holm succède à Otto Brandt. La nouvelle directrice a remercié l'équipe. Elle a aussi parlé"
            " du budget. « C'est un pas pour nous », a-t-elle dit.",
        ),
        ("en", "Otto Brandt, the director, succeeds Ida Holm. “It was a joy,” the outgoing director said."),
        (
            "fr",
            "Otto Brandt, le directeur, succède à Ida Holm. « Quelle joie pour nous », a dit la directrice sortante.",
        ),
        ("en", "The meeting was chaired by Ida Holm. Otto Brandt came as well. “It was a joy,” the chair remarked."),
        ("fr", "La séance était présidée par Ida Holm. Otto Brandt y était. « Quelle joie ici », a dit la présidente."),
        ("en", "Otto Brandt opened it. On Friday all were received by Ida Holm. “It was a joy,” she said."),
        (
            "fr",
            "Otto Brandt a ouvert la séance. Vendredi, tous ont été reçus par Ida Holm. À cette occasion, celle-ci a"
            " rappelé le passé. « Quelle joie pour nous », a-t-elle dit.",
        ),
        ("en", "Chair of the Board Ida Holm thanked Otto Brandt. “It was a joy for us,” she said."),
        ("en", "“It was a joy for us,” said Otto Brandt's counterpart, Ida Holm."),
        ("fr", "« Quelle joie pour nous », a dit l'homologue d'Otto Brandt, Ida Holm."),
    ],
)
def test_pronoun_or_role_means_whom_the_sentences_before_are_about(language: str, text: str) -> None:
    assert speakers(text, language) == ["Ida Holm"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ida Holm, the director, came. “It was a joy for us,” the Kelm Space Agency wrote."),
        ("fr", "Ida Holm, la directrice, est venue. « Quelle joie pour nous », écrit l'Agence spatiale de Kelm."),
        ("fr", "Ida Holm, la directrice, est venue. « Quelle joie pour nous », a dit l'ambassade de Suède."),
        ("fr", "Ida Holm, la directrice, est venue. « Quelle joie pour nous », a dit l'un des ingénieurs."),
    ],
)
def test_body_that_speaks_is_nobody(language: str, text: str) -> None:
    assert speakers(text, language) == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“It was a joy for us,” said Ida Holm. And adding: “We will go on with it.”"),
        ("fr", "« Quelle joie pour nous », dit Ida Holm. Et d'ajouter : « Nous continuerons ensemble. »"),
    ],
)
def test_verb_without_a_subject_goes_on_with_who_spoke(language: str, text: str) -> None:
    assert speakers(text, language) == ["Ida Holm", "Ida Holm"]


def test_what_a_sentence_before_is_according_to_says_no_quotation() -> None:
    text = (
        "Otto Brandt a signé l'accord ; selon le calendrier des deux maisons, il est prêt.\n\n« Ici, tout va bien pour"
        " nous tous, a dit Ida Holm. Nous continuerons. »"
    )
    assert speakers(text, "fr") == ["Ida Holm"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Ida Holm, head of Zorbex, met Minister of Science Otto Brandt. “It was a joy,” the head of the firm said.",
        ),
        (
            "fr",
            "Ida Holm, chimiste à Zorbex, a vu le pilote Otto Brandt. « Quelle joie pour nous », a dit la chimiste.",
        ),
    ],
)
def test_role_told_after_a_name_is_not_of_the_next_name(language: str, text: str) -> None:
    assert speakers(text, language) == ["Ida Holm"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“It was a joy for all of us,” whispered Ida Holm. “We will go on with it.”"),
        ("fr", "« Quelle joie pour nous tous », s'est émue Ida Holm. « Nous continuerons ensemble. »"),
        ("fr", "« Quelle joie pour nous tous », a assené Mme Ida Holm. « Nous continuerons ensemble. »"),
        ("fr", "« Quelle joie pour nous tous », se veut rassurante Ida Holm."),
        ("fr", "« Quelle joie pour nous tous », tient à glisser Ida Holm."),
        ("en", "“It was a joy for all of us.” So said Ida Holm as the rocket rose."),
        ("fr", "« Quelle joie pour nous tous. » Ainsi parle Ida Holm de cette fusée."),
    ],
)
def test_verbs_that_no_lexicon_lists_and_closings(language: str, text: str) -> None:
    assert speakers(text, language) == ["Ida Holm"]


def test_family_name_that_begins_with_a_particle_speaks() -> None:
    told = tell_or_dire("Joost van der Heem, head of Zorbex, came. “It was a long night,” van der Heem said.")
    assert [row["person_id"] for row in told.table("quotations")] == ["joost-van-der-heem"]
