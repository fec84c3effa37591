"""Shingles, sketches and exact overlap."""

from __future__ import annotations

import random

import numpy as np
import pyarrow as pa
import pytest

from flows.deduplicating import similarity

WORDS = [f"word{letter}{number}" for letter in "abcdefgh" for number in range(60)]


def _text(seed: int, words: int = 200) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=words))


def _plain_shingles(text: str) -> set[tuple[str, ...]]:
    words = text.lower().split()
    return {tuple(words[at : at + 5]) for at in range(max(len(words) - 4, 1))}


def test_jaccard_and_containment_are_those_of_plain_sets() -> None:
    texts = [_text(1), _text(2), _text(1, 120) + " " + _text(3, 80), "only three words", "", "only three words"]
    left, right = np.array([0, 0, 3, 3, 4, 4]), np.array([1, 2, 5, 4, 4, 0])
    jaccard, containment = similarity.measure(similarity.shingle_sets(pa.array(texts)), left, right)
    for place, (a, b) in enumerate(zip(left, right, strict=True)):
        one, other = (_plain_shingles(texts[side]) if texts[side] else set() for side in (a, b))
        shared, union = len(one & other), len(one | other)
        assert jaccard[place] == pytest.approx(shared / union if union else 1)
        assert containment[place] == pytest.approx(shared / min(len(one), len(other)) if one and other else 1)


def test_shingles_do_not_run_over_from_one_text_into_the_next() -> None:
    together = similarity.shingle_sets(pa.array(["one two three four five", "six seven eight nine ten"]))
    assert np.diff(together.offsets).tolist() == [1, 1]


def test_case_and_punctuation_do_not_count() -> None:
    sets = similarity.shingle_sets(pa.array(["The Rover, landed: on Mars today!", "the rover landed on mars today"]))
    assert similarity.measure(sets, np.array([0]), np.array([1]))[0][0] == 1


def test_edited_copies_are_found_and_unrelated_texts_are_not() -> None:
    texts = [_text(seed) for seed in range(60)]
    copies = [" ".join(word if at % 40 else "edited" for at, word in enumerate(text.split(), 1)) for text in texts]
    pairs = similarity.similar_pairs(pa.array(texts + copies), 0.6)
    assert sorted(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)) == [(at, at + 60) for at in range(60)]


def test_a_bucket_of_many_equal_texts_stays_linear() -> None:
    count = 400
    digests = np.tile(np.arange(128, dtype=np.uint64), (count, 1))
    pairs = similarity.candidate_pairs(digests)
    assert len(pairs) <= 2 * count
    assert {(0, other) for other in range(1, count)} <= {(a, b) for a, b in pairs.tolist()}


def test_no_text_gives_no_pair() -> None:
    assert len(similarity.similar_pairs(pa.array([], pa.string()), 0.6).left) == 0


def test_names_and_numbers_of_a_text() -> None:
    texts = pa.array(["In March the probe Vesta-9 sent 12 images", "In March the probe Norla-9 sent 12 images"])
    names = similarity.measure(similarity.telling_sets(texts), np.array([0]), np.array([1]))[0][0]
    numbers = similarity.measure(similarity.digit_sets(texts), np.array([0]), np.array([1]))[0][0]
    assert (names, numbers) == (pytest.approx(4 / 6), 1)
