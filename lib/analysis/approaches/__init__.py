"""The two approaches to choosing, and their combination, measured."""
