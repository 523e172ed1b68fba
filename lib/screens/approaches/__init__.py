"""What the Approaches page shows, part by part."""
