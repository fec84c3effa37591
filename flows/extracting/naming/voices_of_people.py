"""How a text shows that a name is somebody's: by post, address, speech, deed, profession, or whom they work for.

"Dr |Ana Sol|" · "the herpetologist |Ana Sol|" · "|Ana Sol| of Zorbex University"
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from flows.extracting.naming.beside import Voice, after_brackets, ends_before, verb_ending
from flows.extracting.naming.callings import has_nationality, has_profession, is_of_crew
from flows.extracting.naming.done_by import is_agent, is_appointee, is_awardee
from flows.extracting.naming.insertions import rank_begins
from flows.extracting.naming.nobody import is_title
from flows.extracting.naming.set_off import is_set_off
from flows.extracting.naming.shaped import full_name, person_shaped
from flows.extracting.naming.voices_of_speakers import speaking
from flows.extracting.pieces.pieces import Piece
from flows.extracting.posts.apposed import (
    after_letters,
    after_seat,
    announces,
    apposed_post,
    bracketed_post,
    copula_ending,
    heads_item,
    is_apart,
    office_begins,
    opening_post,
    signed_post,
)
from flows.extracting.posts.owners import is_body
from flows.extracting.posts.posts import Post, is_of_many
from flows.extracting.words.grammar import Grammar
from flows.extracting.words.phrases import Hit
from flows.extracting.words.reading import Line, Reading

_HUMAN = frozenset(("meeting", "signing", "visit", "appointment", "award"))
_SUFFERED = _HUMAN - {"visit"}
"""What is done to people: those who visit and travel do so to places."""
_MEETING = frozenset(("meeting", "appointment"))
_LONGEST_PRAISE = 12
_SEAT = 8
_DEEDS = frozenset(("person_acts", "person_before"))


def people_voices(
    reading: Reading,
    piece: Piece,
    line: Line,
    by_start: Mapping[int, Post],
    by_end: Mapping[int, Post],
    by_piece: Mapping[int, Piece],
    speakers: Set[int],
) -> Iterator[Voice]:
    """``speakers``: the names that stand where a quotation's speaker is told."""
    tokens, grammar = reading.tokens, reading.grammar
    before = piece.i - 1
    if not person_shaped(reading, piece) or (
        before >= line.a and tokens.words[before] == "/"
    ):  # "NASA/Ana Sol": a credit
        return
    if piece.j < line.b and reading.hit(piece.j, "agreement") is not None and not tokens.is_capitalised(piece.j):
        return  # "sign an |Associate Membership| agreement"
    post = by_end.get(piece.i) if piece.i > line.a else None
    if post is None and before > line.a and tokens.words[before] == "," and full_name(reading, piece):
        post = by_end.get(before) or _before_seat(reading, line, by_end, before)
        post = post if post is not None and post.definite else opening_post(reading, line, by_start, piece.i)
    listed = before > line.a and announces(reading, by_end.get(before), before)
    if post is None and before > line.a and (listed or heads_item(reading, line, by_end.get(before), before)):
        post = by_end.get(before)
    if post is None and before > line.a and tokens.lower[before] in grammar.passive and full_name(reading, piece):
        post = by_end.get(_before_plan(reading, before, line))
    owned = post is not None and post.owner is not None and post.owner.j == piece.i
    alone = line.kind == "body" and not owned and (post is None or _is_addressed(reading, post))
    if post is None and is_title(reading, piece, line):
        return
    if post is not None and piece.head is None and (full_name(reading, piece) or alone):
        yield piece, "name-post-before", None
    if "honorific" in line.said and honorific_before(reading, piece, line):
        yield piece, "name-honorific", None
    if not full_name(reading, piece):
        return
    if piece.head is None and post is None and is_set_off(reading, piece, line, by_piece):
        yield piece, "name-set-off", None
    after = after_letters(reading, piece.j, line.b)
    if after > piece.j and piece.head is None and full_name(reading, piece):
        yield piece, "name-honorific", None
    if signed_post(reading, line, piece, by_start) is not None:
        yield piece, "name-post-after", None
    if _post_is_said(reading, piece, after, line, by_start) or _is_appointed_as(reading, piece, line, by_start):
        yield piece, "name-post-after", None
    if has_profession(reading, piece, line):
        yield piece, "name-profession", None
    if piece.head is None and (has_nationality(reading, piece, line) or is_of_crew(reading, piece, line)):
        yield piece, "name-nationality", None
    if _is_located(reading, piece, line):
        return
    if piece.head is None and not _DEEDS.isdisjoint(line.said):
        acts = reading.hit(after_brackets(reading, piece.j, line), "person_acts") is not None
        if acts or ends_before(reading, "person_before", piece.i, line):
            yield piece, "name-acts", None
    if after + 1 < line.b and tokens.words[after] == "," and _told_of_people(reading, after + 1, line):
        yield piece, "name-relative", None
    if piece.head is None and _leads_body(reading, piece, line, by_piece):
        yield piece, "name-relative", None
    if _is_of_body(reading, piece, line, by_piece, by_start):
        yield piece, "name-of-body", None
    if piece.i in speakers:
        yield piece, "name-quoted", None
    said = after + (after < line.b and tokens.words[after] == ",")
    if (said < line.b and tokens.lower[said] in grammar.speech) or (
        before >= line.a and tokens.lower[before] in grammar.speech
    ):
        yield piece, "name-speech", None
    done = is_agent(reading, piece, line) or is_awardee(reading, piece, line) or is_appointee(reading, piece, line)
    done = done or _signs_for(reading, piece, line, by_piece)
    if done:
        yield piece, "name-acts", None
    if _HUMAN.isdisjoint(line.told):
        return
    verb_before = verb_ending(reading, piece.i, line) or _verb_leading_to(reading, piece.i, line)
    after = _to_verb(reading, after, line)
    verb_after = reading.hit(after, "verb") if after < line.b else None
    for verb, deeds in ((verb_before, _SUFFERED), (verb_after, _HUMAN)):
        if verb is not None and not deeds.isdisjoint(grammar.types(_of_people(grammar, verb))):
            yield piece, "name-acts", None


