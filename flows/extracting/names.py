"""What each piece names. Every place where a piece stands votes; the text as a whole decides.

"Zorbex" after "CEO of" is an organisation, so it is one everywhere in the text; a registry's word is one vote more, and
no name needs a registry. Each way of voting is a rule with an id, an example and a weight.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from flows.extracting.head_first import noun_ends
from flows.extracting.pieces import Piece
from flows.extracting.posts import Post, Shelf, apposed_post
from flows.extracting.reading import Line, Reading

RULES: Mapping[str, tuple[str, int, str]] = {
    # rule id: (kind it votes for, weight, example)
    "name-post-before": ("person", 6, "CNES President |Ana Sol|"),
    "name-post-after": ("person", 6, "|Ana Sol|, Head of Zorbex"),
    "name-honorific": ("person", 6, "Dr |Ana Sol|"),
    "name-speech": ("person", 2, "|Ana Sol| said"),
    "name-acts": ("person", 2, "met |Ana Sol|"),
    "name-with-people": ("person", 2, "Bo Ek, |Ana Sol| and Cy Ox"),
    "organisation-head": ("organisation", 4, "|Academy of Oil|"),
    "organisation-weak-head": ("organisation", 2, "|Zorbex Systems|"),
    "organisation-suffix": ("organisation", 7, "|Zorbex Ltd|"),
    "organisation-post-owner": ("organisation", 4, "CEO of |Zorbex|"),
    "organisation-apposed": ("organisation", 5, "|Zorbex|, a company"),
    "organisation-noun-before": ("organisation", 5, "the company |Zorbex|"),
    "organisation-acronym": ("organisation", 4, "Zorbex Research Academy (|ZRA|)"),
    "organisation-listed": ("organisation", 3, "CNES, |Zorbex| and ESA"),
    "organisation-awardee": ("organisation", 3, "awarded a contract to |Zorbex Optics|"),
    "organisation-acts": ("organisation", 2, "|Zorbex| signed"),
    "mission-head": ("mission", 4, "|Blue Comet Orbiter|"),
    "mission-noun-after": ("mission", 4, "the |Zorb| ultraviolet spectrometer"),
    "mission-noun-before": ("mission", 4, "the satellite |Zorb|"),
    "mission-apposed": ("mission", 6, "|Zorb|, a weather satellite"),
    "mission-acronym": ("mission", 5, "Blue Comet Orbiter (|BCO|)"),
    "mission-launched": ("mission", 3, "the launch of |Zorb|"),
    "mission-sibling": ("mission", 3, "|Zorb-2| beside the satellite Zorb-1"),
    "mission-numbered": ("mission", 1, "|Zorb-2|"),
    "gathering-head": ("gathering", 5, "|Oslo Space Show|"),
    "gathering-noun-before": ("gathering", 5, "le congrès |Zorb|"),
    "gathering-noun-after": ("gathering", 5, "the |Zorb| contest"),
    "agreement-head": ("agreement", 5, "the |Oslo Declaration|"),
    "registry": ("", 3, "|Roscosmos|"),
    "registry-ambiguous": ("", 1, "the |Hope| probe"),
}
_ORDER = ("person", "organisation", "mission", "gathering", "agreement", "country", "place")


class Name(NamedTuple):
    """A piece decided. ``key``: registry id or null; ``term``: the type or kind that the text shows for it."""

    piece: Piece
    kind: str
    key: str | None
    term: str | None
    rule_id: str
    text: str


class _Ballot:
    def __init__(self) -> None:
        self.votes: Counter[str] = Counter()
        self.rules: dict[str, tuple[int, str]] = {}
        self.terms: dict[str, str] = {}
        self.keys: dict[str, str] = {}

    def cast(self, rule_id: str, term: str | None = None, kind: str | None = None, key: str | None = None) -> None:
        named, weight, _ = RULES[rule_id]
        kind = kind or named
        self.votes[kind] += weight
        if weight > self.rules.get(kind, (0, ""))[0]:
            self.rules[kind] = (weight, rule_id)
            if term:
                self.terms[kind] = term
        if term:
            self.terms.setdefault(kind, term)
        if key:
            self.keys.setdefault(kind, key)


def decide(reading: Reading, pieces: list[Piece], posts: list[Post]) -> list[Name]:
    """The pieces that name something, decided, in order. A piece with no vote names nothing."""
    shelf = Shelf(pieces)
    ballots: dict[str, _Ballot] = defaultdict(_Ballot)
    for piece, rule_id, term in _voices(reading, pieces, posts, shelf):
        ballots[_text_key(reading, piece)].cast(rule_id, term)
    for piece in pieces:
        ballot = ballots[_text_key(reading, piece)]
        if piece.known and not ballot.keys:
            for known in piece.known:
                ballot.cast("registry-ambiguous" if known.ambiguous else "registry", None, known.kind, known.key)
    for voices in (_neighbours(reading, pieces, ballots), _siblings(reading, pieces, ballots)):
        for piece, rule_id, term in voices:
            ballots[_text_key(reading, piece)].cast(rule_id, term)
    names = []
    for piece in pieces:
        name = _decided(reading, piece, ballots[_text_key(reading, piece)])
        if name is not None:
            names.append(name)
    return names


def _text_key(reading: Reading, piece: Piece) -> str:
    return "".join(reading.tokens.words[piece.i : piece.j]).replace("’", "'")


def _decided(reading: Reading, piece: Piece, ballot: _Ballot) -> Name | None:
    votes = ballot.votes
    if not votes:
        return None
    kind = min(votes, key=lambda kind: (-votes[kind], _ORDER.index(kind)))
    rule_id = ballot.rules[kind][1]
    if kind == "person" and not _person_shaped(reading, piece):
        return None
    if rule_id in ("mission-numbered", "registry-ambiguous", "organisation-weak-head"):
        return None
    if rule_id in ("organisation-acts", "name-acts", "name-speech") and piece.opens:
        return None
    text = reading.tokens.slice(piece.i, piece.j)
    return Name(piece, kind, ballot.keys.get(kind), ballot.terms.get(kind), rule_id, text)


def _person_shaped(reading: Reading, piece: Piece) -> bool:
    words = [word for word in reading.tokens.words[piece.i : piece.j] if word[0].isalpha()]
    return (
        1 <= len(words) <= 7
        and not any(any(c.isdigit() for c in word) for word in reading.tokens.words[piece.i : piece.j])
        and not (len(words) == 1 and words[0].isupper() and len(words[0]) < 5)
    )


def full_name(reading: Reading, piece: Piece) -> bool:
    """Two words or more that look like a person's given and family names."""
    words = [word for word in reading.tokens.words[piece.i : piece.j] if word[0].isalpha() and len(word) > 1]
    return len(words) >= 2 and _person_shaped(reading, piece) and not all(word.isupper() for word in words)


