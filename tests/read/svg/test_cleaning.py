"""A drawing keeps what is drawn, and loses what runs or is loaded from elsewhere."""

import re

import pytest

from weeknotes.read.svg.drawing import drawing_of

XHTML = "http://www.w3.org/1999/xhtml"
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inner, attributes=""):
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {XLINK} viewBox="0 0 9 9" {attributes}>'
        f'<circle r="4"/>{inner}</svg>'
    )


def cleaned(text):
    drawing = drawing_of("content/a.svg", text if isinstance(text, bytes) else text.encode())
    return drawing.data.decode(), [problem.code for problem in drawing.problems]


@pytest.mark.parametrize("inner", [
    '<path d="M0 0h1" style="fill:#fff;stroke:none" transform="translate(1 2)"/>',
    "<style>.a{fill:red} @media (prefers-color-scheme: dark){.a{fill:blue}}</style>",
    "<style><![CDATA[ .a > .b { fill: url(#g) } ]]></style>",
    '<a href="https://example.org/"><text>here</text></a>',
    '<a xlink:href="/about/"><text>here</text></a>',
    '<use xlink:href="#a"/><use href="#a"/>',
    '<image href="data:image/png;base64,iVBORw0KGgo="/>',
    '<rect fill="url(#g)" style="filter:url(\'#f\')" data-name="Layer 1" aria-label="a"/>',
    '<circle r="1"><animate attributeName="r" values="1;2" dur="1s"/></circle>',
    "<style>@font-face{font-family:a;src:url(data:font/woff2;base64,AA==) format('woff2')}</style>",
    "<!-- a remark --><title>A drawing</title><desc>of a thing</desc>",
    '<text xml:space="preserve" font-family="\'Noto Sans\', serif">a <tspan>b</tspan> c</text>',
])  # fmt: skip
def test_what_is_drawn_is_published_byte_for_byte(inner):
    assert cleaned(svg(inner)) == (svg(inner), [])


@pytest.mark.parametrize(("inner", "gone"), [
    ("<script>alert(1)</script>", "alert"),
    ("<script href='https://evil.example/a.js'/>", "evil"),
    ('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>', "alert"),
    ('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', "alert"),
    ("<g><defs><script type='text/ecmascript'><![CDATA[alert(1)]]></script></defs></g>", "alert"),
    ('<circle r="1" onclick="alert(1)"/>', "alert"),
    ('<a href="javascript:alert(1)"><text>x</text></a>', "alert"),
    ('<a xlink:href=" JaVa&#9;Script:alert(1)"><text>x</text></a>', "alert"),
    ('<a href="data:text/html,alert(1)"><text>x</text></a>', "alert"),
])  # fmt: skip
def test_what_runs_is_left_out_and_told(inner, gone):
    text, codes = cleaned(svg(inner))
    assert gone not in text
    assert '<circle r="4"/>' in text
    assert codes == ["drawing-cleaned"]


