"""What each place where a piece stands says of it: the voices that ``names`` counts, by rule id.

    "CEO of |Zorbex|" -> organisation-post-owner · "|Zorb|, a weather satellite," -> mission-apposed
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flows.extracting.head_first import noun_ends
from flows.extracting.pieces import Piece
from flows.extracting.posts import Post, Shelf, apposed_post
from flows.extracting.reading import Line, Reading

Voice = tuple[Piece, str, str | None]
"""A piece, the rule that speaks for it, and the type or kind that the words beside it show."""


def person_shaped(reading: Reading, piece: Piece) -> bool:
    words = [word for word in reading.tokens.words[piece.i : piece.j] if word[0].isalpha()]
    return (
        1 <= len(words) <= 7
        and not any(any(c.isdigit() for c in word) for word in reading.tokens.words[piece.i : piece.j])
        and not (len(words) == 1 and words[0].isupper() and len(words[0]) < 5)
        and not any(word in reading.grammar.common for word in reading.tokens.lower[piece.i : piece.j])
    )


def full_name(reading: Reading, piece: Piece) -> bool:
    """Two words or more that look like a person's given and family names."""
    words = [word for word in reading.tokens.words[piece.i : piece.j] if word[0].isalpha() and len(word) > 1]
    return len(words) >= 2 and person_shaped(reading, piece) and not all(word.isupper() for word in words)


def voices(reading: Reading, pieces: list[Piece], posts: list[Post], shelf: Shelf) -> Iterator[Voice]:
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
            weak = kind == "organisation" and ((term.startswith("weak_") and not _is_named(reading, piece)) or _is_part(reading, piece))
            yield piece, f"{kind}-weak-head" if weak else f"{kind}-head", term.removeprefix("weak_")
        if not _is_settled(piece):
            yield from _people_voices(reading, piece, line, by_start, by_end, shelf.starting)
            yield from _mission_voices(reading, piece, line)
            yield from _gathering_voices(reading, piece, line)
        yield from _organisation_voices(reading, piece, line)
    for post in posts:
        for title in post.titles:
            if title.owner is not None and any(known.kind == "country" and known.ambiguous for known in title.owner.known):
                yield title.owner, "country-post-owner", None
            at_work = title.owner is not None and _is_at_work(reading, title.owner)
            if title.rank not in _OWNED and not at_work:
                continue
            if title.owner is not None and not _is_settled(title.owner) and (title.rank in _OF_BODIES or at_work or not full_name(reading, title.owner)):
                yield title.owner, "organisation-post-owner", None
    yield from _acronyms(reading, pieces, shelf)


def _is_settled(piece: Piece) -> bool:
    return any(not known.ambiguous for known in piece.known)


def _lines_by_token(reading: Reading) -> dict[int, Line]:
    return {i: line for line in reading.lines for i in range(line.a, line.b)}


def _people_voices(
    reading: Reading, piece: Piece, line: Line, by_start: Mapping[int, Post], by_end: Mapping[int, Post], by_piece: Mapping[int, Piece]
) -> Iterator[Voice]:
    tokens, grammar = reading.tokens, reading.grammar
    before, after = piece.i - 1, piece.j
    if not person_shaped(reading, piece):
        return
    post = by_end.get(piece.i) if piece.i > line.a else None
    if post is None and before > line.a and tokens.words[before] == "," and full_name(reading, piece):
        post = by_end.get(before)
        post = post if post is not None and post.definite else None
    if post is None and before > line.a and tokens.lower[before] in grammar.passive and full_name(reading, piece):
        post = by_end.get(before)
    owned = post is not None and post.owner is not None and post.owner.j == piece.i
    if post is not None and piece.head is None and (full_name(reading, piece) or (line.kind == "body" and not owned)):
        yield piece, "name-post-before", None
    if honorific_before(reading, piece, line):
        yield piece, "name-honorific", None
    if not full_name(reading, piece):
        return
    joined = after < line.b and (tokens.words[after] == "," or tokens.lower[after] in grammar.copulas)
    if joined and apposed_post(reading, by_start, after, line.b) is not None:
        yield piece, "name-post-after", None
    elif after + 1 < line.b and tokens.lower[after] in grammar.appointed_as and _post_follows(reading, after + 1, by_start):
        yield piece, "name-post-after", None
    if _has_profession(reading, piece, line):
        yield piece, "name-profession", None
    acts = piece.head is None and reading.hit(_after_brackets(reading, piece.j, line), "person_acts") is not None
    if acts or (_ends_before(reading, "person_before", piece.i, line) and piece.head is None):
        yield piece, "name-acts", None
    if after + 1 < line.b and tokens.words[after] == "," and _told_of_people(reading, after + 1, line):
        yield piece, "name-relative", None
    if _is_of_body(reading, piece, line, by_piece):
        yield piece, "name-of-body", None
    said = after + (after < line.b and tokens.words[after] == ",")
    if (said < line.b and tokens.lower[said] in grammar.speech) or (before >= line.a and tokens.lower[before] in grammar.speech):
        yield piece, "name-speech", None
    verb_before = _verb_ending(reading, piece.i, line) or _verb_leading_to(reading, piece.i, line)
    while after < line.b and tokens.lower[after] in grammar.auxiliaries:
        after += 1
    verb_after = reading.hit(after, "verb") if after < line.b else None
    for verb in (verb_before, verb_after):
        if verb is not None and not _HUMAN.isdisjoint(grammar.types(verb.value)):
            yield piece, "name-acts", None


