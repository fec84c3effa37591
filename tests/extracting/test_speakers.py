"""Speakers: whom the words beside a quotation name."""

from __future__ import annotations

import re

import pytest

from flows.extracting.speech.speakers import Attribution, attribute
from flows.model import Mention, Paragraph
from flows.normalising.quotations import find_quoted
from flows.normalising.sentences import split_sentences
from tests.extracting.telling import dire, tell

PEOPLE = ("Ida Holm", "Otto Brandt", "Léa Marchand", "Jean-Noël Le Du", "Rosa Vega")


def told(text: str, language: str = "en") -> tuple[Attribution, ...]:
    """The attributions of a text in which ``PEOPLE`` are named, in full or by surname."""
    blocks = [Paragraph(match.start(), match.end(), "body") for match in re.finditer(r"[^\n]+", text)]
    mentions: list[Mention] = []
    for name in PEOPLE:
        surname = name.split(" ", 1)[1]
        for match in re.finditer(rf"(?:{re.escape(name)}|\b{re.escape(surname)})\b", text):
            mentions.append(Mention(match.start(), match.end(), "person", name, "test"))
    mentions.append(Mention(0, 3, "organisation", "board", "test"))
    sentences = split_sentences(text, blocks, language)
    quoted, _ = find_quoted(text, blocks, language)
    return attribute(text, sentences, quoted, mentions, language)


