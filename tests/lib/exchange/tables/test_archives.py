"""What files really are, and archives that could do harm."""

import pytest

from lib.errors import BadFileError
from lib.exchange.tables.archives import check_size, opened
from lib.exchange.tables.contents import Content, content_of
from tests.lib.exchange.tables.books import xlsx, zipped

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "content"),
    [
        (xlsx({"goals": [["id"]]}), Content.WORKBOOK),
        (zipped({"goals.csv": "id"}), Content.ARCHIVE),
        (zipped({}), Content.ARCHIVE),
        (COMPOUND + b"Workbook", Content.OLD_EXCEL),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), Content.PROTECTED),
        (b"id;name", Content.TEXT),
        (b"", Content.TEXT),
        ("id;name".encode("utf-16"), Content.TEXT),
        ("id;name;weight".encode("utf-16-le"), Content.TEXT),
        (b"id\x00;name;weight", Content.BINARY),
    ],
)
def test_a_file_is_known_by_its_bytes(data, content):
    assert content_of(data) is content


def test_a_file_over_the_limit_is_refused_with_the_limit():
    with pytest.raises(BadFileError, match="larger than 20 MB"):
        check_size(20 * 2**20 + 1, "big.xlsx")


def test_a_file_at_the_limit_is_taken():
    check_size(20 * 2**20, "big.xlsx")


def test_an_archive_that_declares_too_much_is_refused_before_unpacking():
    bomb = zipped({f"{n}.csv": bytes(51 * 2**20) for n in range(4)})
    with pytest.raises(BadFileError, match="more than 200 MB"):
        opened(bomb)


def test_an_archive_that_lies_about_its_sizes_is_found_damaged_and_not_unpacked():
    honest = zipped({"a.csv": bytes(2**20)})
    lying = honest.replace((2**20).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert lying != honest
    with pytest.raises(BadFileError, match="damaged"):
        opened(lying).read("a.csv")


def test_an_archive_cut_short_is_damaged():
    with pytest.raises(BadFileError, match="damaged"):
        opened(zipped({"a.csv": "id"})[:40])


def test_an_archive_with_a_password_is_refused():
    data = bytearray(zipped({"a.csv": "id"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(BadFileError, match="password"):
        opened(bytes(data))