def _is_at_work(reading: Reading, owner: Piece) -> bool:
    """"an engineer at |Zorbex|", "chez |Zorbex|"."""
    k = owner.i - 1
    while k > 0 and (reading.tokens.lower[k] in reading.grammar.determiners or reading.tokens.words[k] in "'’"):
        k -= 1
    return k >= 0 and reading.tokens.lower[k] in reading.grammar.at_work


_OF_BODIES = frozenset(("head", "executive"))
"""Ranks whose owner is an organisation even where it looks like somebody's name: "CEO of Blue Zorb"."""
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


def _is_named(reading: Reading, piece: Piece) -> bool:
    """"Zorbex Systems": a word that no lexicon knows before the head, no owner before that."""
    tokens, grammar = reading.tokens, reading.grammar
    first = tokens.lower[piece.i]
    owner = reading.known(piece.i - 2) if piece.i > 1 and tokens.lower[piece.i - 1] == "'s" else None
    owned = owner is not None and any(known.kind == "organisation" for known in owner.value)
    plain = first in grammar.common or first in grammar.generic or first in grammar.sky or reading.hit(piece.i, "field") is not None
    plain = plain or reading.hit(piece.i, "post_modifier") is not None or reading.known(piece.i) is not None or first.endswith(("ing", "ed", "al"))
    return piece.j == piece.i + 2 and not owned and not plain and piece.head is not None and piece.head[1] == "weak_company"


def _is_part(reading: Reading, piece: Piece) -> bool:
    """"Office of Zorb Engagement", "Zorb Operations Division": headed by the word for a part of an organisation; yet a
    "Department of Zorb" is a government's, and a "Zorb Space Office" a country's."""
    tokens, grammar = reading.tokens, reading.grammar
    if grammar.adjective_after_noun:
        return False
    end = next((k for k in range(piece.i, piece.j) if tokens.lower[k] in grammar.organisation_prepositions), piece.j)
    if tokens.lower[end - 1] not in grammar.parts:
        return False
    of_state = end < piece.j and not (piece.i > 0 and tokens.lower[piece.i - 1] == "'s")
    owned = piece.i > 0 and tokens.lower[piece.i - 1] == "'s"
    acronym = piece.j + 2 < len(tokens.words) and tokens.words[piece.j] == "(" and tokens.words[piece.j + 2] == ")"
    agency = not owned and (acronym or any(word in grammar.of_agencies for word in tokens.lower[piece.i : piece.j]))
    of_state = of_state and piece.head is not None and piece.head[1] == "ministry"
    return not agency and not of_state


def _told_of_people(reading: Reading, k: int, line: Line) -> bool:
    """"|who| leads Zorbex" or "|45|,": what is said of people only."""
    tokens = reading.tokens
    age = tokens.words[k].isdigit() and len(tokens.words[k]) == 2 and k + 1 < line.b and tokens.words[k + 1] == ","
    return age or tokens.lower[k] in reading.grammar.who