def speakers(text: str, language: str = "en") -> list[str | None]:
    return [attribution.speaker.key if attribution.speaker else None for attribution in told(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "speaker", "cue", "rule"),
    [
        ("en", "After the ceremony, Ida Holm commented: “We are glad.”", "Ida Holm", "commented", "speech_before"),
        ("en", "Ida Holm, head of the Board, said, “We are glad.”", "Ida Holm", "said", "speech_before"),
        (
            "en",
            "After meeting Otto Brandt, Board President Ida Holm said: “We are glad.”",
            "Ida Holm",
            "said",
            "speech_before",
        ),
        ("en", "Ida Holm, speaking with Otto Brandt, said: “We are glad.”", "Ida Holm", "said", "speech_before"),
        ("en", "Ida Holm told Otto Brandt: “We are glad.”", "Ida Holm", "told", "speech_before"),
        (
            "en",
            "Ministers Ida Holm and Otto Brandt announced: “We are glad.”",
            "Ida Holm",
            "announced",
            "speech_before",
        ),
        ("en", "“We are glad,” said Ida Holm.", "Ida Holm", "said", "speech_after"),
        ("en", "“We are glad,” Holm said.", "Ida Holm", "said", "speech_after"),
        ("en", "“We are glad,” said Ambassador Otto Brandt, the envoy to Lima.", "Otto Brandt", "said", "speech_after"),
        ("en", "“We are glad,” Ida Holm, who met Otto Brandt, said.", "Ida Holm", "said", "speech_after"),
        ("en", "“We are glad of Otto Brandt,” said Ida Holm. “Very glad.”", "Ida Holm", "said", "speech_after"),
        ("en", "“We are glad,” said the head of the Board, Ida Holm.", "Ida Holm", "said", "speech_after"),
        ("en", "According to Ida Holm, “the crew is in good shape”.", "Ida Holm", "According to", "according_to"),
        ("en", "“The crew is in good shape,” according to Ida Holm.", "Ida Holm", "according to", "according_to"),
        (
            "fr",
            "Après la signature, Léa Marchand a déclaré : « Nous avançons. »",
            "Léa Marchand",
            "a déclaré",
            "speech_before",
        ),
        ("fr", "Pour Léa Marchand, « nous avançons vite ».", "Léa Marchand", "Pour", "according_to"),
        ("fr", "« Nous avançons », a déclaré Jean-Noël Le Du.", "Jean-Noël Le Du", "a déclaré", "speech_after"),
        ("fr", "« Nous avançons », Léa Marchand a déclaré.", "Léa Marchand", "a déclaré", "speech_after"),
        ("fr", "« Nous avançons », souligne la présidente Léa Marchand.", "Léa Marchand", "souligne", "speech_after"),
        (
            "fr",
            "« Nous avançons », s'est également réjouie Léa Marchand.",
            "Léa Marchand",
            "s'est également réjouie",
            "speech_after",
        ),
        ("fr", "« Nous avançons », se réjouit M. Le Du.", "Jean-Noël Le Du", "se réjouit", "speech_after"),
        ("fr", "« Nous avançons tous ensemble », grogne Léa Marchand.", "Léa Marchand", "grogne", "speech_after"),
        (
            "fr",
            "« Cet accord, se félicite Léa Marchand, ouvre la voie. »",
            "Léa Marchand",
            "se félicite",
            "speech_within",
        ),
        ("fr", "« Nous avançons », selon Léa Marchand.", "Léa Marchand", "selon", "according_to"),
    ],
)
def test_attribution_names_the_speaker(language: str, text: str, speaker: str, cue: str, rule: str) -> None:
    (attribution,) = told(text, language)
    assert attribution.speaker is not None and attribution.cue is not None
    assert (attribution.speaker.key, attribution.rule_id) == (speaker, rule)
    assert text[attribution.cue.start : attribution.cue.end] == cue


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ida Holm flew home. “I am tired,” she said.", ["Ida Holm"]),
        (
            "en",
            "“We met,” said Otto Brandt.\n\nThe day was long. “We signed at noon,” he added.",
            ["Otto Brandt", "Otto Brandt"],
        ),
        (
            "en",
            "“We met,” said Otto Brandt.\n\nIda Holm was glad too. “I came by train,” she said.",
            ["Otto Brandt", "Ida Holm"],
        ),
        ("fr", "Léa Marchand était là. « Nous avançons », a-t-elle ajouté.", ["Léa Marchand"]),
        ("fr", "« Nous avançons », dit Le Du.\n\n« Il reste du travail », a-t-il conclu.", ["Jean-Noël Le Du"] * 2),
    ],
)
def test_pronoun_stands_for_the_one_spoken_of(language: str, text: str, expected: list[str]) -> None:
    assert speakers(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Ida Holm met the envoy, Otto Brandt. “We met at noon,” she said.", "Ida Holm"),
        ("en", "Mr Otto Brandt heard Mrs Holm. “We met at noon,” she said.", "Ida Holm"),
        ("en", "Mr Otto Brandt was there. Ms Rosa Vega came with him. “We met at noon,” he said.", "Otto Brandt"),
        ("en", "Ida Holm heard Otto Brandt. “We met at noon,” the latter said.", "Otto Brandt"),
        ("en", "Ida Holm leads the Board. “We met at noon,” said its head.", "Ida Holm"),
        ("en", "Ida Holm leads the Board. “We met at noon,” the 52-year-old engineer said.", "Ida Holm"),
        ("en", "Ida Holm leads the Board. Welcoming the crew, she went on: “We met at noon.”", "Ida Holm"),
        ("en", "Ida Holm, the minister, met Otto Brandt, the envoy. The envoy added: “We met at noon.”", "Otto Brandt"),
        ("en", "Ida Holm leads the Board. “We met at noon,” said its spokesperson.", None),
        ("en", "Ida Holm leads the institute. “We met at noon,” the institute said.", None),
        ("en", "Ida Holm leads the institute. The institute added: “We met at noon.”", None),
        ("fr", "La ministre Léa Marchand a reçu M. Le Du. « C'est fait », a-t-il dit.", "Jean-Noël Le Du"),
        ("fr", "La directrice, Léa Marchand, a reçu M. Le Du. « C'est fait », dit la dirigeante.", "Léa Marchand"),
        ("fr", "Léa Marchand a entendu M. Le Du. « C'est fait », a dit ce dernier.", "Jean-Noël Le Du"),
        (
            "fr",
            "Le chef de la mission, Le Du, a reçu la directrice, Léa Marchand. « C'est fait », a-t-il dit.",
            "Jean-Noël Le Du",
        ),
        ("en", "Ida Holm leads the Board. Asked about it, she was brief: “We met at noon.”", "Ida Holm"),
        ("fr", "Léa Marchand est géologue. « C'est fait », précise celle qui dirige l'équipe.", "Léa Marchand"),
        ("fr", "Léa Marchand est là. « C'est fait, sourit la géologue. Enfin. »", "Léa Marchand"),
        (
            "fr",
            "L'ambassadeur, Otto Brandt, est venu avec Mme Vega, conseillère. Là, l'ambassadeur a salué « un beau jour ».",
            "Otto Brandt",
        ),
        (
            "fr",
            "C'est suivi par le ministre de la Recherche et de l'Innovation, M. Le Du, et l'envoyé, M. Brandt. "
            "« C'est fait », a dit le ministre.",
            "Jean-Noël Le Du",
        ),
        (
            "en",
            "The Minister of Science and Innovation, Ida Holm, met Otto Brandt. “We met at noon,” said the Minister.",
            "Ida Holm",
        ),
        (
            "en",
            "Ida Holm, who came with the envoy to Norland, Otto Brandt, said: “We met at noon.”",
            "Ida Holm",
        ),
        ("fr", "Léa Marchand dirige l'institut. « C'est fait », annonce l'institut.", None),
    ],
)
def test_role_or_pronoun_means_who_fits_it(language: str, text: str, expected: str | None) -> None:
    assert speakers(text, language) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Ida Holm, the envoy, met Otto Brandt, the Danish minister. “Hello,” Holm said. “Welcome,” her {} replied.",
        ),
        ("fr", "Léa Marchand, ministre, a reçu M. Le Du. « Bonjour », dit Mme Marchand. « Merci », répond son {}."),
    ],
)
def test_counterpart_is_not_who_spoke_before(language: str, text: str) -> None:
    nouns = {"en": ("Danish counterpart", "colleague"), "fr": ("homologue danois", "hôte")}[language]
    for noun in nouns:
        first, second = speakers(text.format(noun), language)
        assert (first, second) == {
            "en": ("Ida Holm", "Otto Brandt"), "fr": ("Léa Marchand", "Jean-Noël Le Du")
        }[language]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("“We went up the hill and saw it.”\nIda Holm, mission planner", "speech_signature"),
        ("“We went up the hill and saw it” (Ida Holm, mission planner)", "speech_signature"),
        ("“We went up the hill and saw it.” Ida Holm, mission planner", "speech_signature"),
        ("“We went up the hill and saw it” – Ida Holm, mission planner", "speech_signature"),
        ("Ida Holm, mission planner\n\n“We went up the hill and saw it.”", "speech_headed"),
        ("Comment by President Ida Holm\n\n“We went up the hill and saw it.”", "speech_headed"),
        ("Ida Holm opened the day. “We went up the hill and saw it.”", "speech_led"),
        ("Ida Holm spoke last. The message was clear: “We went up the hill and saw it.”", "speech_led"),
        ("Ida Holm — “We went up the hill and saw it.”", "speech_before"),
        ("Statement by Ida Holm on the death of Otto Brandt:\n\n“We went up the hill and saw it.”", "speech_before"),
        ("Ida Holm called the hill “a good place to see it”.", "speech_before"),
        ("“We went up the hill and saw it” was how Ida Holm put it.", "speech_after"),
        ("“We went up the hill,” were the words of Ida Holm.", "according_to"),
    ],
)
def test_speaker_is_told_without_a_verb_of_saying(text: str, rule: str) -> None:
    assert [(one.speaker.key if one.speaker else None, one.rule_id) for one in told(text)] == [("Ida Holm", rule)]


