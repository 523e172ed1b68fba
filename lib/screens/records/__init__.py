"""What the pages of records show: files, history, copies, privacy."""
