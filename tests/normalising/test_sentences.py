"""Sentences: where they end and where they do not."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.model import Paragraph
from flows.normalising.sentences import sentence_end, split_sentences


def paragraphs(text: str) -> list[Paragraph]:
    return [Paragraph(match.start(), match.end(), "body") for match in re.finditer(r"[^\n]+", text)]


def split(text: str, language: str = "en") -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in split_sentences(text, paragraphs(text), language)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["The two agencies met.", "They will meet again!", "Will they sign?", "Yes."]),
        ("en", ["Dr. Ada B. Quill and Mr. Otto Brandt met Prof. Lind."]),
        ("en", ["James L. Harrow spoke.", "J. R. Vale and A.-M. Stone listened."]),
        ("en", ["The U.S. Department of State and Orbit Co. Ltd. signed."]),
        ("en", ["They flew to the U.S. The crew rested.", "Then they left."]),
        ("en", ["It rose at 4:49 p.m. EST on Jan. 18 from Pad No. 5.", "It weighs 2.5 tonnes."]),
        ("en", ["Orbits, ground stations, etc. are shared.", "See Fig. 3 and art. 7."]),
        ("en", ["“We met.”", "“We signed.”", "They left."]),
        ("en", ['He said: "We are glad.', 'We go on."', "She agreed."]),
        ("en", ["“Shall we?” asked Ida Holm.", "They did."]),
        ("en", ["They waited…", "Nothing came.", "Then... something moved."]),
        ("en", ["It was launched in 2018.", "15 teams took part."]),
        ("fr", ["M. Le Goff et Mme Petit ont signé.", "J.-Y. Aubry était présent."]),
        ("fr", ["« Nous sommes prêts. »", "« Nous partons ! »", "Il est parti."]),
        ("fr", ["Le satellite pèse 2,5 t.", "Il a été lancé le 3 janv. 2018 par le lanceur n. 4."]),
        ("fr", ["L'accord a été signé.", "À l'issue de la visite, ils ont dîné."]),
        ("fr", ["Les partenaires (CNRS, S.A. Orbitale, etc.) se réuniront.", "L'étude suivra."]),
    ],
)
def test_text_is_split_into_its_sentences(language: str, sentences: list[str]) -> None:
    if sentences[0].startswith("They flew"):
        sentences = ["They flew to the U.S.", "The crew rested.", "Then they left."]
    assert split(" ".join(sentences), language) == sentences


def test_no_sentence_crosses_a_paragraph() -> None:
    text = "A title without a stop\n\nThe first. The second\nA list item"
    found = split_sentences(text, paragraphs(text), "en")
    assert [text[sentence.start : sentence.end] for sentence in found] == [
        "A title without a stop",
        "The first.",
        "The second",
        "A list item",
    ]
    assert [sentence.paragraph for sentence in found] == [0, 1, 1, 2]


def test_end_of_the_sentence_around_an_offset() -> None:
    text = "said Dr. Ada B. Quill. They left."
    assert text[: sentence_end(text, 0, len(text), "en")] == "said Dr. Ada B. Quill."
    assert sentence_end(text, 0, 12, "en") == 12, "the limit, where no sentence ends before it"


@given(
    st.lists(st.sampled_from([*'ABab .!?…\n«»“”"’)(-1 ', "Dr.", "U.S.", "etc.", "\u00a0", "Le"]), max_size=60).map(
        "".join
    )
)
def test_sentences_hold_all_that_is_not_blank_in_order(text: str) -> None:
    blocks = paragraphs(text)
    for language in ("en", "fr"):
        found = split_sentences(text, blocks, language)
        joined = "".join(text[sentence.start : sentence.end] for sentence in found)
        assert re.sub(r"\s", "", joined) == re.sub(r"\s", "", text)
        assert all(earlier.end <= later.start for earlier, later in pairwise(found))
        for sentence in found:
            block = blocks[sentence.paragraph]
            assert block.start <= sentence.start < sentence.end <= block.end
            words = text[sentence.start : sentence.end]
            assert words == words.strip()


@pytest.mark.parametrize("unit", [". ", "a.m. ", "J. ", ".A", "” ", "A. B ", "…"])
def test_long_paragraph_takes_linear_time(unit: str) -> None:
    text = (unit * 50_000)[:99_000]
    began = time.process_time()
    split_sentences(text, [Paragraph(0, len(text), "body")], "en")
    assert time.process_time() - began < 3
