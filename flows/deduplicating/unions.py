"""Union-find over ids, with vetoes: groups that may not become one, whatever chain of pairs leads there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence


class Unions:
    """Groups of ids. Two groups are not joined where a member of one is parted from a member of the other, or where
    they share a tag (``curated``: two curated rows are never one; a release: it told two things as two).

    The result depends on the order of the calls: callers join in a total order, the surest pairs first.
    """

    def __init__(self, parted: Iterable[tuple[str, str]] = (), tags: Mapping[str, str] | None = None) -> None:
        self._parent: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._parted: dict[str, set[str]] = {}
        self._tags = tags or {}
        for a, b in parted:
            self._parted.setdefault(a, set()).add(b)
            self._parted.setdefault(b, set()).add(a)

    def root(self, item: str) -> str:
        """The id that stands for the item's group: the alphabetically first member."""
        parent = self._parent
        top = item
        while parent.get(top, top) != top:
            top = parent[top]
        while parent.get(item, item) != top:
            parent[item], item = top, parent[item]
        return top

    def members(self, item: str) -> Sequence[str]:
        """The item's group; itself alone where it was never joined."""
        top = self.root(item)
        return self._members.get(top, [top])

    def may_join(self, a: str, b: str) -> bool:
        """Whether no veto keeps the two groups apart."""
        left, right = self.members(a), self.members(b)
        tags = {self._tags[item] for item in left if item in self._tags}
        if tags and any(self._tags.get(item) in tags for item in right):
            return False
        return not self._judged_apart(left, right)

    def _judged_apart(self, left: Sequence[str], right: Sequence[str]) -> bool:
        if not self._parted:
            return False
        others = set(right)
        return any(self._parted.get(item, set()) & others for item in left)

    def join(self, a: str, b: str, sure: bool = False) -> bool:
        """Make one group of two; whether they are one now. A ``sure`` pair is joined in spite of shared tags."""
        first, second = sorted((self.root(a), self.root(b)))
        if first == second:
            return True
        if self._judged_apart(self.members(first), self.members(second)) if sure else not self.may_join(first, second):
            return False
        self._parent[second] = first
        self._members[first] = [*self.members(first), *self._members.pop(second, [second])]
        return True

    def groups(self) -> Mapping[str, Sequence[str]]:
        """Root -> sorted members, of the groups of more than one."""
        return {top: sorted(members) for top, members in sorted(self._members.items())}


def attach(unions: Unions, loose: str, candidates: Iterable[str]) -> bool:
    """Join a loosely known item to the only group among its candidates; with several or none it stays alone."""
    groups = sorted({unions.root(candidate) for candidate in candidates} - {unions.root(loose)})
    open_groups = [group for group in groups if unions.may_join(loose, group)]
    return len(open_groups) == 1 and unions.join(loose, open_groups[0])