def _is_of_body(reading: Reading, piece: Piece, line: Line, by_piece: Mapping[int, Piece]) -> bool:
    """"|Ana Sol| of Zorbex University": no determiner before a name, an organisation after "of" or "from"."""
    tokens, grammar, k = reading.tokens, reading.grammar, piece.j
    k += k < line.b and tokens.words[k] == ","
    if piece.head is not None or k + 1 >= line.b or (tokens.lower[k] not in grammar.employed and tokens.words[k] != "("):
        return False
    bracket = tokens.words[k] == "("
    if piece.i > line.a and (tokens.lower[piece.i - 1] in grammar.determiners or tokens.words[piece.i - 1] in "'’-/"):
        return False
    k += 1
    while k < line.b and tokens.lower[k] in grammar.determiners:
        k += 1
    body = by_piece.get(k)
    if body is None or (bracket and not _is_other(reading, piece, body)):
        return False
    known = any(meaning.kind == "organisation" and not meaning.ambiguous for meaning in body.known)
    return known or (body.head is not None and body.head[0] == "organisation")


def _is_other(reading: Reading, piece: Piece, body: Piece) -> bool:
    """"|Ana Sol| (Zorb Institute)": what alone fills the brackets does not shorten what stands before them."""
    words = reading.tokens.words
    initials = [word[0] for word in words[piece.i : piece.j] if word[0].isalpha()]
    closed = body.j < len(words) and words[body.j] == ")"
    return closed and words[body.i][0] not in initials


def _after_brackets(reading: Reading, j: int, line: Line) -> int:
    words = reading.tokens.words
    if j < line.b and words[j] == "(":
        return next((k + 1 for k in range(j, min(j + 8, line.b)) if words[k] == ")"), j)
    return j


def _has_profession(reading: Reading, piece: Piece, line: Line) -> bool:
    """"the glaciologist |Ana Sol|", "|Ana Sol|, a marine biologist": a noun in small letters that ends as professions do."""
    tokens, grammar = reading.tokens, reading.grammar
    if piece.head is not None:
        return False
    before = piece.i - 1
    if before >= line.a and _is_profession(reading, before):
        return True
    j = piece.j
    if j + 2 >= line.b or tokens.words[j] != "," or tokens.lower[j + 1] not in grammar.determiners:
        return False
    for k in range(j + 2, min(line.b, j + 6)):
        if _is_profession(reading, k):
            return True
        if not tokens.lower[k].isalpha() or tokens.lower[k] in grammar.function_words:
            return False
    return False


def _is_profession(reading: Reading, k: int) -> bool:
    word = reading.tokens.lower[k]
    return len(word) > 5 and word.isalpha() and not reading.tokens.is_capitalised(k) and word.endswith(reading.grammar.professions)


def _post_follows(reading: Reading, k: int, by_start: Mapping[int, Post]) -> bool:
    return k in by_start or (reading.tokens.lower[k] in reading.grammar.determiners and k + 1 in by_start)


def _ends_before(reading: Reading, category: str, i: int, line: Line) -> int | None:
    """Where a phrase of a category begins that ends right before token ``i``, over determiners and opening quotes."""
    words, lower, k = reading.tokens.words, reading.tokens.lower, i
    while k > line.a and (lower[k - 1] in reading.grammar.determiners or words[k - 1] in "'’“\"«"):
        k -= 1
    for start in range(max(line.a, k - 4), k):
        hit = reading.hit(start, category)
        if hit is not None and hit.j == k:
            return start
    return None


def honorific_before(reading: Reading, piece: Piece, line: Line | None = None) -> bool:
    """"Dr |Sol|", "M. |Sol|": a form of address right before a name."""
    begins = line.a if line is not None else 0
    k = piece.i - 1
    if k >= begins and reading.tokens.words[k] == ".":
        k -= 1
    sure = piece.head is None and full_name(reading, piece)
    return any(
        (hit := reading.hit(start, "honorific")) is not None and hit.j in (k + 1, piece.i)
        and (sure or reading.hit(start, "post_modifier") is None)
        for start in range(max(begins, k - 3), k + 1)
    )