@pytest.mark.parametrize(("inner", "gone"), [
    ("<handler>alert(1)</handler><SCRIPT>alert(1)</SCRIPT>", "alert"),
    ('<a href="#"><set attributeName="href" to="javascript:alert(1)"/></a>', "alert"),
    ('<a href="#"><animate attributeName="xlink:href" values="javascript:alert(1)"/></a>', "alert"),
    ("<iframe src='https://evil.example/'/><embed src='https://evil.example/'/>", "evil"),
    ("<style>@import 'https://evil.example/a.css'; .a{fill:red}</style>", "evil"),
    ("<style>.a{fill:red;background:u\\72l(https://evil.example/a)}</style>", "evil"),
    ("<style>@media print{@import url(//evil.test);.a{fill:url(//evil.test)}}</style>", "evil"),
    ("<style>@font-face{font-family:a;src:url(//evil.example/a.woff)}</style>", "evil"),
    ('<rect style="fill:url(https://evil.example/#a)"/>', "evil"),
    ('<rect style="fill:red;background:image-set(\'//evil.example/a\' 1x)"/>', "evil"),
    ('<rect fill="url( &quot;https://evil.example/a#b&quot; )"/>', "evil"),
    ('<rect filter="\\75rl(https://evil.example/#a)"/>', "evil"),
    ('<rect style="behavior:expression(alert(1))"/>', "alert"),
    ('<rect style="-moz-binding:url(#a)"/>', "binding"),
    ('<g xml:base="https://evil.example/"><use href="#a"/></g>', "evil"),
    ("<?xml-stylesheet href='https://evil.example/a.css'?>", "evil"),
    ("<metadata><a>of Jo's</a></metadata>", "Jo"),
    ('<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:label="by Jo"/>', "Jo"),
])  # fmt: skip
def test_what_nobody_sees_is_left_out(inner, gone):
    text, codes = cleaned(svg(inner))
    assert gone not in text
    assert '<circle r="4"/>' in text
    assert codes == []


@pytest.mark.parametrize("inner", [
    '<image href="https://example.org/a.png"/>',
    '<image xlink:href="a.png"/>',
    '<use href="other.svg#a"/>',
    '<use href="data:image/svg+xml,<svg/>#a"/>'.replace("<svg/>", "&lt;svg/>"),
    '<filter><feImage href="//example.org/a.png"/></filter>',
])  # fmt: skip
def test_what_is_loaded_from_elsewhere_is_left_out_and_told(inner):
    text, codes = cleaned(svg(inner))
    assert "href=" not in text.replace("xmlns", "")
    assert codes == ["drawing-cleaned"]


def test_words_in_html_are_lost_and_told_with_their_line():
    html = (
        '<div xmlns="http://www.w3.org/1999/xhtml">The <b>kitchen</b><style>b{}</style> table</div>'
    )
    inner = f'\n<foreignObject width="9">{html}</foreignObject>\n<foreignObject/>'
    drawing = drawing_of("content/a.svg", svg(inner).encode())
    (problem,) = drawing.problems
    assert (problem.code, problem.line, problem.path) == ("drawing-words-lost", 2, "content/a.svg")
    assert "“The kitchen table”" in problem.message
    assert b"kitchen" not in drawing.data


def test_words_that_stand_there_once_more_are_not_lost():
    inner = "<switch><foreignObject><p>Tea</p></foreignObject><text>Tea</text></switch>"
    text, codes = cleaned(svg(inner))
    assert "<switch><text>Tea</text></switch>" in text
    assert codes == []


@pytest.mark.parametrize("html", ["<style>{}</style>", "<defs><style>{}</style><p>x</p></defs>"])
def test_styles_in_html_count_as_they_do_in_browsers(html):
    css = "@import '//evil.example/a.css';.a{fill:red}"
    text, codes = cleaned(svg(html.format(css).replace(">", f' xmlns="{XHTML}">', 1)))
    assert re.search(r"<style>\.a\{fill: ?red;?\}</style>", text)
    assert "evil" not in text
    assert codes == []


def test_text_round_what_is_left_out_stays():
    text, _ = cleaned(svg("<text>one <blink>two</blink> three<tspan/> four<blink/> five</text>"))
    assert "<text>one  three<tspan/> four five</text>" in text


@pytest.mark.parametrize("before", [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Generator: a program -->\n',
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">',
])  # fmt: skip
def test_what_programs_put_first_stays(before):
    assert cleaned(before + svg("")) == (before + svg(""), [])


@pytest.mark.parametrize("before", [
    '<?xml-stylesheet type="text/xsl" href="evil.xsl"?>',
    '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "evil()">]>',
    '<!DOCTYPE svg [<!ATTLIST circle style CDATA "fill:url(//evil.example)">]>',
    '<!DOCTYPE svg SYSTEM "a" [ <!ELEMENT svg ANY> <!-- evil --> ]>',
])  # fmt: skip
def test_what_changes_a_drawing_from_outside_goes(before):
    text, _ = cleaned(before + svg(""))
    assert "evil" not in text
    assert '<circle r="4"/>' in text


