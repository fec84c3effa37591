"""Words for posts that are people's names too: which of them a text has as a name.

"Dr Bo |Sultan| Zorb" · "Minister |Dean| Ek" · "Ana |Dean|, Head of Zorbex"
"""

from __future__ import annotations

from flows.extracting.words.phrases import Found, Hit
from flows.extracting.words.tokens import Tokens

_LONGEST_TITLE = 4
_TITLES = ("post", "honorific")


def without_names(tokens: Tokens, found: Found) -> None:
    """Take away the titles that are names where they stand: right after a form of address or another title, and between
    a given name and the mark or the name that follows."""
    at, of = found
    for i in sorted(of["title_name"]):
        if _is_name(tokens, at, of, i):
            for category in _TITLES:
                of[category].pop(i, None)
            at[i] = [hit for hit in at[i] if hit.category not in _TITLES]
            if not at[i]:
                del at[i]


def _is_name(tokens: Tokens, at: dict[int, list[Hit]], of: dict[str, dict[int, Hit]], i: int) -> bool:
    words = tokens.words
    longer = any(hit.j > i + 1 for hit in at[i] if hit.category in _TITLES)
    if i == 0 or longer or not tokens.is_capitalised(i) or words[i].isupper():
        return False
    return _after_title(tokens, of, i) or _after_given(tokens, at, of, i)


def _after_title(tokens: Tokens, of: dict[str, dict[int, Hit]], i: int) -> bool:
    """ "Minister |Dean| Ek", "Mr |King|", "H.E. |Dean| Ek", "Sheikh |Sultan| bin Zorb"."""
    k = i - 1 - (tokens.words[i - 1] == "." and i > 1)
    before = (of[category].get(n) for category in _TITLES for n in range(max(k - _LONGEST_TITLE, 0), k + 1))
    named = any(hit is not None and hit.j == k + 1 for hit in before)
    return named and tokens.is_capitalised(k) and (k not in of["title_name"] or i not in of["honorific"])


def _after_given(tokens: Tokens, at: dict[int, list[Hit]], of: dict[str, dict[int, Hit]], i: int) -> bool:
    """ "Bo |Sultan| Zorb", "Ana |Dean|,": after one word with a capital that nothing knows, and no title of the one who
    is named next."""
    words, k = tokens.words, i - 1
    if not (tokens.is_capitalised(k) and words[k][1:].islower()) or any(hit.j > k for hit in at.get(k, ())):
        return False
    led = k - (k > 1 and words[k - 1] == ".")
    before = (of[category].get(n) for category in _TITLES for n in range(max(led - _LONGEST_TITLE, 0), led))
    addressed = any(hit is not None and led <= hit.j <= k for hit in before)
    ends = i + 1 >= len(words) or words[i + 1] in ",;:.()" or (words[i + 1][0].islower() and i + 1 not in at)
    return addressed or ends
