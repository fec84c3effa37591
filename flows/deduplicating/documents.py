"""Which documents tell the same release, and which one of them stands for it. Nothing leaves ``documents``.

Exact: the same text (SHA-256 of the normalised text; so also the same bytes); the earliest (published, then path)
stands. One release id under several texts is a revision, and the first by path stands. So it does where a text came
second in its part, and its id is that of the first with more behind it (one number, publisher and language). Near: see
``copies``; the earliest stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from flows import contract
from flows.deduplicating import copies
from flows.deduplicating.columns import query, shape
from flows.deduplicating.judgements import Judgements
from flows.deduplicating.similarity import Integers, Ratios, measure, shingle_sets
from flows.model import Tables


class PartsError(ValueError):
    """A part that breaks the agreement between extraction and deduplication."""


class Told(NamedTuple):
    """``documents`` and ``links`` (release_links) in the contract's shape; ``kept``: columns part and release_id of the
    releases that stand; ``doubts``: rows of findings."""

    documents: pa.Table
    kept: pa.Table
    links: pa.Table
    doubts: list[copies.Row]


def settle(parts: Sequence[Tables], judgements: Judgements) -> Told:
    """Decide for every document of the parts. Raises ``PartsError`` where one part holds two texts under one id."""
    documents, releases = _numbered(parts, "documents"), _numbered(parts, "releases")
    _refuse_two_texts(releases)
    texts = _in_order(documents, releases, _numbered(parts, "texts"))
    canonical, links, doubts = _compared(texts, judgements)
    decided = texts.drop_columns(["text"]).append_column("canonical", pa.array(canonical))
    decided = decided.append_column("similarity", pa.array(_similarity(texts, canonical)))
    kept = query("select part, release_id from decided where place = canonical order by all", decided=decided)
    return Told(_told(documents, releases, decided), kept, links, doubts)


def _numbered(parts: Sequence[Tables], name: str) -> pa.Table:
    """The table of all parts with a column ``part``."""
    empty = contract.arrow_schema(name).empty_table().append_column("part", pa.array([], pa.int64()))
    numbered = [
        shape(part[name], name).append_column("part", pa.array(np.full(len(part[name]), number, dtype=np.int64)))
        for number, part in enumerate(parts)
        if name in part
    ]
    return pa.concat_tables([empty, *numbered])


def _refuse_two_texts(releases: pa.Table) -> None:
    twice = query(
        "select release_id from releases group by part, release_id having count(distinct text_sha256) > 1 order by all",
        releases=releases,
    )
    if len(twice):
        ids = ", ".join(twice["release_id"].to_pylist()[:5])
        raise PartsError(f"a part holds several texts of one release ({ids}): put each in a part of its own")


def _in_order(documents: pa.Table, releases: pa.Table, texts: pa.Table) -> pa.Table:
    """Each distinct text once, by publication day (unknown last), then path: columns place, part, path, release_id,
    publisher_id, number, language, published_on, text_sha256, text."""
    return query(
        """
        with told as (
            select part, d.path, release_id, r.publisher_id, r.number, r.language, r.published_on, r.text_sha256
            from documents d join (select distinct on (part, release_id) * from releases) r using (part, release_id)
            where d.status <> 'quarantined'
        ), first as (
            select distinct on (text_sha256) * from told order by text_sha256, published_on nulls last, path, part
        )
        select row_number() over (order by published_on nulls last, path, part) - 1 as place, first.*, t.text
        from first join (select distinct on (part, release_id) * from texts) t using (part, release_id)
        order by place
        """,
        documents=documents,
        releases=releases,
        texts=texts,
    )


def _compared(texts: pa.Table, judgements: Judgements) -> tuple[Integers, pa.Table, list[copies.Row]]:
    """For each text the place of the one that stands for it; links between those that stand; doubts about them."""
    canonical = _first_of_revisions(texts)
    standing = np.flatnonzero(canonical == np.arange(len(texts)))
    compared = texts.take(pa.array(standing))
    verdicts = copies.judge_texts(compared)
    left, right = verdicts.pairs.left[verdicts.copied], verdicts.pairs.right[verdicts.copied]
    pairs = _judged(set(zip(left.tolist(), right.tolist(), strict=True)), compared["release_id"], judgements)
    stands = np.arange(len(standing))
    for earlier, later in sorted(pairs, key=lambda pair: (pair[1], pair[0])):
        # Only a text that itself stands stands for another: no chains of ever less likeness.
        if stands[earlier] == earlier and stands[later] == later:
            stands[later] = earlier
    canonical[standing] = standing[stands]
    standing_places = set(np.flatnonzero(stands == np.arange(len(stands))).tolist())
    links = [row for a, b, row in copies.links(compared, verdicts) if {a, b} <= standing_places]
    doubts = [row for a, b, row in copies.doubts(compared, verdicts) if {a, b} <= standing_places]
    return canonical[canonical], contract.table_from_rows("release_links", links), doubts


def _first_of_revisions(texts: pa.Table) -> Integers:
    """For each text the place of the one that stands among those of its release id, or of its number."""
    order = query(
        """
        with by_id as (
            select *, first_value(place) over (partition by release_id order by path, part) as first_place from texts
        ), by_number as (
            select place, release_id, first_value(place) over same as shortest,
                first_value(release_id) over same as stem
            from by_id where place = first_place
            window same as (partition by publisher_id, coalesce(number, release_id), number is null, language
                order by length(release_id), path, part)
        )
        select case when starts_with(by_number.release_id, stem || '-') then shortest else by_number.place end
            as canonical
        from by_id join by_number on by_number.place = by_id.first_place order by by_id.place
        """,
        texts=texts.drop_columns(["text"]),
    )
    return np.array(order["canonical"].to_numpy(), dtype=np.int64)


def _judged(pairs: set[tuple[int, int]], ids: pa.ChunkedArray, judgements: Judgements) -> set[tuple[int, int]]:
    """The pairs of copies after people's judgements on release ids."""
    joined, parted = judgements.joined("releases"), judgements.parted("releases")
    if not joined and not parted:
        return pairs
    named = {name for pair in joined + parted for name in pair}
    places = {name: place for place, name in enumerate(ids.to_pylist()) if name in named}

    def known(judged: list[tuple[str, str]]) -> set[tuple[int, int]]:
        found = ((places[a], places[b]) for a, b in judged if a in places and b in places)
        return {(min(pair), max(pair)) for pair in found}

    return (pairs | known(joined)) - known(parted)


