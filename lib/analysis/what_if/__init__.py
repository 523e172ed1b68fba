"""What if: what each change does, how scenarios differ, and which change reaches a goal."""