def _of_people(grammar: Grammar, verb: Hit) -> tuple[int, ...]:
    """The frames of a verb but those of what may be entrusted to a body as well: "the radar was |entrusted| to Blip"."""
    return tuple(number for number in verb.value if grammar.frames[number].needs != "entrusted")


def _before_seat(reading: Reading, line: Line, by_end: Mapping[int, Post], comma: int) -> Post | None:
    """The post in "the |director of Zorbex|, based in Oslo, Ana Sol", by the second comma."""
    first = next((n for n in range(comma - 1, max(line.a, comma - _SEAT), -1) if reading.tokens.words[n] == ","), None)
    if first is None or after_seat(reading, first + 1, line.b) != comma + 1:
        return None
    return by_end.get(first)


def _is_located(reading: Reading, piece: Piece, line: Line) -> bool:
    """ "at |Zorb Point|", « en |Haute Zorbie| »: nobody is where such a word leads to, unless it leads to people too."""
    grammar, before = reading.grammar, reading.tokens.lower[piece.i - 1] if piece.i > line.a else ""
    return before in grammar.places and before not in grammar.origins and before not in grammar.destinations


def _is_appointed_as(reading: Reading, piece: Piece, line: Line, by_start: Mapping[int, Post]) -> bool:
    """ "|Ana Sol| as Director", "|Ana Sol|, as Director"; not "joined |Zorbex Ltd| as a director"."""
    k, joined = piece.j, reading.ending("works", reading.before_determiners(piece.i, line.a), line.a)
    if k + 1 >= line.b or joined is not None:
        return False
    role = reading.hit(k + 1, "role_of") if reading.tokens.words[k] == "," and piece.head is None else None
    if role is not None:
        return _post_follows(reading, role.j, by_start)
    return reading.tokens.lower[k] in reading.grammar.appointed_as and _post_follows(reading, k + 1, by_start)


def _is_addressed(reading: Reading, post: Post) -> bool:
    """ "President |Sol|", "spokesman |Sol|", yet not "Zorb Student |Challenges|", "Officer |Excellence|": by such posts
    nobody is addressed, and with a capital they are a part of a title."""
    title = post.titles[-1]
    return title.rank not in ("official", "counterpart") or not reading.tokens.is_capitalised(title.j - 1)


def speakers_told(reading: Reading, by_start: Mapping[int, Post], by_piece: Mapping[int, Piece]) -> frozenset[int]:
    """The names that stand where a quotation's speaker is told; "said |Zorbex| CEO Ana Sol" is none."""

    def may_speak(k: int) -> bool:
        piece = by_piece.get(k)
        if piece is None or piece.head is not None or piece.known or not full_name(reading, piece):
            return False
        return piece.j not in by_start and reading.tokens.lower[piece.j : piece.j + 1] != ["'s"]

    return speaking(reading, may_speak)


def _to_verb(reading: Reading, k: int, line: Line) -> int:
    """Over what stands between a name and its verb: auxiliaries, adverbs, pronouns, words of what lies ahead."""
    while k < line.b:
        skipped = reading.hit(k, "post_adverb") or (reading.hit(k, "plan") if reading.hit(k, "verb") is None else None)
        if (
            skipped is None
            and reading.tokens.lower[k] not in reading.grammar.auxiliaries
            and not _is_clitic(reading, k)
        ):
            return k
        k = skipped.j if skipped is not None else k + 1
    return k


