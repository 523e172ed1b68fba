"""What the pages of the section Competences show."""