_Voice = tuple[Piece, str, str | None]


def _voices(reading: Reading, pieces: list[Piece], posts: list[Post], shelf: Shelf) -> Iterator[_Voice]:
    """What each place says of its piece by itself."""
    line_at = _lines_by_token(reading)
    by_start = {post.i: post for post in posts} | {post.titles[0].i: post for post in posts}
    by_end = {post.j: post for post in posts}
    for piece in pieces:
        line = line_at.get(piece.i)
        if line is None:
            continue
        if all(word in reading.grammar.generic or word == "-" for word in reading.tokens.lower[piece.i : piece.j]):
            continue
        if piece.head is not None:
            kind, term = piece.head
            weak = term.startswith("weak_")
            yield piece, f"{kind}-weak-head" if weak else f"{kind}-head", term.removeprefix("weak_")
        if not _is_settled(piece):
            yield from _people_voices(reading, piece, line, by_start, by_end)
            yield from _mission_voices(reading, piece, line)
            yield from _gathering_voices(reading, piece, line)
        yield from _organisation_voices(reading, piece, line)
    for post in posts:
        for title in post.titles:
            if title.rank not in _OWNED:
                continue
            if title.owner is not None and not _is_settled(title.owner) and not full_name(reading, title.owner):
                yield title.owner, "organisation-post-owner", None
    yield from _acronyms(reading, pieces, shelf)


def _is_settled(piece: Piece) -> bool:
    return any(not known.ambiguous for known in piece.known)


def _lines_by_token(reading: Reading) -> dict[int, Line]:
    return {i: line for line in reading.lines for i in range(line.a, line.b)}


