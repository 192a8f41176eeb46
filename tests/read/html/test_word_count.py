"""Words of texts, with and without blanks between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.read.html.outline import outline
from weeknotes.read.html.word_count import words_in

CHINESE = "我们这周搬了日期选择器，明天再看。"
JAPANESE = "今週は日付の選び方をやさしくしました。"
THAI = "สัปดาห์นี้เราย้ายตัวเลือกวันที่"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("We moved the date picker.", 5),
        ("Tea – and “cake”, at 4 o’clock 🎉", 8),
        ("Symudon ni’r dewisydd dyddiadau i ŵyl", 6),
        ("이번 주에는 날짜 선택기를 옮겼습니다", 5),
        ("हमने तारीख बदली", 3),
        ("Мы перенесли дату", 3),
    ],
)
def test_where_blanks_stand_between_words_they_are_counted(text, words):
    assert words_in(text) == words


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        (CHINESE, 7, 12),
        (JAPANESE, 6, 11),
        (THAI, 4, 9),
        ("ອາທິດນີ້ພວກເຮົາຍ້າຍຕົວເລືອກວັນທີ", 4, 9),
        ("សប្តាហ៍នេះយើងផ្លាស់ទីកម្មវិធីជ្រើសរើសកាលបរិច្ឆេទ", 7, 13),
        ("ဒီအပတ်မှာရက်စွဲရွေးချယ်မှုကိုရွှေ့ခဲ့တယ်", 5, 10),
        ("བདུན་ཕྲག་འདིར་ང་ཚོས་ཟླ་ཚེས་སྤོས་པ་ཡིན།", 6, 11),
    ],
)
def test_where_none_stand_words_are_reckoned_from_characters(text, least, most):
    assert least <= words_in(text) <= most


def test_in_a_mixed_text_both_count():
    assert words_in(f"GOV.UK {CHINESE} GitHub Pages") == words_in(CHINESE) + 3


@pytest.mark.parametrize(
    ("text", "minutes"), [(CHINESE * 100, 4), (JAPANESE * 100, 4), (THAI * 100, 3)]
)
def test_a_long_text_without_blanks_takes_its_time(text, minutes):
    document = outline(f"<p>{text}</p>", title="")
    assert abs(document.minutes - minutes) <= 1
    assert document.is_long is (document.words >= 700)


@given(st.lists(st.text("abcdé’ ŵ\n–", max_size=8), max_size=20).map(" ".join))
def test_texts_with_blanks_are_counted_as_ever(text):
    assert words_in(text) == len(text.split())


@given(st.text(max_size=60), st.text(max_size=60))
def test_more_text_never_has_fewer_words(one, other):
    assert words_in(f"{one} {other}") >= words_in(one) - 1
