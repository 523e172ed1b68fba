"""A decision between what-ifs: adopted, and told in a note and on slides."""
