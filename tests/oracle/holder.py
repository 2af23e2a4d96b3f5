"""What holds the results of nodes: a subject, or a member of a section that goes over a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import members
import nodes
from values import Missing

if TYPE_CHECKING:
    from world import World

Answer = TypeVar("Answer")


def once(question: Callable[[Any, str], Answer]) -> Callable[[Any, str], Answer]:
    """Asks a question about a node of a holder once, and remembers the answer."""

    def asked(holder: Any, id: str) -> Answer:
        known = holder.known.setdefault(question.__name__, {})
        if id not in known:
            known[id] = question(holder, id)
        answer: Answer = known[id]
        return answer

    return asked


class Holder:
    """Each node is asked once."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.known: dict[str, dict[str, Any]] = {}

    @once
    def node(self, id: str) -> nodes.NodeResult:
        return nodes.evaluate(id, self)

    @once
    def listed(self, id: str) -> nodes.NodeResult:
        return nodes.listed(id, self)

    @once
    def unstopped(self, id: str) -> nodes.NodeResult:
        """A node as if nothing above it were stopped: what its section combines."""
        return nodes.own_result(id, self)

    @once
    def gate(self, id: str) -> nodes.NodeResult | None:
        return nodes.gate(id, self)

    @once
    def entrance(self, id: str) -> nodes.NodeResult | Missing | None:
        return nodes.entrance(id, self)

    @once
    def attempt(self, id: str) -> nodes.NodeResult | Missing:
        return nodes.attempt(id, self)

    @once
    def visits(self, id: str) -> list[members.Visit]:
        return members.visits_of(id, self)

    def visits_made(self, id: str) -> list[members.Visit]:
        """The members of a section as far as it came to them."""
        found: list[members.Visit] = self.known.get("visits", {}).get(id, [])
        return found
