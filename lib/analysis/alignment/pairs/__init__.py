"""What choices between two partnerships say of the goals' weights, and what follows from them."""