def _people_voices(
    reading: Reading, piece: Piece, line: Line, by_start: Mapping[int, Post], by_end: Mapping[int, Post]
) -> Iterator[_Voice]:
    tokens, grammar = reading.tokens, reading.grammar
    before, after = piece.i - 1, piece.j
    if not _person_shaped(reading, piece):
        return
    post = by_end.get(piece.i)
    if post is None and before > line.a and tokens.words[before] == "," and full_name(reading, piece):
        post = by_end.get(before)
        post = post if post is not None and post.definite else None
    owned = post is not None and post.owner is not None and post.owner.j == piece.i
    if post is not None and piece.head is None and (full_name(reading, piece) or (line.kind == "body" and not owned)):
        yield piece, "name-post-before", None
    if _honorific_before(reading, piece, line):
        yield piece, "name-honorific", None
    if not full_name(reading, piece):
        return
    joined = after < line.b and (tokens.words[after] == "," or tokens.lower[after] in grammar.copulas)
    if joined and apposed_post(reading, by_start, after, line.b) is not None:
        yield piece, "name-post-after", None
    if (after < line.b and tokens.lower[after] in grammar.speech) or (before >= line.a and tokens.lower[before] in grammar.speech):
        yield piece, "name-speech", None
    verb_before = _verb_ending(reading, piece.i, line) or _verb_leading_to(reading, piece.i, line)
    verb_after = reading.hit(after, "verb") if after < line.b else None
    for verb in (verb_before, verb_after):
        if verb is not None and not _HUMAN.isdisjoint(grammar.types(verb.value)):
            yield piece, "name-acts", None


_OWNED = frozenset(("head", "deputy", "director", "executive", "minister", "official_of"))
"""Ranks whose owner is an organisation: "member of the Zorb Generation" and "Zorb crew member" say nothing of Zorb."""

_HUMAN = frozenset(("meeting", "signing", "visit", "appointment", "award"))
_CORPORATE = frozenset(("signing", "meeting", "contract_award"))


_MEETING = frozenset(("meeting", "appointment"))


def _verb_leading_to(reading: Reading, i: int, line: Line):  # type: ignore[no-untyped-def]
    """The verb in "succède à |Ana Sol|", "s'est entretenue avec |Ana Sol|"."""
    marker = reading.hit(i - 1, "marker") if i > line.a else None
    led = i > line.a and (reading.tokens.lower[i - 1] in reading.grammar.destinations or (marker is not None and marker.value == "with"))
    verb = _verb_ending(reading, i - 1, line) if led else None
    return verb if verb is not None and not _MEETING.isdisjoint(reading.grammar.types(verb.value)) else None


def _verb_ending(reading: Reading, i: int, line: Line):  # type: ignore[no-untyped-def]
    for start in range(max(line.a, i - 4), i):
        hit = reading.hit(start, "verb")
        if hit is not None and hit.j == i:
            return hit
    return None


def _honorific_before(reading: Reading, piece: Piece, line: Line) -> bool:
    k = piece.i - 1
    if k >= line.a and reading.tokens.words[k] == ".":
        k -= 1
    return any(
        (hit := reading.hit(start, "honorific")) is not None and hit.j in (k + 1, piece.i)
        for start in range(max(line.a, k - 3), k + 1)
    )


def _mission_voices(reading: Reading, piece: Piece, line: Line) -> Iterator[_Voice]:
    tokens, grammar = reading.tokens, reading.grammar
    if piece.opens or (piece.head is not None and piece.head[0] != "mission" and piece.head[0] != "organisation"):
        return
    k = piece.j
    while k < min(line.b, piece.j + 5) and tokens.lower[k] in grammar.mission_modifiers:
        k += 1
    noun = reading.hit(k, "mission_noun") if k < line.b and not tokens.is_capitalised(k) else None
    if noun is not None and piece.head is None:
        yield piece, "mission-noun-after", str(noun.value)
    before = _noun_ending(reading, "mission_noun", piece.i, line)
    if before is not None and piece.head is None:
        yield piece, "mission-noun-before", before
    apposed = _apposed_noun(reading, "mission_noun", piece.j, line)
    if apposed is not None:
        yield piece, "mission-apposed", apposed
    if _launched(reading, piece, line):
        yield piece, "mission-launched", None
    words = tokens.words[piece.i : piece.j]
    if len(words) > 1 and any(word[0].isdigit() for word in words) and words[0][0].isalpha():
        yield piece, "mission-numbered", None