def _similarity(texts: pa.Table, canonical: Integers) -> Ratios:
    """Jaccard of each text with the one that stands for it; 1 for those that stand."""
    similarity: npt.NDArray[np.float64] = np.ones(len(texts))
    moved = np.flatnonzero(canonical != np.arange(len(texts)))
    involved, renumbered = np.unique(np.concatenate((moved, canonical[moved])), return_inverse=True)
    sets = shingle_sets(texts["text"].combine_chunks().take(pa.array(involved)))
    similarity[moved] = measure(sets, renumbered[: len(moved)], renumbered[len(moved) :])[0]
    return np.round(similarity, 4)


def _told(documents: pa.Table, releases: pa.Table, decided: pa.Table) -> pa.Table:
    """Every document with its status, its relation and similarity to the one that stands, and the release it tells."""
    return shape(
        query(
            """
            with seen as (
                select d.*, r.text_sha256, r.publisher_id as publisher, r.number
                from documents d left join (select distinct on (part, release_id) * from releases) r
                    on d.part = r.part and d.release_id = r.release_id and d.status <> 'quarantined'
            )
            select distinct on (d.document_id, d.path) d.* exclude (part, text_sha256, publisher, number) replace (
                case when c.path is null then d.status when d.path = c.path then 'accepted' else 'duplicate' end
                    as status,
                case when c.path is null then d.relation when d.path = c.path then 'canonical'
                    when s.place = c.place then 'exact_duplicate' when d.publisher <> c.publisher_id then 'reprint'
                    when d.release_id = c.release_id or d.number = c.number then 'revision'
                    else 'near_duplicate' end as relation,
                case when d.path <> c.path then s.similarity end as similarity,
                coalesce(c.release_id, d.release_id) as release_id,
                case when d.path <> c.path then 'It tells the release of ' || c.path || '.' else d.reason end as reason)
            from seen d
            left join decided s on s.text_sha256 = d.text_sha256
            left join decided c on c.place = s.canonical
            order by d.document_id, d.path, d.part
            """,
            documents=documents,
            releases=releases,
            decided=decided,
        ),
        "documents",
    )
