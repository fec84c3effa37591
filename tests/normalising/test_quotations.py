"""Quotations: which marks pair, which pairs hold speech, and what is told of marks without a partner."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.model import Finding, Paragraph
from flows.normalising.quotations import find_quoted


def paragraphs(text: str) -> list[Paragraph]:
    return [Paragraph(match.start(), match.end(), "body") for match in re.finditer(r"[^\n]+", text)]


def quoted(text: str) -> list[list[str]]:
    found, _ = find_quoted(text, paragraphs(text))
    return [[text[piece.start : piece.end] for piece in one.pieces] for one in found]


def findings(text: str) -> tuple[Finding, ...]:
    return find_quoted(text, paragraphs(text))[1]


@pytest.mark.parametrize(
    "text",
    [
        "After the visit, Ida Holm commented: “We had a good day.”",
        'After the visit, Ida Holm commented: "We had a good day."',
        "Après la visite, Ida Holm a déclaré : « We had a good day. »",
        "Après la visite, Ida Holm a déclaré : «\u00a0We had a good day.\u202f»",
        "Ida Holm sagte nichts, he said: „We had a good day.“",
        "Ida Holm said ‹ We had a good day. ›",
        "After the visit, Ida Holm commented: ‘We had a good day.’",
        "After the visit, Ida Holm commented: 'We had a good day.'",
        "“We had a good day.”",
        "It rained. “We had a good day.” It went on.",
    ],
)
def test_marks_of_every_kind_hold_a_quotation(text: str) -> None:
    assert quoted(text) == [["We had a good day."]]
    assert findings(text) == ()


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("“We are glad,” said Ida Holm.", ["We are glad,"]),
        ("“We are glad”, Ida Holm said.", ["We are glad"]),
        ('„We are glad," said Ida Holm.', ["We are glad,"]),
        ("“We are glad,” Ida Holm was quick to add.", ["We are glad,"]),
        ("« Nous sommes heureux », a tenu à dire Ida Holm.", ["Nous sommes heureux"]),
        ("Ida Holm a tenu à « saluer les équipes de nuit ».", ["saluer les équipes de nuit"]),
        ("Ida Holm did not hide her joy: “We did it.”", ["We did it."]),
        ("“We are glad,” Ida Holm, the head of the Nordic Orbit Board, said.", ["We are glad,"]),
        ("« Nous sommes heureux », a déclaré Ida Holm.", ["Nous sommes heureux"]),
        ("« Nous sommes heureux », s’est réjouie Ida Holm.", ["Nous sommes heureux"]),
        ("« Nous sommes heureux », a-t-elle ajouté.", ["Nous sommes heureux"]),
        ("« Nous sommes tous heureux ici », tonne Ida Holm.", ["Nous sommes tous heureux ici"]),
        ("“We are glad,” according to Ida Holm.", ["We are glad,"]),
        ("Selon Ida Holm, « nous sommes heureux ».", ["nous sommes heureux"]),
        (
            "The ministers announced, “a common road to the far side of the Moon”.",
            ["a common road to the far side of the Moon"],
        ),
        ("“Does it fly?” asked Ida Holm.", ["Does it fly?"]),
        ("He said that “the word ‘impossible’ is not in our rules.”", ["the word ‘impossible’ is not in our rules."]),
        ("Ida Holm said: « Nous avons dit “oui” hier. »", ["Nous avons dit “oui” hier."]),
        ("“She told us ‘go’ and we’re going,” said Ida Holm.", ["She told us ‘go’ and we’re going,"]),
        ("‘The engineers’ work is done’, said Ida Holm.", ["The engineers’ work is done"]),
        ("'It's “the Fridge” to us,' said Ida Holm.", ["It's “the Fridge” to us,"]),
        ("Ida Holm called the day “a turning point for the north”.", ["a turning point for the north"]),
        ("Ida Holm a qualifié la journée de « tournant pour le nord ».", ["tournant pour le nord"]),
        ("“A door is open now” was how Ida Holm put it.", ["A door is open now"]),
        ("« Une porte est ouverte », tels sont les mots de Ida Holm.", ["Une porte est ouverte"]),
        ("“We are all glad about it” – Ida Holm, head of the Board", ["We are all glad about it"]),
        ("« Nous en sommes tous heureux » (Ida Holm, cheffe).", ["Nous en sommes tous heureux"]),
        ("Ida Holm, head of the Board — “We are glad.”", ["We are glad."]),
        ("“We are all glad about it,” chuckled the head of the Board.", ["We are all glad about it,"]),
        ("Ida Holm s’est dite « très confiante pour la suite ».", ["très confiante pour la suite"]),
        ("It was, in the words of Ida Holm, “a very long night”.", ["a very long night"]),
        ("Ida Holm, ministre, y voit « une promesse pour tous ».", ["une promesse pour tous"]),
        ("The reply came:\n\n“We come back.”", ["We come back."]),
        ("According to Ida Holm, the rover did “all that we hoped for”.", ["all that we hoped for"]),
    ],
)
def test_attributed_words_are_a_quotation(text: str, pieces: list[str]) -> None:
    assert quoted(text) == [pieces]


@pytest.mark.parametrize(
    "text",
    [
        "The “Otter & Vole” step took a week, said Ida Holm.",
        "They signed the “Framework Agreement Between the Boards of North and South”.",
        "The paper, entitled “A Study of Very Small Moons,” was read.",
        "Ida “Kit” Holm flew the craft.",
        "The state is called “superfluid.” It is rare.",
        "Le satellite « Otarie » a été lancé.",
        "La convention « Espace et Climat » sera signée, a déclaré Ida Holm.",
        "The so-called “great leap” was small.",
        'a 5" pipe and a 6" pipe',
        "Don’t ask for ‘it’; it isn’t theirs.",
        "The boards’ rules made ‘the long road’ shorter in the ’90s, as the teams’ heads know.",
        "Ida Holm saw the crew of the vessel called “a light in the dark”.",
        "The crew saw “Walks on the Ground of the Moon” (Oslo, 2019).",
        "For the crew, the book was “all that they had hoped for”.",
        "They published “Notes on the Weather of Dry Planets” in May.",
    ],
)
def test_titles_terms_and_nicknames_are_no_quotations(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We met,” said Ida Holm. “We signed.”", [["We met,", "We signed."]]),
        ("“We met,” said Ida Holm, “and we signed.”", [["We met,", "and we signed."]]),
        ("“We met,” said Dr. Ida B. Holm of Orbit Co. Ltd. “We signed.”", [["We met,", "We signed."]]),
        ("« Nous y étions, » a dit Ida Holm. « Nous avons signé. »", [["Nous y étions,", "Nous avons signé."]]),
        ("“We met,” said Ida Holm. “We signed,” she added.", [["We met,", "We signed,"]]),
        ("“We met,” said Ida Holm, the envoy “We signed a second paper.”", [["We met,", "We signed a second paper."]]),
        ("“We met,” said Ida Holm. “We signed,” said Otto Brandt.", [["We met,"], ["We signed,"]]),
        ("“We met,” said Ida Holm. Otto Brandt replied: “We signed.”", [["We met,"], ["We signed."]]),
        ("“We met,” said Ida Holm.\n\n“We signed the paper at noon.”", [["We met,"], ["We signed the paper at noon."]]),
        ("“We met,” said Ida Holm of the “Otter” team.", [["We met,"]]),
    ],
)
def test_quotation_that_an_attribution_interrupts_is_one(text: str, expected: list[list[str]]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm said: “We met.\n\n“We signed.\n\n“We left.”",
        "Ida Holm a déclaré : « We met.\n\n« We signed.\n\n« We left. »",
        "Ida Holm said: “We met.\n\nWe signed.\n\nWe left.”",
        'Ida Holm said: "We met.\n\n"We signed.\n\n"We left."',
    ],
)
def test_quotation_runs_on_over_paragraphs(text: str) -> None:
    assert quoted(text) == [["We met.", "We signed.", "We left."]]
    assert findings(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ida Holm, head of the Board, said:\n\nWe are glad of this step. It took years.\n\n"
            "Our teams will go on together.\n\nThe agreement was signed in 2019.",
            [["We are glad of this step. It took years.", "Our teams will go on together."]],
        ),
        (
            "Ida Holm, cheffe du bureau, a déclaré :\n\nNous sommes heureux de ce pas. Il a fallu des années.\n\n"
            "L’accord a été signé en 2019.",
            [["Nous sommes heureux de ce pas. Il a fallu des années."]],
        ),
        ("– It was a long night, says Ida Holm. – But we are glad.", [["It was a long night", "But we are glad."]]),
        ("– C’était une longue nuit, dit la cheffe du projet.", [["C’était une longue nuit"]]),
        ("Ida Holm points out that it is no wonder: – We have waited long.", [["We have waited long."]]),
        ("— The road is open to all of us.", []),
        ("The Board said:\n\nThe road is open to all of us.", []),
        ("The rules, in short:\n\nThe road is open to all of us.", []),
    ],
)
def test_speech_without_marks_is_told_by_what_leads_to_it(text: str, expected: list[list[str]]) -> None:
    assert quoted(text) == expected


def test_quotation_without_its_closing_mark_ends_with_its_paragraph() -> None:
    text = "Ida Holm said: “We met.\n\nThe weather was fine. The “Otter” flew."
    assert quoted(text) == [["We met."]]
    (finding,) = findings(text)
    assert (finding.code, text[finding.start : finding.end]) == ("unbalanced_quotes", "“")


def test_quotation_without_its_opening_mark_begins_with_its_paragraph() -> None:
    text = "It was late.\n\nWe met here,” said Ida Holm. “We signed.”"
    assert quoted(text) == [["We met here,", "We signed."]]
    assert [finding.code for finding in findings(text)] == ["unbalanced_quotes"]


def test_lost_opening_mark_does_not_swallow_the_pairs_after_it() -> None:
    text = "The “Otter, a craft, flew. “We met,” said Ida Holm."
    assert quoted(text) == [["We met,"]]
    assert len(findings(text)) == 1


def test_curly_and_straight_marks_may_be_mixed() -> None:
    assert quoted('“We met," said Ida Holm.') == [["We met,"]]
    assert quoted('"We met,” said Ida Holm.') == [["We met,"]]


@pytest.mark.parametrize("kind", ["title", "heading"])
def test_title_in_marks_is_no_speech(kind: str) -> None:
    text = "“We are going to the stars.”"
    assert find_quoted(text, [Paragraph(0, len(text), kind)])[0] == ()


PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "« ",
        " »",
        "„",
        "‹",
        "›",
        "‘",
        "’",
        "said ",
        "a déclaré ",
        "Ida ",
        "we ",
        ". ",
        ", ",
        ": ",
        "\n",
        "A",
        "5",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_pieces_lie_apart_in_order_within_paragraphs(text: str) -> None:
    blocks = paragraphs(text)
    found, problems = find_quoted(text, blocks)
    pieces = [piece for one in found for piece in one.pieces]
    assert all(one.pieces for one in found)
    assert all(earlier.end <= later.start for earlier, later in pairwise(pieces))
    for piece in pieces:
        assert any(block.start <= piece.start < piece.end <= block.end for block in blocks)
        assert text[piece.start : piece.end].strip() == text[piece.start : piece.end]
    for problem in problems:
        assert problem.start is not None and problem.end is not None and text[problem.start : problem.end] in '“”"«»„‹›'


@pytest.mark.parametrize("unit", ["“", "”", '" ', "“a,” said ", "« a », dit X. ", "“A b c d e. ", '"a" "b" ', "“\n\n"])
def test_long_text_takes_linear_time(unit: str) -> None:
    text = (unit * 200_000)[:200_000]
    began = time.process_time()
    find_quoted(text, paragraphs(text))
    assert time.process_time() - began < 5