def test_every_encoding_becomes_utf_8():
    for encoding in ("utf-16", "iso-8859-1"):
        head = f'<?xml version="1.0" encoding="{encoding}"?>'
        text, codes = cleaned((head + svg("<text>café</text>")).encode(encoding))
        assert "<text>café</text>" in text
        assert codes == []


ENTITY = '<!DOCTYPE svg [<!ENTITY a "b">]>'
BOMB = "<!DOCTYPE svg [<!ENTITY a '{}'><!ENTITY b '{}'>]>".format("x" * 999, "&a;" * 999)


@pytest.mark.parametrize(("data", "why"), [
    (b"", "not valid XML"),
    (b"\x1f\x8b\x08\x00", "compressed"),
    (b"GIF89a", "not valid XML"),
    (b"<html><script>alert(1)</script></html>", "its first tag is <html>"),
    (b'<html xmlns="http://www.w3.org/1999/xhtml"/>', "its first tag is <html>"),
    (b"<svg><circle/></svg>", "no browser shows it"),
    (svg("<g>").encode(), "not valid XML"),
    (svg("&nbsp;").encode(), "not valid XML"),
    (svg("<g>" * 300 + "</g>" * 300).encode(), "not valid XML"),
    ((ENTITY + svg("&a;")).encode(), "<!ENTITY>"),
    ((BOMB + svg("<text>&b;</text>")).encode(), "<!ENTITY>"),
    (f'<?xml version="1.0" encoding="utf-16"?>{ENTITY}{svg("&a;")}'.encode("utf-16"), "<!ENTITY>"),
    (b'<!DOCTYPE svg SYSTEM "file:///etc/passwd"><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
     "“&a;” in it"),
    (b'<?xml version="1.0" encoding="no-such"?><svg xmlns="http://www.w3.org/2000/svg"/>', "not"),
    (b'<svg xmlns="http://www.w3.org/2000/svg">' + b" " * 4_200_000 + b"</svg>", "4.0 MB"),
])  # fmt: skip
def test_what_can_t_be_read_is_refused_with_the_reason(data, why):
    drawing = drawing_of("content/a.svg", data)
    (problem,) = drawing.problems
    assert drawing.data == b""
    assert (problem.code, problem.severity) == ("drawing-refused", "warning")
    assert why in problem.message


@pytest.mark.parametrize("inner", [
    "<script/>", "<foreignObject><p>a</p></foreignObject>", '<use href="x.svg"/><a href="data:a"/>',
    "<style>@import 'a'; .a{fill:red}</style><rect style='fill:red;behavior:url(#a)'/>",
    "<metadata/><text>a<b/>c</text>",
])  # fmt: skip
def test_what_is_clean_stays_as_it_is(inner):
    once, _ = cleaned(svg(inner))
    assert cleaned(once) == (once, [])


@pytest.mark.parametrize("unit", [
    "<g>x</g>", "<script/>", "<text>a<b/>c</text>", '<rect style="fill:url(#a);b:c"/>',
    '<rect style="a:{(["/>', "<style>{{{{((((</style>", "<style>@media{</style>",
    '<rect fill="((((url("/>', "<foreignObject>a</foreignObject>",
])  # fmt: skip
def test_time_grows_with_length_only(unit):
    """No more than the budget of a post, which refuses the drawing."""
    drawing = drawing_of("content/a.svg", svg(unit * (200_000 // len(unit))).encode())
    assert not any("too long" in problem.message for problem in drawing.problems)
    one = svg("<style>" + re.sub(r"<[^>]*>", "", unit) * 20_000 + "</style>")
    assert "too long" not in str(drawing_of("content/a.svg", one.encode()).problems)
