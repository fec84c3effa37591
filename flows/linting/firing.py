"""Which words of the lexicons, and which rules, never came to anything over a corpus: news for who tends them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from flows.extracting.naming.ballots import RULES
from flows.extracting.words.phrases import lexicon_entries, phrases
from flows.extracting.words.tokens import tokenise
from flows.lexicon import languages, lexicon
from flows.linting.complaints import INFO, Complaint
from flows.pipeline import Project, tell_alone

_Found = dict[str, set[tuple[str, tuple[str, ...]]]]


def never_fired(files: Sequence[Path], project: Project) -> Iterator[Complaint]:
    """By language and category the phrases that no text holds; then the rules for names that no evidence bears."""
    found: _Found = defaultdict(set)
    fired: set[str] = set()
    texts: dict[str, int] = dict.fromkeys(languages(), 0)
    for path in files:
        tables = tell_alone(str(path), path.read_bytes(), project)
        fired.update(tables["evidence"]["rule_id"].to_pylist())
        for language, text in zip(
            tables["releases"]["language"].to_pylist(), tables["texts"]["text"].to_pylist(), strict=True
        ):
            if language in texts:
                texts[language] += 1
                found[language].update(_phrases(text, language, project))
    for language, count in texts.items():
        yield from _missing(language, count, found[language]) if count else ()
    rules = sorted(set(RULES) - fired)
    if rules and sum(texts.values()):
        yield Complaint(INFO, "never_fired", f"{len(files)} texts, rules", f"no evidence bears {', '.join(rules)}")


def _phrases(text: str, language: str, project: Project) -> Iterable[tuple[str, tuple[str, ...]]]:
    tokens = tokenise(text)
    for category, hits in phrases(language, project.registry).find(tokens).of.items():
        for hit in hits.values():
            yield category, tuple(tokens.lower[hit.i : hit.j])


def _missing(language: str, texts: int, found: set[tuple[str, tuple[str, ...]]]) -> Iterator[Complaint]:
    by_category: dict[str, list[str]] = defaultdict(list)
    for key, category, _ in lexicon_entries(lexicon(language)):
        by_category[category] += [" ".join(key)] if (category, key) not in found else []
    for category, never in sorted(by_category.items()):
        if never:
            message = f"in none of {texts} texts: {', '.join(dict.fromkeys(never))}"
            yield Complaint(INFO, "never_fired", f"{language}.toml, {category}", message)
