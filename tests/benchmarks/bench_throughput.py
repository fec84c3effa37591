"""Words a second from bytes to facts on one core, beside spaCy's rules on the same texts in the same run.

    make bench                                                          the project's own annotated texts
    python -m tests.benchmarks.bench_throughput --corpus DIR            any folder of .txt and .md
    python -m tests.benchmarks.bench_throughput --corpus DIR --profile  and where the time goes

The peer is spaCy's blank English pipeline with an entity ruler that holds every form of the registries and a matcher that
holds every trigger of the lexicon: tokens, names and triggers, no facts. Where spaCy is not installed (``pip install
spacy`` in an environment of its own choice) it is left out. Times are of the process, the best of several rounds.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from flows import settings
from flows.extracting.words.phrases import lexicon_entries
from flows.lexicon import lexicon
from flows.model import Source
from flows.pipeline import Project, extract_batch, open_project, told_by, uncollected

GOLD = settings.ROOT / "tests" / "gold"
ROUNDS, COPIES = 3, 20
LEAST = 20_000
"""Words a second that the slowest machine in use must make; the aim is 100,000."""


class Text(NamedTuple):
    """A file's name below its folder, and its bytes."""

    name: str
    data: bytes


def texts_in(folder: Path, copies: int = 1) -> list[Text]:
    """The .txt and .md files below ``folder``; copies differ by their first line, so that nothing is known before."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md") and path.name != "README.md")
    plain = [(path.relative_to(folder).as_posix(), path.read_bytes()) for path in paths]
    return [Text(f"{copy}-{name}", data) for copy in range(copies) for name, data in plain]


def words_in(texts: Sequence[Text]) -> int:
    return sum(len(text.data.decode("utf-8", "replace").split()) for text in texts)


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The process time of the fastest of several rounds, after one that nobody counts."""
    work()
    taken = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)


def to_facts(texts: Sequence[Text], project: Project) -> None:
    """Reading, normalising, finding the publisher, extracting: bytes in, rows of the contract out, file by file."""
    with uncollected():
        for text in texts:
            told_by(Source(text.name, None, None, None), text.data, project, {})


def to_tables(texts: Sequence[Text], folder: Path, project: Project) -> None:
    """The same as a batch of the build does it: files from disk, Arrow tables at the end."""
    names = dict.fromkeys(text.name.partition("-")[2] for text in texts)
    extract_batch([Source(name, None, None, None) for name in names], folder, project)


def peer(texts: Sequence[Text], project: Project) -> Callable[[], object] | None:
    """spaCy's rules over the same texts; null where it is not installed."""
    try:
        import spacy
        from spacy.matcher import Matcher
    except ImportError:
        return None
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": forms[0].kind, "pattern": form} for form, forms in project.registry.forms().items()])
    matcher = Matcher(pipeline.vocab)
    for number, (key, category, _) in enumerate(lexicon_entries(lexicon("en"))):
        if category in ("verb", "noun"):
            matcher.add(f"{category}-{number}", [[{"LOWER": word} for word in key]])
    decoded = [text.data.decode("utf-8", "replace") for text in texts]

    def work() -> None:
        for document in pipeline.pipe(decoded):
            matcher(document)

    return work


def report(folder: Path, copies: int) -> float:
    """Print the figures for the texts of a folder; gives our words a second."""
    project = open_project(settings.RAW)
    texts = texts_in(folder, copies)
    words = words_in(texts)
    if not words:
        raise SystemExit(f"{folder}: no .txt or .md file with words in it; name a folder that holds some")
    ours = words / seconds(lambda: to_facts(texts, project))
    print(f"\n{len(texts):,} texts, {words:,} words, one core")
    print(f"  reading to facts   {ours:>10,.0f} words/s")
    batch = words / copies / seconds(lambda: to_tables(texts, folder, project))
    print(f"  files to tables    {batch:>10,.0f} words/s")
    rules = peer(texts[: len(texts) // copies], project)
    if rules is None:
        print("  spaCy's rules      not installed: pip install spacy, to compare")
    else:
        theirs = words / copies / seconds(rules)
        print(f"  spaCy's rules      {theirs:>10,.0f} words/s; ours are {ours / theirs:.2f} times as fast")
    return ours


def bench_reading_to_facts() -> None:
    assert report(GOLD, COPIES) > LEAST


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--corpus", type=Path, help="folder of texts; the project's own where none is named")
    arguments.add_argument("--profile", action="store_true", help="list where the time goes")
    given = arguments.parse_args()
    report(given.corpus or GOLD, 1 if given.corpus else COPIES)
    if given.profile:
        project, texts = open_project(settings.RAW), texts_in(given.corpus or GOLD)
        profile = cProfile.Profile()
        profile.runcall(to_facts, texts, project)
        pstats.Stats(profile).sort_stats("tottime").print_stats(40)


if __name__ == "__main__":
    main()