def _is_clitic(reading: Reading, k: int) -> bool:
    """« Ana Sol |lui| a succédé », « Ana Sol |l'|a reçu »."""
    lower, clitics = reading.tokens.lower, reading.grammar.clitics
    return lower[k] in clitics or (lower[k] == "'" and lower[k - 1] in clitics)


def _post_is_said(reading: Reading, piece: Piece, j: int, line: Line, by_start: Mapping[int, Post]) -> bool:
    """A post after the comma, the bracket, "is", "has been", "served as" or ", who is" at token ``j``."""
    if j >= line.b:
        return False
    k = reading.past_auxiliaries(j, line.b, planned=True)
    office = office_begins(reading, k, line.b)
    if office is not None and apposed_post(reading, by_start, office - 1, line.b) is not None:
        return True
    comma = reading.tokens.words[j] in (",", "|")
    if reading.tokens.words[j] == "(":
        return bracketed_post(reading, by_start, j, line.b) is not None
    apposed = apposed_post(reading, by_start, j, line.b) if comma else None
    if apposed is not None and (_is_listed(reading, line, piece) or not is_of_many(reading, apposed)):
        return True
    second = _second_comma(reading, line, j) if comma else None
    if second is not None and apposed_post(reading, by_start, second, line.b) is not None:
        return True
    if not comma and is_apart(reading, line, j) and _post_follows(reading, j + 1, by_start):
        return True
    j += 2 if comma and j + 1 < line.b and reading.tokens.lower[j + 1] in reading.grammar.who else 0
    copula = copula_ending(reading, j, line.b)
    return copula is not None and apposed_post(reading, by_start, copula, line.b) is not None


def _is_listed(reading: Reading, line: Line, piece: Piece) -> bool:
    """Others are named before: "Bo Ek |and Ana Sol|, engineers", and not "in |Zorb News|, engineers of ESA tell"."""
    lower, k = reading.tokens.lower, piece.i
    while k > line.a and (lower[k - 1] in reading.grammar.of or lower[k - 1] == "'"):  # « et |de| Ana Sol »
        k -= 1
    return k > line.a and (lower[k - 1] == "," or lower[k - 1] in reading.grammar.conjunctions)


def _second_comma(reading: Reading, line: Line, j: int) -> int | None:
    """The comma after "a tireless advocate of tides" in "Ana Sol, |a tireless advocate of tides|, former head of Zorbex":
    no name and no verb stands in it."""
    tokens, grammar = reading.tokens, reading.grammar
    if j + 2 >= line.b or tokens.lower[j + 1] not in grammar.determiners - grammar.definites:
        return None
    for k in range(j + 2, min(line.b, j + _LONGEST_PRAISE)):
        if tokens.words[k] == ",":
            return k
        verb = reading.hit(k, "verb") if tokens.words[k + 1 : k + 2] != [","] else None
        if not tokens.words[k].islower() or verb is not None or tokens.lower[k] in grammar.auxiliaries:
            return None
    return None


def _verb_leading_to(reading: Reading, i: int, line: Line) -> Hit | None:
    """The verb in "succède à |Ana Sol|", "s'est entretenue avec |Ana Sol|"."""
    marker = reading.hit(i - 1, "marker") if i > line.a else None
    led = i > line.a and (
        reading.tokens.lower[i - 1] in reading.grammar.destinations or (marker is not None and marker.value == "with")
    )
    verb = verb_ending(reading, i - 1, line) if led else None
    return verb if verb is not None and not _MEETING.isdisjoint(reading.grammar.types(verb.value)) else None


def _signs_for(reading: Reading, piece: Piece, line: Line, by_piece: Mapping[int, Piece]) -> bool:
    """ "was signed by |Ana Sol| for Zorbex and |Bo Ek| for CNES": on whose behalf somebody signs."""
    lower, grammar, k = reading.tokens.lower, reading.grammar, piece.i - 1
    if piece.head is not None or "signing" not in line.told or k <= line.a or piece.j >= line.b:
        return False
    k -= lower[k] == "'"
    by = reading.ending("marker", k + 1, line.a)
    led = lower[k] in grammar.conjunctions or lower[k] == "," or (by is not None and by.value == "by")
    marker = reading.hit(piece.j, "marker")
    if not led or marker is None or marker.value != "on_behalf":
        return False
    body = by_piece.get(reading.past_determiners(marker.j, line.b))
    return body is not None and is_body(body)


def _told_of_people(reading: Reading, k: int, line: Line) -> bool:
    """ "|who| leads Zorbex" or "|45|,": what is said of people only."""
    tokens = reading.tokens
    age = tokens.words[k].isdigit() and len(tokens.words[k]) == 2 and k + 1 < line.b and tokens.words[k + 1] == ","
    return age or tokens.lower[k] in reading.grammar.who


