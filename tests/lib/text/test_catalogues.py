"""The catalogues of translations: complete, up to date, and true to the code's placeholders."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Catalog

from lib.text import catalogues
from lib.text.catalogues import SPOKEN, sources, template, translated, untranslated
from lib.text.language import LANGUAGES

OTHERS = [code for code in LANGUAGES if code != "en"]
Forms = tuple[str, ...]

ALIKE = {
    "Budget",
    "Budget ({currency})",
    "Budget: {budget}",
    "Database (SQLite)",
    "Id",
    "Note",
    "Partner",
    "Problem",
    "Plan",
    "Status",
    "Stop",
    "Type",
    "Type {n}",
    "over {share}",
    "under {share}",
    "{file} ({size})",
    "{n} person",
    "{n} point",
}
"""Texts that may read the same in Danish as in English."""


def forms(said: str | Iterable[str]) -> Forms:
    """A text's forms: one, or one for each number."""
    return (said,) if isinstance(said, str) else tuple(said)


@cache
def messages(code: str) -> dict[Forms, Forms]:
    """The catalogue of one language: the forms of each text and of its translation."""
    return {forms(it.id): forms(it.string) for it in translated(code) if it.id}


@cache
def spoken() -> frozenset[Forms]:
    """The forms of every text said in the code."""
    return frozenset(forms(message.id) for message in template() if message.id)


def placeholders(text: str) -> set[str]:
    """The names in braces; raises `ValueError` for braces that do not match."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def agrees(texts: Forms, said: Forms) -> bool:
    """Whether the translation names what the text names; the singular may leave out its count."""
    if len(texts) == 1:
        return placeholders(said[0]) == placeholders(texts[0])
    one, many = map(placeholders, said)
    return one - {"n"} == placeholders(texts[0]) - {"n"} and many == placeholders(texts[1])


def words_in(text: str) -> bool:
    """Whether there is anything to translate between the placeholders."""
    return any(char.isalpha() for literal, *_ in Formatter().parse(text) for char in literal or "")


def nodes() -> Iterator[ast.AST]:
    """Every node of every file whose texts are translated."""
    for path in sources():
        yield from ast.walk(ast.parse(path.read_text("utf-8")))


def called(node: ast.expr) -> str:
    """The last word of what is called: `text` in `language.text(…)`."""
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def literals(call: ast.Call) -> Forms:
    """The texts that a call says, where it says any that stand in the code."""
    if called(call.func) not in SPOKEN:
        return ()
    texts = call.args[: len(SPOKEN[called(call.func)] or (1,))]
    said = [text.value for text in texts if isinstance(text, ast.Constant) and text.value]
    return tuple(map(str, said))


def renamings(node: ast.Assign) -> Iterator[str]:
    """The names that an assignment gives to a language's `text`."""
    values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
    for target in node.targets:
        names = target.elts if isinstance(target, ast.Tuple) else [target]
        for name, value in zip(names, values, strict=False):
            if isinstance(value, ast.Attribute) and value.attr == "text":
                yield called(name)


# -- the catalogue on disk ------------------------------------------------------------------------


@pytest.mark.parametrize("code", OTHERS)
def test_every_text_of_the_code_is_in_the_catalogue(code: str) -> None:
    assert sorted(spoken() - messages(code).keys()) == []


@pytest.mark.parametrize("code", OTHERS)
def test_the_catalogue_holds_nothing_that_the_code_no_longer_says(code: str) -> None:
    assert sorted(messages(code).keys() - spoken()) == []
    assert not translated(code).obsolete


@pytest.mark.parametrize("code", OTHERS)
def test_every_text_is_translated_in_all_its_forms(code: str) -> None:
    assert [message.id for message in untranslated(translated(code))] == []


@pytest.mark.parametrize("code", OTHERS)
def test_no_translation_is_a_guess(code: str) -> None:
    assert [message.id for message in translated(code) if message.id and message.fuzzy] == []


@pytest.mark.parametrize("code", OTHERS)
def test_every_translation_has_the_placeholders_of_its_text(code: str) -> None:
    done = {texts: said for texts, said in messages(code).items() if all(said)}
    assert {texts: said for texts, said in done.items() if not agrees(texts, said)} == {}


