"""The author's own editor: found without a shell, and left alone while it is open."""

import os
import signal
import sys

import pytest

from weeknotes.drafting.editor import NoEditorError, edit, editor_of

HERE, PROGRAM = os.path.split(sys.executable)


def found(**variables):
    return editor_of({"PATH": HERE, **variables})


def test_visual_goes_before_editor_unless_it_is_empty():
    assert found(VISUAL=PROGRAM, EDITOR="none") == (sys.executable,)
    assert found(VISUAL=" ", EDITOR=PROGRAM) == (sys.executable,)


def test_options_are_parted_as_a_shell_would_and_nothing_else_is_done_with_them():
    assert found(EDITOR=f"{PROGRAM} --wait 'a b' ; $HOME") == (
        *(sys.executable, "--wait", "a b"),
        *(";", "$HOME"),
    )


@pytest.mark.parametrize(
    ("variables", "why"),
    [
        ({}, "No editor is set"),
        ({"EDITOR": ""}, "No editor is set"),
        ({"EDITOR": "vi 'a"}, "quotation mark"),
        ({"VISUAL": "no-such-editor"}, "VISUAL"),
    ],
)
def test_why_there_is_none_is_said(variables, why):
    with pytest.raises(NoEditorError, match=why):
        found(**variables)


def test_what_the_editor_ended_with_is_given_back_and_it_gets_the_file(tmp_path):
    file = tmp_path / "a note.md"
    file.write_text("7")
    program = "import sys; sys.exit(int(open(sys.argv[1]).read()))"
    assert edit((sys.executable, "-c", program), file) == 7


def test_ctrl_c_is_the_editor_s_while_it_is_open_and_ours_again_afterwards(tmp_path):
    before = signal.getsignal(signal.SIGINT)
    program = "import os, signal; os.kill(os.getppid(), signal.SIGINT)"
    assert edit((sys.executable, "-c", program), tmp_path) == 0
    assert signal.getsignal(signal.SIGINT) is before


def test_one_that_can_t_be_started_says_why(tmp_path):
    with pytest.raises(NoEditorError, match="can't be started"):
        edit((str(tmp_path),), tmp_path / "a.md")
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
