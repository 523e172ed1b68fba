"""The figures about who could lead what as plain values, for the command line."""

from __future__ import annotations

from typing import Any

from lib.analysis.competences.proposals import Post, Proposal
from lib.analysis.competences.seats import BACKUP, DEPUTY, LEAD, NETWORK, NETWORK_LEAD
from lib.analysis.competences.staffing import propose_staffing
from lib.analysis.portfolios.candidates import find_candidates
from lib.analysis.portfolios.portfolio import QUICK, best_portfolio
from lib.model.model import Model

Figures = dict[str, Any]

MANY, SECONDS = 60, 20.0
"""With more candidates than this, a proposal found in time is good enough."""


def staffing_figures(model: Model, leader: bool = False) -> Figures | None:
    """The best and the fairest proposal for the best portfolio; fit only for the `leader`.

    None where no portfolio is feasible.
    """
    limits: dict[str, Any] = {}
    if len(find_candidates(model).ids) > MANY:
        limits = {"gap": QUICK, "seconds": SECONDS}
    portfolio = best_portfolio(model, **limits)
    if portfolio is None:
        return None
    found = propose_staffing(model, portfolio.chosen, seconds=limits.get("seconds"))
    price: Figures = {
        "share_saved": found.share_saved,
        "moved": [list(seat) for seat in found.moved],
    }
    return {
        "portfolio": list(portfolio.chosen),
        "best": _proposal(found.best, leader),
        "fairest": _proposal(found.fairest, leader),
        "price_of_fairness": {**price, "fit_lost": found.fit_lost} if leader else price,
        "hours_limit": found.hours_limit,
        "unknown_hours": list(found.unknown_hours),
    }


def _proposal(proposal: Proposal, leader: bool) -> Figures:
    posts: dict[str, Figures] = {}
    for post in proposal.posts:
        posts.setdefault(post.about, {})[post.part] = _post(post)
    network = posts.pop(NETWORK, {})
    shown: Figures = {
        "network": network,
        "partnerships": posts,
        "filled": {
            part: dict(zip(("filled", "seats"), proposal.filled(part), strict=True))
            for part in (NETWORK_LEAD, DEPUTY, LEAD, BACKUP)
        },
        "load": {
            row.person: {"hours": row.hours, "share": row.share}
            for row in proposal.people
            if row.seats
        },
        "highest_share": proposal.share,
        "full": proposal.full,
        "proved": proposal.proved,
    }
    return {**shown, "for_leader": _private(proposal)} if leader else shown


def _post(post: Post) -> Figures:
    """Who sits there; where nobody does, what is missing."""
    found: Figures = {"person": post.person, "hours": post.hours}
    if post.unfilled is None:
        return found
    lack = post.unfilled
    return found | {
        "missing": {
            "cause": lack.cause,
            "asked": dict(lack.asked),
            "nobody_has": None if lack.nobody_has is None else list(lack.nobody_has),
            "hours_short": lack.hours_short,
        }
    }


def _private(proposal: Proposal) -> Figures:
    """Σ fit, the fit of each person seated, and who is nearest to each empty seat."""
    private = proposal.for_leader
    return {
        "fit": private.fit,
        "bound": private.bound,
        "fits": [
            {"seat": list(seat), "person": row.person, "fit": row.fit}
            for seat, row in sorted(private.standings.items())
        ],
        "nearest": [
            {
                "seat": list(seat),
                "people": {
                    row.person: {lack.competence: lack.steps for lack in row.lacks} for row in rows
                },
            }
            for seat, rows in sorted(private.nearest.items())
        ],
    }
