"""Short lines of a front that are no title: whose the paper is, of what kind, what about, a site's buttons."""

from __future__ import annotations

import re
from functools import lru_cache

from flows.lexicon import languages, lexicon
from flows.normalising.phrases import function_words, phrase_start, phrases, plain, starts_with, word_count
from flows.normalising.small_words import either, small

_MENU = re.compile(r"[|›»>•·/]+|\s{3,}|\t")
_STROKES = (*"|›»>•·/\t", "   ")
"""What parts the entries of a menu, as ``_MENU`` has it: two at least stand in one."""
_ARROWS = "›»>"
_PATH = re.compile(rf"\s?[{_ARROWS}]+\s?")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_SMALL_WORDS = small("articles", "of", "and", "others") | {"&"}
_ACRONYM_AT_END = re.compile(r"\s?(?:\([^()]{1,30}\)|[–—-]\s*[A-Z]{2,10})$")
_ACRONYM_FIRST = re.compile(r"^[A-Z][A-Z0-9&-]{1,9}\s?(?:[–—:]|\s-)\s(?=[A-ZÀ-Þ])")
_TOWN_AT_END = re.compile(r"\s[–—-]\s[A-ZÀ-Þ][\w-]*[a-zà-ÿ]$")
_ELISION = re.compile(r"^[dl]['’](?=\w)", re.IGNORECASE)
_POST_CODE = re.compile(r"\b[0-9]{3}[ -]?[0-9]{2,4}\b|\b[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}\b")
_STREET_NUMBER = re.compile(r"^[0-9]{1,5}(?:[-–/][0-9]{1,4})?(?: ?(?:bis|ter|[a-z]))?,? [A-Za-zÀ-ÿ]")
_LETTERHEAD_WORDS, _NAME_WORDS, _TOPIC_WORDS = 14, 4, 8
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def is_menu(line: str) -> bool:
    """A site's menu or path: three short entries or more between strokes ("Home | News | Jobs"), or whatever a path
    from the first page leads to ("Home › News › Two craft dock at last")."""
    if sum(map(line.count, _STROKES)) < 2:
        return _is_short_path(line)
    before, colon, path_here = line.partition(":")
    if colon and plain(before) in phrases("header", "page_words"):
        line = path_here  # "You are here: Home / News"
    path = _PATH.split(line.strip())
    if len(path) > 2 and plain(path[0]) in phrases("header", "page_words"):
        return True
    written = [entry.strip() for entry in _MENU.split(line.strip(" |›»>•·"))]
    entries = [entry.split() for entry in written if not _YEAR.fullmatch(entry)]
    return (
        len(written) >= 3
        and all(1 <= len(entry) <= 3 for entry in entries)
        and not any(map(str.isdigit, "".join(map("".join, entries))))
    )


def _is_short_path(line: str) -> bool:
    """ "News & PR > International Affairs": a rubric that lies below a page of news or the first page."""
    if not any(map(line.count, _ARROWS)):
        return False
    path = _PATH.split(line.strip())
    if len(path) != 2 or not all(path) or word_count(path[1]) > _NAME_WORDS or has_verb(line):
        return False
    first = plain(path[0].replace("&", " "))
    return first in phrases("header", "page_words") | phrases("header", "labels") or is_paper(first)


def path_owner(line: str) -> int:
    """How long the body's name is with which a path begins ("|EXA| > News > Cooperation"); 0 where none does."""
    path = _PATH.split(line.strip())
    first = path[0].strip()
    pages = phrases("header", "page_words") | phrases("header", "labels")
    known = len(path) > 1 and plain(first) not in pages and (first.isupper() or is_letterhead(first))
    return len(first) if known and any(plain(entry) in pages or is_paper(entry) for entry in path[1:]) else 0


def is_navigation(line: str) -> bool:
    """A menu, or nothing but buttons ("Share this article") or tags ("#Moon #Norland")."""
    if is_menu(line) or all(word[0] == "#" and len(word) > 2 for word in line.split()):
        return True
    return len(line) <= 120 and made_of(plain(line), page_words())


