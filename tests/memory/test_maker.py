"""The maker is another one when other code might run."""

import os

import pytest

from weeknotes.memory import maker as maker_module
from weeknotes.memory.maker import maker


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Some code in place of ours."""
    (tmp_path / "room").mkdir()
    (tmp_path / "room" / "module.py").write_text("one = 1\n")
    monkeypatch.setattr(maker_module, "_PACKAGE", tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def asked_anew():
    maker.cache_clear()
    yield
    maker.cache_clear()


def other_after(change):
    before = maker()
    change()
    maker.cache_clear()
    return maker() != before


def test_the_same_code_is_the_same_maker(package):
    assert not other_after(lambda: (package / "notes.txt").write_text("no code"))


def test_code_of_another_size_is_another_maker(package):
    module = package / "room" / "module.py"
    time = module.stat().st_mtime_ns

    def grown():
        module.write_text("one = 11\n")
        os.utime(module, ns=(time, time))

    assert other_after(grown)


def test_code_of_another_time_is_another_maker(package):
    assert other_after(lambda: os.utime(package / "room" / "module.py", ns=(0, 10**18)))


def test_another_module_is_another_maker(package):
    assert other_after((package / "other.py").touch)


def test_a_module_of_another_name_is_another_maker(package):
    module = package / "room" / "module.py"
    assert other_after(lambda: module.rename(module.with_name("renamed.py")))


@pytest.mark.usefixtures("package")
def test_another_version_is_another_maker(monkeypatch):
    assert other_after(lambda: monkeypatch.setattr(maker_module, "__version__", "99"))


@pytest.mark.usefixtures("package")
def test_another_python_is_another_maker(monkeypatch):
    assert other_after(lambda: monkeypatch.setattr(maker_module.sys, "version", "3.99"))


@pytest.mark.usefixtures("package")
def test_another_library_is_another_maker(tmp_path, monkeypatch):
    libraries = tmp_path / "libraries"
    (libraries / "msgspec").mkdir(parents=True)
    (libraries / "jinja2-3.1.6.dist-info").mkdir()
    monkeypatch.setattr(maker_module.msgspec, "__file__", str(libraries / "msgspec" / "x.py"))
    jinja = libraries / "jinja2-3.1.6.dist-info"
    assert other_after(lambda: jinja.rename(jinja.with_name("jinja2-3.1.7.dist-info")))
