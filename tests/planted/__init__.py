"""Bugs planted on purpose: the tests nearest to each must catch it."""
