"""What the Alignment page shows, lens by lens."""