@pytest.mark.parametrize("code", OTHERS)
def test_every_translation_begins_and_ends_with_space_where_its_text_does(code: str) -> None:
    for texts, said in messages(code).items():
        for text, translation in zip(texts, said, strict=True):
            if translation:
                assert (translation[0].isspace(), translation[-1].isspace()) == (
                    text[0].isspace(),
                    text[-1].isspace(),
                )


def test_danish_differs_from_english_except_where_the_word_is_the_same() -> None:
    same = {
        text
        for texts, said in messages("da").items()
        for text, translation in zip(texts, said, strict=True)
        if translation == text and words_in(text)
    }
    assert same - ALIKE == set()


# -- what is found in the code --------------------------------------------------------------------


def test_every_text_that_stands_in_a_call_is_found_and_nothing_else() -> None:
    """Read from the syntax tree, beside Babel's own reading of the tokens."""
    found = {text for node in nodes() if isinstance(node, ast.Call) if (text := literals(node))}
    assert found == spoken()


def test_every_other_name_for_text_is_read_too() -> None:
    """A page that writes `tell = language.text` would say texts that nobody translates."""
    names = {name for node in nodes() if isinstance(node, ast.Assign) for name in renamings(node)}
    assert names <= SPOKEN.keys()


def test_a_text_with_two_numbers_has_two_forms() -> None:
    assert any(len(texts) == 2 for texts in spoken())


# -- a message that lacks something ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("string", "complete"),
    [("", False), ("et", True), (("", "{n}"), False), (("et", ""), False), (("et", "{n}"), True)],
)
def test_a_message_lacks_a_translation_while_one_of_its_forms_does(
    string: str | tuple[str, str], complete: bool
) -> None:
    text = "one" if isinstance(string, str) else ("one", "{n}")
    catalog = Catalog(locale="da")
    catalog.add(text, string)
    assert [message.id for message in untranslated(catalog)] == ([] if complete else [text])


@pytest.mark.parametrize(
    ("texts", "said", "agree"),
    [
        (("{a} and {b}",), ("{b} og {a}",), True),
        (("{a} and {b}",), ("{a} og {c}",), False),
        (("one of {of}", "{n} of {of}"), ("{n} af {of}", "{n} af {of}"), True),
        (("one of {of}", "{n} of {of}"), ("én af {of}", "flere af {of}"), False),
        (("one of {of}", "{n} of {of}"), ("én", "{n} af {of}"), False),
    ],
)
def test_placeholders_agree_only_when_nothing_is_lost_or_made_up(
    texts: Forms, said: Forms, agree: bool
) -> None:
    assert agrees(texts, said) == agree


# -- bringing a catalogue up to date --------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of catalogues of our own, with one text in the code."""
    catalog = Catalog()
    catalog.add("Goal")
    monkeypatch.setattr(catalogues, "LOCALE_FOLDER", tmp_path / "locale")
    monkeypatch.setattr(catalogues, "template", lambda: catalog)
    return tmp_path / "locale"


def test_the_first_update_makes_a_catalogue_with_empty_translations(folder: Path) -> None:
    catalogues.update("da")
    assert 'msgid "Goal"\nmsgstr ""' in (folder / "da.po").read_text("utf-8")


def test_an_update_keeps_what_is_translated_and_drops_what_is_no_longer_said(
    folder: Path,
) -> None:
    folder.mkdir()
    (folder / "da.po").write_text('msgid "Goal"\nmsgstr "Mål"\n\nmsgid "Gone"\nmsgstr "Væk"\n')
    catalogues.update("da")
    kept = {message.id: message.string for message in translated("da") if message.id}
    assert kept == {"Goal": "Mål"}
    assert "Gone" not in (folder / "da.po").read_text("utf-8")


def test_a_second_update_changes_nothing(folder: Path) -> None:
    catalogues.update("da")
    before = (folder / "da.po").read_bytes()
    catalogues.update("da")
    assert (folder / "da.po").read_bytes() == before


def test_the_command_says_how_much_is_left(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    catalogues.main()
    assert capsys.readouterr().out == "da: 1 texts, 1 to translate\n"


def test_danish_quotes_point_inwards() -> None:
    said = (text for texts in messages("da").values() for text in texts)
    assert [text for text in said if set("“”„") & set(text)] == []