@lru_cache(maxsize=1)
def page_words() -> re.Pattern[str]:
    """Matches what buttons, menus and the like of a site say."""
    return starts_with(phrases("header", "page_words"))


def made_of(piece: str, pattern: re.Pattern[str]) -> bool:
    """Whether a plain text is nothing but phrases that ``pattern`` matches, one after the other."""
    while piece:
        match = pattern.match(piece)
        if not match or not match.end():
            return False
        piece = piece[match.end() :].strip(" °'")
    return True


def has_verb(line: str) -> bool:
    """Whether a word of ``line`` is a verb as headlines have them."""
    verbs = _verbs()
    return any(word in verbs for word in plain(line).split())


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    return phrases("header", "headline_verbs")


def is_paper(line: str) -> bool:
    """Whether ``line`` only says what kind of paper this is, by the words it is made of ("Joint media statement")."""
    parts = [_ELISION.sub("", part) for part in plain(line).split()]
    if not 1 <= len(parts) <= 8:
        return False
    nouns, others = _paper_words()
    return any(part in nouns for part in parts) and all(part in others or part in nouns for part in parts)


@lru_cache(maxsize=1)
def _paper_words() -> tuple[frozenset[str], frozenset[str]]:
    return phrases("header", "paper_nouns"), phrases("header", "paper_words")


def is_weak_label(line: str) -> bool:
    """What is a label where a title stands beside it, and a title where none does ("Joint statement")."""
    return plain(line) in phrases("header", "weak_labels") or _is_statement_of(line)


def _is_statement_of(line: str) -> bool:
    """A weak label and whose it is ("Joint statement by the Example Agency and the Sample Board")."""
    label = phrase_start("header", "weak_labels").match(plain(line))
    if label is None:
        return False
    rest = " ".join(line.split()[word_count(label.group()) :])
    names = _ISSUED_BY.match(rest)
    return names is not None and all(
        is_letterhead(name) or is_name_like(name) for name in _AND_BODY.split(rest[names.end() :])
    )


_ISSUED_BY = re.compile(rf"(?:{either('by')}|{either('of')}){either('articles')}?")
_AND_BODY = re.compile(rf",?\s{either('and')}{either('articles')}?")


def may_publish(name: str, articled: bool) -> bool:
    """Whether what a heading is about may be a body: no paper, prize, meeting or craft ("About |the agreement|", "About
    |the Zorb mission|", "About |Zorb-2|"; a company has no article: "About |Zorb Rockets|"), no noun alone ("About |the
    Institute|")."""
    parts = plain(name).split()
    if not any(map(str.isupper, name)) or any(map(str.isdigit, name)) or not parts:
        return False
    if len(parts) == 1 and (parts[0] in phrases("names", "common") or parts[0] in phrases("header", "own_nouns")):
        return False
    return is_letterhead(name) or not (parts[0] in _things() or (articled and parts[-1] in _things()))


@lru_cache(maxsize=1)
def _things() -> frozenset[str]:
    """Nouns of all that a release may be about and that issues none."""
    nouns = (
        forms
        for code in languages()
        for key in ("missions", "agreements")
        for forms in lexicon(code)[key]["nouns"].values()
    )
    named = frozenset(plain(form) for forms in nouns for form in forms)
    return named | phrases("gatherings", "heads") | phrases("frame_words", "prizes") | _paper_words()[0]


@lru_cache(maxsize=1)
def _in_no_name() -> frozenset[str]:
    return function_words() - _SMALL_WORDS - phrases("small_words", "to_body")


@lru_cache(maxsize=1)
def _prepositions() -> frozenset[str]:
    return (function_words() | phrases("grammar", "complements")) - _OF