def test_names_above_quotations_are_of_those_below_them() -> None:
    text = (
        "Ida Holm, envoy\n\n“We went up the hill and saw it.”\n\n"
        "Otto Brandt, minister\n\n“We came down the hill again at night.”"
    )
    assert speakers(text) == ["Ida Holm", "Otto Brandt"]


def test_names_under_quotations_are_of_those_above_them() -> None:
    text = (
        "“We went up the hill and saw it.”\nIda Holm, envoy\n\n"
        "“We came down the hill again at night.”\nOtto Brandt, minister"
    )
    assert speakers(text) == ["Ida Holm", "Otto Brandt"]


def test_next_sentence_told_in_other_words_attributes_nothing() -> None:
    assert speakers("According to Ida Holm, it was “a hill like no other.” Otto Brandt said that it rained.") == [
        "Ida Holm"
    ]


def test_quotation_in_the_next_paragraph_goes_on_with_its_speaker() -> None:
    text = "“We met,” said Ida Holm.\n\n“We have signed the whole paper.”"
    assert speakers(text) == ["Ida Holm", "Ida Holm"]
    assert told(text)[1].rule_id == "speech_continued"


def test_each_quotation_keeps_its_own_speaker() -> None:
    text = "“We met,” said Ida Holm. “We signed,” said Otto Brandt. Rosa Vega replied: “We knew.”"
    assert speakers(text) == ["Ida Holm", "Otto Brandt", "Rosa Vega"]