def _before_plan(reading: Reading, k: int, line: Line) -> int:
    """Over "will" in "its director |will be| Ana Sol": where what the copula at token ``k`` says so of ends."""
    plan = reading.ending("plan", k, line.a)
    return plan.i if plan is not None else k


def _leads_body(reading: Reading, piece: Piece, line: Line, by_piece: Mapping[int, Piece]) -> bool:
    """« |Ana Sol|, qui dirige l'Institut de Zorbourg »: what people do to bodies."""
    if "leads" not in line.said and "headship" not in line.said:
        return False
    tokens, grammar, k = reading.tokens, reading.grammar, piece.j
    k += k < line.b and tokens.words[k] == ","
    k += k < line.b and tokens.lower[k] in grammar.relatives
    hit = (reading.hit(k, "leads") or reading.hit(k, "headship")) if k < line.b else None
    if hit is None:
        return False
    k = reading.past_determiners(hit.j, line.b)
    body = by_piece.get(k)
    return body is not None and is_body(body)


def _is_of_body(
    reading: Reading, piece: Piece, line: Line, by_piece: Mapping[int, Piece], by_start: Mapping[int, Post]
) -> bool:
    """ "|Ana Sol| of Zorbex University": no determiner before a name, an organisation after "of" or "from"."""
    tokens, grammar, k = reading.tokens, reading.grammar, piece.j
    if piece.head is None and _heads_item_of_body(reading, piece, line, by_piece, by_start):
        return True
    k += k < line.b and tokens.words[k] == ","
    while k < line.b and tokens.lower[k] in grammar.alls:
        k += 1
    if (
        piece.head is not None
        or k + 1 >= line.b
        or (tokens.lower[k] not in grammar.employed and tokens.words[k] != "(")
    ):
        return False
    bracket = tokens.words[k] == "("
    if piece.i > line.a and (tokens.lower[piece.i - 1] in grammar.determiners or tokens.lower[piece.i - 1] in "'-/"):
        return False
    if piece.i - 1 > line.a and tokens.lower[piece.i - 1] in grammar.of and reading.ending("post", piece.i - 1, line.a):
        return False
    k += 1
    k = reading.past_determiners(k, line.b)
    body = by_piece.get(k)
    if body is None or (bracket and not _is_other(reading, piece, body)):
        return False
    return is_body(body)


def _heads_item_of_body(
    reading: Reading, piece: Piece, line: Line, by_piece: Mapping[int, Piece], by_start: Mapping[int, Post]
) -> bool:
    """ "|Ana Sol|, Zorb Institute, director": a body stands between a name and a post, all of them set off."""
    words, k = reading.tokens.words, piece.j
    if k + 1 >= line.b or not (words[k] == "(" or is_apart(reading, line, k)):
        return False
    body = by_piece.get(reading.past_determiners(k + 1, line.b))
    if body is None or body.j + 1 >= line.b or not is_body(body) or not is_apart(reading, line, body.j):
        return False
    post = by_start.get(body.j + 1)
    return post is not None and (post.j >= line.b or words[post.j] in ",;.)|–—")


def _is_other(reading: Reading, piece: Piece, body: Piece) -> bool:
    """ "|Ana Sol| (Zorb Institute)": what alone fills the brackets does not shorten what stands before them."""
    words = reading.tokens.words
    initials = [word[0] for word in words[piece.i : piece.j] if word[0].isalpha()]
    closed = body.j < len(words) and words[body.j] == ")"
    return closed and words[body.i][0] not in initials


def _post_follows(reading: Reading, k: int, by_start: Mapping[int, Post]) -> bool:
    return k in by_start or (reading.tokens.lower[k] in reading.grammar.determiners and k + 1 in by_start)


def honorific_before(reading: Reading, piece: Piece, line: Line | None = None) -> bool:
    """ "Dr |Sol|", "M. |Sol|": a form of address right before a name."""
    begins = line.a if line is not None else 0
    k = rank_begins(reading, piece.i, begins) - 1  # "Gen (Retd) Bo Ek"
    bracket = k - 2 >= begins and reading.tokens.words[k] == ")"  # "Prof. |(Mrs.)| Sol"
    k -= bracket
    if k >= begins and reading.tokens.words[k] == ".":
        k -= 1
    ending = reading.all_ending("honorific", k + 1)
    if k + 1 < piece.i:
        ending = [*ending, *reading.all_ending("honorific", piece.i)]
    before = [hit for hit in ending if max(begins, k - 3) <= hit.i <= k] if ending else []
    before = [hit for hit in before if not bracket or reading.tokens.words[hit.i - 1] == "("]
    if not before:
        return False
    sure = piece.head is None and full_name(reading, piece)
    return any(sure or reading.hit(hit.i, "post_modifier") is None for hit in before)