@lru_cache(maxsize=512)  # a front's lines are asked about several times
def is_letterhead(line: str) -> bool:
    """An institution's name and no more: "Ministry of Science", "Example Space Agency (ESA)", "ESA – Example Space
    Agency", "Exemple SAS"."""
    if line.endswith(","):
        return False
    line = _ACRONYM_FIRST.sub("", _ACRONYM_AT_END.sub("", line)).strip(" .,")
    if town := _TOWN_AT_END.search(line):
        line = line[: town.start()]
    if (office := office_of(line)) and is_letterhead(line[office:]):
        return True
    tokens = line.split()
    if not 2 <= len(tokens) <= _LETTERHEAD_WORDS or any(map(str.isdigit, line)) or re.search(r"[:;!?«“\"]", line):
        return False
    if (
        plain(tokens[-1]) in phrases("header", "legal_forms")
        and len(tokens) <= 6
        and not has_verb(" ".join(tokens[:-1]))
    ):
        return all(map(_is_capitalised, tokens[:-1]))
    if has_verb(_TO_BODY.sub(" ", line)):
        return False
    parts = [plain(_ELISION.sub("", token)) for token in tokens]
    articled = parts[0] in _ARTICLES or bool(_ELISION.match(tokens[0]))
    if parts[0] in _ARTICLES:
        parts, tokens = parts[1:], tokens[1:]
    if len(parts) > 1 and parts[0] in _paper_words()[0] and parts[1] in _prepositions():
        return False  # "UPDATE ON A SATELLITE OF THE EXAMPLE BOARD"
    if line.isupper() and not _in_no_name().isdisjoint(parts):
        return False  # "DELEGATION OF NORLAND AT THE SPACE CENTRE"
    capitals = bool(tokens) and all(map(_is_capitalised, tokens))
    sentence = any(
        part in phrases("header", "sentence_words")
        and not _TO_FIELD.match(f"{part} {after} ")
        and plain(after) not in phrases("header", "institutions_of")  # « Premier ministre »
        for part, after in zip(parts[1:], [*tokens[2:], ""], strict=False)
    )
    if not tokens or (articled and not capitals and (sentence or len(tokens) > _ARTICLED_WORDS)):
        return False
    opening = parts[0] in phrases("header", "opening_institutions")
    if opening and not sentence and _ELISION.sub("", tokens[0])[0].isupper():
        return True
    institutions = phrases("header", "institutions")
    before_of = institutions | phrases("header", "institutions_of")
    if not capitals:
        return False
    if parts[0] in before_of and (len(parts) == 2 or (parts[1:2] and parts[1] in _SMALL_WORDS)):
        return True
    if parts[-1] in institutions and len(tokens) <= 8:
        # "New faces at the Bureau", « Mouvements à la tête du Centre » name one and say something of it.
        return len(parts) > 1 and parts[-2] not in _SMALL_WORDS and not any(part in _ARTICLES for part in parts[:-2])
    # After the institution a title would go on with a verb: only "of …" or an acronym is a name's.
    return any(
        part in before_of and (after in _OF or (token.isupper() and not line.isupper()))
        for part, after, token in zip(parts[:5], parts[1:6], tokens[1:6], strict=False)
    )


_TO_BODY = re.compile(rf"\s{either('to_body')}(?={either('articles', 'of')}|[A-ZÀ-Þ])")
_TO_FIELD = re.compile(rf"{either('to_field')}{either('articles')}")
_ARTICLES = small("articles")
_OF = small("of")
_ARTICLED_WORDS = 7


def _is_capitalised(token: str) -> bool:
    bare = _ELISION.sub("", token)
    small_word = token in phrases("small_words", "to_body") or token.lower() in _SMALL_WORDS
    return bare[:1].isupper() or small_word or not token[0].isalpha()


def is_office(text: str) -> bool:
    """Whether a text is made of the words for an office of the press alone ("Press service", "Media relations")."""
    return all(word in phrases("header", "office_words") for word in plain(text).split())


def office_of(line: str) -> int:
    """Where the body begins after its office ("Press service of the Government"); 0 where none stands before it or it is
    an office holder's own ("Office of the Prime Minister")."""
    match = _OFFICE_OF.match(line)
    if match and is_office(match.group()):
        holder = any(word in phrases("header", "office_holders") for word in plain(line[match.end() :]).split()[:2])
        return 0 if holder else match.end()
    return 0


