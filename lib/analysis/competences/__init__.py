"""Whether the library's people can carry it, and what to do where they cannot."""