def _mission_voices(reading: Reading, piece: Piece, line: Line) -> Iterator[Voice]:
    tokens, grammar = reading.tokens, reading.grammar
    words = tokens.words[piece.i : piece.j]
    numbered = len(words) > 1 and any(word[0].isdigit() for word in words) and words[0][0].isalpha()
    numbered = numbered or (len(words) > 2 and words[-2] == "-" and len(words[-1]) == 1 and words[-1].isupper())
    is_noun = _apposed_noun(reading, "mission_noun", piece.j, line) if piece.opens and not numbered and piece.head is None else None
    if is_noun is not None:
        yield piece, "mission-apposed", is_noun
    if (piece.opens and not numbered) or (piece.head is not None and piece.head[0] != "mission" and piece.head[0] != "organisation"):
        return
    in_sky = piece.j == piece.i + 1 and tokens.lower[piece.i] in grammar.sky
    k = piece.j
    while k < min(line.b, piece.j + 5) and tokens.lower[k] in grammar.mission_modifiers:
        k += 1
    noun = reading.hit(k, "mission_noun") if k < line.b and not tokens.is_capitalised(k) else None
    if noun is not None and piece.head is None and not (in_sky and noun.value == "constellation"):
        yield piece, "mission-noun-after", str(noun.value)
    before = _noun_ending(reading, "mission_noun", piece.i, line)
    before = before or _called(reading, "mission_noun", piece, line) or (_announced(reading, piece, line) if numbered else None)
    if before is not None and piece.head is None and not (tokens.lower[piece.i] in grammar.sky and before == "constellation"):
        yield piece, "mission-noun-before", before
    apposed = _apposed_noun(reading, "mission_noun", piece.j, line)
    if apposed is not None:
        yield piece, "mission-apposed", apposed
    if not in_sky and _launched(reading, piece, line):
        yield piece, "mission-launched", None
    if len(words) == 2 and numbered and tokens.lower[piece.i] in grammar.numbered:
        yield piece, "mission-flight", "programme"
    elif numbered:
        yield piece, "mission-numbered", None


def _called(reading: Reading, category: str, piece: Piece, line: Line) -> str | None:
    """"a spectrometer called |Zorb|", "satellites such as |Zorb|": the noun before."""
    at = _ends_before(reading, "called", piece.i, line) or _ends_before(reading, "such_as", piece.i, line)
    if at is None:
        return None
    at -= at > line.a and reading.tokens.words[at - 1] == ","
    return _noun_ending(reading, category, at, line)


def _announced(reading: Reading, piece: Piece, line: Line) -> str | None:
    """"two cubesats, |Zorb-1| and Zorb-2": the noun before a comma, in the plural."""
    comma = piece.i - 1
    if comma <= line.a or reading.tokens.words[comma] not in (",", ":") or not reading.tokens.lower[comma - 1].endswith("s"):
        return None
    return _noun_ending(reading, "mission_noun", comma, line)


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
    copula = j < line.b and tokens.lower[j] in grammar.copulas
    if j + 2 >= line.b or not (copula or tokens.words[j] == ",") or tokens.lower[j + 1] not in grammar.determiners:
        return None
    for k in range(j + 2, min(line.b, j + 9)):
        hit = reading.hit(k, category) if not tokens.is_capitalised(k) else None
        if hit is not None:
            if hit.j < line.b and (reading.hit(hit.j, category) is not None or tokens.lower[hit.j] == "'s"):
                continue
            return str(hit.value) if _closes(reading, hit.j, line) else None
        word = tokens.lower[k]
        if (not word[0].isalnum() and word not in ("-", "'", "’", "'s")) or word in grammar.complements:
            return None
        if word in grammar.auxiliaries or reading.hit(k, "post") is not None:
            return None
    return None


def _closes(reading: Reading, j: int, line: Line) -> bool:
    """An apposition may end before token ``j`` or go on there: no subject, whose verb would follow its noun."""
    if j >= line.b or not reading.tokens.words[j][0].isalpha():
        return True
    word, grammar = reading.tokens.lower[j], reading.grammar
    small = word in grammar.function_words or word in grammar.complements or word in grammar.places or word in grammar.subordinators
    return (small and word not in grammar.auxiliaries) or reading.hit(j, "verb") is not None or not word.endswith("s")


