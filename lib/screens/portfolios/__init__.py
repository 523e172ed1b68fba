"""What the Portfolios page shows, part by part."""
