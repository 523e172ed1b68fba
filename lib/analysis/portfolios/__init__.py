"""Which partnerships to choose together, within hours, money and rules."""
