"""What the pages show on which a library is filled in."""
