"""Everything Samspil knows and computes. No Streamlit in here; see docs/architecture.md."""