def _launched(reading: Reading, piece: Piece, line: Line) -> bool:
    """"the launch of |Zorb|", "|Zorb| was launched", "launched |Zorb|"."""
    tokens, grammar = reading.tokens, reading.grammar
    if piece.head is not None:
        return False
    k = piece.i
    while k > line.a and (tokens.lower[k - 1] in grammar.determiners or tokens.words[k - 1] in "'’"):
        k -= 1
    of = k > line.a and tokens.lower[k - 1] in grammar.of
    for start in range(max(line.a, k - 5), k):
        for category in ("noun", "verb"):
            hit = reading.hit(start, category)
            if hit is not None and "launch" in grammar.types(hit.value):
                if (category == "noun" and of and hit.j == k - 1) or (category == "verb" and hit.j == k and not tokens.is_capitalised(start)):
                    return True
    j = piece.j
    while j < line.b and tokens.lower[j] in grammar.auxiliaries:
        j += 1
    hit = reading.hit(j, "verb") if j < line.b else None
    passive = any(tokens.lower[i] in grammar.passive for i in range(piece.j, j))
    return hit is not None and passive and "launch" in grammar.types(hit.value)


def _noun_ending(reading: Reading, category: str, i: int, line: Line) -> str | None:
    for end in noun_ends(reading, line, i) if reading.grammar.adjective_after_noun else (i,):
        for start in range(max(line.a, end - _LONGEST_NOUN), end):
            hit = reading.hit(start, category)
            if hit is not None and hit.j == end and not reading.tokens.is_capitalised(start):
                return str(hit.value)
    return None


_LONGEST_NOUN = 4


def _apposed_noun(reading: Reading, category: str, j: int, line: Line) -> str | None:
    """", an international initiative led by …" after the name: the noun's term."""
    tokens, grammar = reading.tokens, reading.grammar
    if j + 1 < line.b and tokens.words[j] == "(":
        close = next((k for k in range(j, min(j + 12, line.b)) if tokens.words[k] == ")"), None)
        j = close + 1 if close is not None else j
    if j + 2 >= line.b or tokens.words[j] != "," or tokens.lower[j + 1] not in grammar.determiners:
        return None
    for k in range(j + 2, min(line.b, j + 9)):
        hit = reading.hit(k, category) if not tokens.is_capitalised(k) else None
        if hit is not None:
            if hit.j < line.b and reading.hit(hit.j, category) is not None:
                continue
            return str(hit.value)
        word = tokens.lower[k]
        if (not word[0].isalnum() and word not in ("-", "'", "’", "'s")) or word in grammar.complements:
            return None
        if word in grammar.auxiliaries or reading.hit(k, "post") is not None:
            return None
    return None


def _organisation_voices(reading: Reading, piece: Piece, line: Line) -> Iterator[_Voice]:
    if _is_settled(piece) or (piece.head is not None and piece.head[0] in ("gathering", "agreement")):
        return
    before = _noun_ending(reading, "organisation_noun", piece.i, line)
    if before is not None:
        yield piece, "organisation-noun-before", before
    apposed = _apposed_noun(reading, "organisation_noun", piece.j, line)
    if apposed is not None:
        yield piece, "organisation-apposed", apposed
    if _awardee(reading, piece, line):
        yield piece, "organisation-awardee", None
    if piece.opens or full_name(reading, piece):
        return
    tokens = reading.tokens
    j = piece.j
    while j < line.b and tokens.lower[j] in reading.grammar.auxiliaries:
        j += 1
    verb = reading.hit(j, "verb") if j < line.b else None
    acts = verb is not None and not _CORPORATE.isdisjoint(reading.grammar.types(verb.value))
    if acts and not _is_complement(reading, piece, line):
        yield piece, "organisation-acts", None


def _is_complement(reading: Reading, piece: Piece, line: Line) -> bool:
    """"an accord on the Sea of |Zorb| was signed": the verb is said of the noun before "of", unless that stands for a body."""
    lower, grammar = reading.tokens.lower, reading.grammar
    k = piece.i
    while k > line.a and (lower[k - 1] in grammar.determiners or lower[k - 1] in "'’"):
        k -= 1
    of = k > line.a + 1 and lower[k - 1] in grammar.of
    return of and lower[k - 2] not in grammar.delegations and reading.hit(k - 2, "post") is None


def _awardee(reading: Reading, piece: Piece, line: Line) -> bool:
    """"awarded a contract … to |Zorbex Optics|": who gets a contract is a company."""
    k = piece.i - 1
    if k <= line.a or reading.tokens.lower[k] not in reading.grammar.destinations:
        return False
    here = list(reading.hits_in(line.a, k))
    awarded = any(hit.category == "verb" and "contract_award" in reading.grammar.types(hit.value) for hit in here)
    return awarded and any(hit.category == "contracts" for hit in here)


