"""Documents as tests make them up."""

from itertools import pairwise

from hypothesis import strategies as st

from lib.exchange.documents.values import TOP, Block, Bullets, Document, Heading, Paragraph

NOTE = Document(
    "Role profile",
    "en",
    (
        Heading("Tasks"),
        Paragraph("We work with partners."),
        Bullets(("Coordinate", "Listen")),
        Heading("More", 2),
    ),
)

lines = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs"), exclude_characters="\x85")
    | st.just(" "),
    min_size=1,
    max_size=30,
).map(lambda text: " ".join(text.split()))
some = lines.filter(bool)
blocks = (
    st.builds(Heading, some, st.integers(1, TOP))
    | st.builds(Paragraph, some)
    | st.builds(Bullets, st.lists(some, min_size=1, max_size=3).map(tuple))
)


def _apart(found: list[Block]) -> bool:
    return not any(isinstance(a, Bullets) and isinstance(b, Bullets) for a, b in pairwise(found))


documents = st.builds(
    Document,
    some,
    st.sampled_from(["da", "en"]),
    st.lists(blocks, max_size=6).filter(_apart).map(tuple),
)
"""Any text document; two lists never follow one another, as they would be one."""