def _organisation_voices(reading: Reading, piece: Piece, line: Line) -> Iterator[Voice]:
    if _is_settled(piece) or (piece.head is not None and piece.head[0] in ("gathering", "agreement")):
        return
    before = _noun_ending(reading, "organisation_noun", piece.i, line) or _called(reading, "organisation_noun", piece, line)
    if before is not None:
        yield piece, "organisation-noun-before", before
    apposed = _apposed_noun(reading, "organisation_noun", piece.j, line)
    if apposed is not None:
        yield piece, "organisation-apposed", apposed
    if _follows_maker(reading, piece, line):
        yield piece, "organisation-maker", None
    if _awardee(reading, piece, line):
        yield piece, "organisation-awardee", None
    if piece.opens or full_name(reading, piece):
        return
    tokens = reading.tokens
    j = piece.j
    while j < line.b and tokens.lower[j] in reading.grammar.auxiliaries:
        j += 1
    verb = reading.hit(j, "verb") if j < line.b else None
    deed = piece.head is None and tokens.lower[piece.i] not in reading.grammar.sky and reading.hit(_after_brackets(reading, piece.j, line), "deed")
    if deed:
        yield piece, "organisation-acts", None
        return
    acts = verb is not None and not tokens.is_capitalised(j) and not _CORPORATE.isdisjoint(reading.grammar.types(verb.value))
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


def _follows_maker(reading: Reading, piece: Piece, line: Line) -> bool:
    """"satellites built by |Zorbex|", "a contract with the |Zorbex|"."""
    if piece.opens or piece.head is not None or reading.tokens.lower[piece.i] in reading.grammar.common | reading.grammar.sky:
        return False
    made = _ends_before(reading, "house", piece.i, line) is not None
    made = made or (_ends_before(reading, "maker", piece.i, line) is not None and not full_name(reading, piece))
    return made or _makes(reading, piece, line)


def _makes(reading: Reading, piece: Piece, line: Line) -> bool:
    """"|Zorbex|, which builds antennas": what only a company does; people too, but nobody says "which" of them."""
    j = piece.j
    j += j < line.b and reading.tokens.words[j] == ","
    j += j < line.b and reading.tokens.lower[j] in reading.grammar.relative_objects
    related = j > piece.j and reading.tokens.lower[j - 1] in reading.grammar.relative_objects
    return j < line.b and reading.hit(j, "makes") is not None and (related or not full_name(reading, piece))


def _awardee(reading: Reading, piece: Piece, line: Line) -> bool:
    """"awarded a contract … to |Zorbex Optics|": who gets a contract is a company."""
    k = piece.i - 1
    if k <= line.a or reading.tokens.lower[k] not in reading.grammar.destinations:
        return False
    here = list(reading.hits_in(line.a, k))
    awarded = any(hit.category == "verb" and "contract_award" in reading.grammar.types(hit.value) for hit in here)
    return awarded and any(hit.category == "contracts" for hit in here)


def _gathering_voices(reading: Reading, piece: Piece, line: Line) -> Iterator[Voice]:
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


def _acronyms(reading: Reading, pieces: list[Piece], shelf: Shelf) -> Iterator[Voice]:
    """"Blue Comet Orbiter (BCO)": both are of one kind, which the long form's head tells."""
    for piece in pieces:
        short = bracketed(reading, shelf, piece)
        if short is not None and not _is_settled(short) and piece.head is not None and piece.head[0] in ("organisation", "mission"):
            if piece.head[0] == "mission" or not (piece.head[1].startswith("weak_") or _is_part(reading, piece)):
                yield short, f"{piece.head[0]}-acronym", piece.head[1]


def bracketed(reading: Reading, shelf: Shelf, piece: Piece) -> Piece | None:
    """The piece that alone fills the brackets after this one."""
    words = reading.tokens.words
    if piece.j + 2 < len(words) and words[piece.j] == "(":
        inner = shelf.starting.get(piece.j + 1)
        if inner is not None and inner.j < len(words) and words[inner.j] == ")":
            return inner
    return None
