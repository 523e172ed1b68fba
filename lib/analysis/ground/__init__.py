"""What every analysis stands on: contributions, weights, coverage, hours, own value, programmes."""
