import time, sys
from pathlib import Path
import pytest
from tests.pages import opened
import tempfile
def test_smoke(tmp_path, monkeypatch):
    opened.use_libraries(tmp_path, monkeypatch); opened.fill(tmp_path)
    for lib in opened.LIBRARIES:
        for part in ("profile","advice","effect","texts"):
            for posts in ("1","2"):
                p=opened.open_page("competences/hiring.py",lib,"en",hiring=part,posts=posts)
                assert not p.exception, (lib,part,p.exception)
                t=time.time(); p.run(); print("=====",lib,part,posts,round(time.time()-t,2)); print(opened.texts(p) if posts=="1" or part in("profile",) else "")
                for a in p.text_area: print(a.value)
                if lib in("fjordby",) and posts=="1":
                    for t in p.table: print(t.value.to_string())