def _gathering_voices(reading: Reading, piece: Piece, line: Line) -> Iterator[_Voice]:
    tokens = reading.tokens
    if piece.opens or piece.head is not None:
        return
    if reading.grammar.adjective_after_noun and _noun_ending(reading, "gathering", piece.i, line) is not None:
        yield piece, "gathering-noun-before", None
        return
    for k in range(piece.j, min(line.b, piece.j + 3)):
        hit = reading.hit(k, "gathering")
        if hit is not None and not tokens.is_capitalised(k):
            yield piece, "gathering-noun-after", None
            return
        if not tokens.lower[k].isalpha() or tokens.lower[k] in reading.grammar.function_words:
            return


def _acronyms(reading: Reading, pieces: list[Piece], shelf: Shelf) -> Iterator[_Voice]:
    """"Blue Comet Orbiter (BCO)": both are of one kind, which the long form's head tells."""
    for piece in pieces:
        short = bracketed(reading, shelf, piece)
        if short is not None and not _is_settled(short) and piece.head is not None and piece.head[0] in ("organisation", "mission"):
            yield short, f"{piece.head[0]}-acronym", piece.head[1]


def bracketed(reading: Reading, shelf: Shelf, piece: Piece) -> Piece | None:
    """The piece that alone fills the brackets after this one."""
    words = reading.tokens.words
    if piece.j + 2 < len(words) and words[piece.j] == "(":
        inner = shelf.starting.get(piece.j + 1)
        if inner is not None and inner.j < len(words) and words[inner.j] == ")":
            return inner
    return None


def _neighbours(reading: Reading, pieces: list[Piece], ballots: Mapping[str, _Ballot]) -> Iterator[_Voice]:
    """Coordination: in "A, B and C" what is undecided is of the kind of what is decided."""
    tokens, grammar = reading.tokens, reading.grammar
    kinds: list[str | None] = []
    for piece in pieces:
        votes = ballots[_text_key(reading, piece)].votes
        kinds.append(min(votes, key=lambda kind: (-votes[kind], _ORDER.index(kind))) if votes else None)
    for n in range(1, len(pieces)):
        left, right = pieces[n - 1], pieces[n]
        between = [word for word in tokens.lower[left.j : right.i] if word not in grammar.determiners]
        glued = n > 1 and pieces[n - 2].j == left.i or n + 1 < len(pieces) and pieces[n + 1].i == right.j
        if glued or _is_apposed(reading, left, right) or len(between) == 0 or len(between) > 2 or any(word != "," and word not in grammar.conjunctions for word in between):
            continue
        for known, open_, at in ((kinds[n - 1], right, n), (kinds[n], left, n - 1)):
            if kinds[at] is None and known in ("person", "organisation") and not open_.opens:
                if known == "person" and full_name(reading, open_):
                    kinds[at] = known
                    yield open_, "name-with-people", None
                elif known == "organisation" and not full_name(reading, open_):
                    kinds[at] = known
                    yield open_, "organisation-listed", None


def _is_apposed(reading: Reading, left: Piece, right: Piece) -> bool:
    """"of Zorbex, |the| Policy Office": after a comma a determiner that the first of the two has not."""
    lower, grammar = reading.tokens.lower, reading.grammar
    between = lower[left.j : right.i]
    if not between or between[0] != "," or any(word in grammar.conjunctions for word in between):
        return False
    before = lower[left.i - 1] if left.i > 0 else ""
    return any(word in grammar.determiners for word in between) and before not in grammar.determiners and before not in "'’"


def _siblings(reading: Reading, pieces: list[Piece], ballots: Mapping[str, _Ballot]) -> Iterator[_Voice]:
    """A numbered name that is a decided mission's name but for the number."""
    stems = set()
    for piece in pieces:
        votes = ballots[_text_key(reading, piece)].votes
        if votes and min(votes, key=lambda kind: (-votes[kind], _ORDER.index(kind))) == "mission" and votes["mission"] > 1:
            stems.add(_stem(reading, piece))
    for piece in pieces:
        votes = ballots[_text_key(reading, piece)].votes
        if set(votes) == {"mission"} and votes["mission"] == RULES["mission-numbered"][1] and _stem(reading, piece) in stems - {None}:
            yield piece, "mission-sibling", None


def _stem(reading: Reading, piece: Piece) -> str | None:
    """``"Zorb-2"`` -> ``Zorb``; null for a name without a number at its end."""
    key = _text_key(reading, piece)
    stem = key.rstrip("0123456789").rstrip("-")
    return stem if stem and stem != key else None
