"""What Samspil says, as hashes: a change of structure must leave every one of them alone."""