@pytest.mark.parametrize(
    "text",
    [
        "“We are glad,” said a spokesperson.",
        "“We are glad,” they said.",
        "“We are all very glad about this.”",
        "“We are glad,” the Board said.",
    ],
)
def test_nobody_named_is_nobody(text: str) -> None:
    (attribution,) = told(text)
    assert attribution.speaker is None


def test_signature_under_a_quotation_names_the_speaker() -> None:
    text = "“We went up the hill and we saw the Moon.”\n\n— Ida Holm, mission planner"
    assert [(one.speaker.key if one.speaker else None, one.rule_id) for one in told(text)] == [
        ("Ida Holm", "speech_signature")
    ]


def test_speaker_of_the_paragraph_before_is_not_taken_for_an_attribution() -> None:
    text = "“We met,” said Otto Brandt.\n\n“We have signed,” said Ida Holm."
    assert speakers(text) == ["Otto Brandt", "Ida Holm"]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("In the eyes of Ana Sol, “the new orbit is stable and the crew is well”.", "ana-sol"),
        ("“The new orbit is stable and the crew is well,” said Jan van der Sol, head of Zorbex.", "jan-van-der-sol"),
        ("“The new orbit is stable and the crew is well,” said J. K. Sol, head of Zorbex.", "j-k-sol"),
        ("Aux yeux d'Ana Sol, « la nouvelle orbite est stable et l'équipage va bien ».", "ana-sol"),
        ("De l'avis de Bo Ek, « la nouvelle orbite est stable et l'équipage va bien ».", "bo-ek"),
        (
            "Déclaration d'Ana Sol, directrice de Zorbex SA :\n\n« La nouvelle orbite est stable et l'équipage va bien. »",
            "ana-sol",
        ),
    ],
)
def test_speaker_by_view_initials_and_particles(body: str, speaker: str) -> None:
    told = dire(body) if "«" in body else tell(body)
    assert [row["person_id"] for row in told.table("quotations")] == [speaker]


def test_particle_with_a_capital_is_the_same_family_name() -> None:
    told = tell("“The orbit is stable,” said Salem bin Nasser al-Zorbi, head of Zorbex. “It is,” Al-Zorbi said.")
    assert told.ids("people") == {"salem-bin-nasser-al-zorbi"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ida Holm praised “the patience of all teams” and said that “the best is yet to come”."),
        ("en", "“We are glad of it,” said Ida Holm, adding: “The best is yet to come.”"),
        ("fr", "« Nous sommes ravis de cela », dit Ida Holm, avant d'ajouter : « et le reste suivra très vite »."),
    ],
)
def test_second_quotation_of_a_sentence_is_of_who_spoke_the_first(language: str, text: str) -> None:
    assert speakers(text, language) == ["Ida Holm", "Ida Holm"]


def test_role_after_according_to_means_its_holder() -> None:
    assert speakers("Ida Holm is the director. According to the director, “the mirror is a jewel”.") == ["Ida Holm"]


def test_name_that_fills_quotation_marks_speaks_of_nothing() -> None:
    assert speakers("Ida Holm won with “Rosa Vega”. “It is the garden of my old house at home.”") == ["Ida Holm"]


def test_of_two_with_the_same_role_the_one_of_its_gender_is_meant() -> None:
    text = (
        "Mme Ida Holm, ministre de la Mer, a reçu M. Otto Brandt, sous-ministre. « Tout va bien ici », dit la ministre."
    )
    assert speakers(text, "fr") == ["Ida Holm"]
