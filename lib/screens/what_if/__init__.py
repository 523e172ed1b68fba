"""What-ifs on the screen and in documents: compared, decided on, and told."""
