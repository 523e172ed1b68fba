"""Who could take the seats of a portfolio: an assignment problem."""