_OFFICE_OF = re.compile(rf"[^\W\d_](?:[\w'’-]+ ){{1,5}}?(?i:{either('of')})(?:(?i:{either('articles')})|(?=[A-ZÀ-Þ]))")


def is_address(line: str) -> bool:
    """A postal address: a street's number and a post code, or either with a comma, and no sentence."""
    if not any(map(str.isdigit, line)) or len(line) > 120 or (line.endswith((".", "!", "?")) and word_count(line) > 14):
        return False
    street = bool(_STREET_NUMBER.match(line)) and any(w in _streets() for w in plain(line).split())
    code = bool(_POST_CODE.search(line)) and not has_verb(line) and (
        "cedex" in line.lower() or any(w in _streets() for w in plain(line).split())
    )  # fmt: skip
    return street or code


@lru_cache(maxsize=1)
def _streets() -> frozenset[str]:
    return phrases("header", "street_words")


def is_topic(line: str) -> bool:
    """A rubric: a line that names a subject and says nothing of it ("Space cooperation France-India", "CLIMAT")."""
    tokens = [token.strip(".,()«»“”\"'’") for token in line.split()]
    tokens = [token for token in tokens if token and any(map(str.isalpha, token))]
    if not 1 <= len(tokens) <= _TOPIC_WORDS or line.rstrip().endswith((".", "!", "?")) or has_verb(line):
        return False
    if any(map(str.isdigit, line)) or ":" in line:
        return False
    topics, prefixes = phrases("header", "topics"), phrases("header", "topic_prefixes")
    named = told = other = 0
    all_capitals = line.isupper()
    for index, token in enumerate(tokens):
        word = plain(_ELISION.sub("", token))
        first = word.split()[0] if word else ""
        if not word or word in _SMALL_WORDS or word in function_words() or token in ("&", "/", "–", "-", "—", "|"):
            continue
        if all(part in topics or part in prefixes for part in word.split()):
            told += 1
        elif (first in prefixes and "-" in token) or (token[0].isupper() and (all_capitals or index or "-" in token)):
            named += 1
        else:
            other += 1
    return told > 0 and not other and (named <= 2 if told > 1 else named <= 1)


def is_told_as_name(line: str, text: str) -> bool:
    """Whether the text has a line's words several times with their capitals, as it has a name of rubrics' words
    ("Example Launch Services") and no rubric."""
    words = line.split()
    if not 2 <= len(words) <= _NAME_WORDS:
        return False
    told = re.findall(rf"\b{re.escape(line)}\b", text, re.IGNORECASE)
    capitals = [each for each in told if not each.isupper() and all(map(_is_capitalised, each.split()))]
    return len(capitals) > 1


def is_told_often(line: str, text: str) -> bool:
    """Whether the text repeats a line to the letter, so that it is a name whatever its words ("Global Affairs Norland",
    "Norlandia")."""
    return text.count(line) > 2


def is_headed_by_acronym(line: str) -> bool:
    """A body's acronym and its field, without a verb ("EXA Earth observation", « SPX Affaires étrangères »)."""
    first, _, rest = line.partition(" ")
    plain_rest = rest.replace("’", "'")
    return (
        2 <= len(first) <= 6
        and first.isalpha()
        and first.isupper()
        and not line.isupper()
        and 1 <= word_count(rest) <= 5
        and not re.search(r"[.:;!?,\d]", plain_rest)
        and not has_verb(line)
        and all(word in _SMALL_WORDS or word in phrases("header", "topics") for word in plain(plain_rest).split())
    )


def is_name_like(line: str) -> bool:
    """A few words in capitals without a verb or small word between them, as names of companies and papers are."""
    tokens = line.split()
    return (
        1 <= len(tokens) <= _NAME_WORDS
        and all(token[0].isupper() or not token[0].isalpha() for token in tokens)
        and not line.rstrip().endswith(("!", "?", ".", ":"))
        and not has_verb(line)
    )
