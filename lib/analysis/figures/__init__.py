"""Every figure as plain values, for the command line."""
