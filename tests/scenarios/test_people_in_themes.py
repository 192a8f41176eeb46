"""Wherever there is room for a person, a theme has what they say of themselves."""

PEOPLE = """\
[ella]
name = "Ella Smith"
role = "Nurse"
bio = "Likes tea."
image = "ella.png"
links = { Blog = "https://ella.example/", Bad = "/x" }
"""
PLACES = {
    "post.html": ("block text", "authors"),
    "home.html": ("block main", "writers"),
    "digest.html": ("block main", "writers"),
    "listing.html": ("block main", "([person] if person else [])"),
    "index.html": ("block main", "entries|selectattr('person')|map(attribute='person')|list"),
}
SAID = (
    "{{% extends 'parent/{name}' %}}{{% {block} %}}"
    "{{% for one in {people} %}}<p class=said>{{{{ one.name }}}}, {{{{ one.role }}}}: "
    "{{{{ one.bio }}}} {{{{ one.image }}}} {{{{ one.href }}}}"
    "{{% for link in one.links %}} {{{{ link.title }}}} {{{{ link.href }}}}{{% endfor %}}</p>"
    "{{% endfor %}}{{% endblock %}}"
)


def test_a_person_is_known_in_full_wherever_there_is_room(site):
    site.asset("people.toml", PEOPLE).asset("ella.png")
    for name, (block, people) in PLACES.items():
        text = SAID.format(name=name, block=block, people=people)
        site.file(f"themes/acme/{name}", text)
    site.settings('theme = "acme"\n').post("2026-11-20-b.md", title="B", author="Ella Smith")
    built = site.build().exits(0)
    said = (
        "Ella Smith, Nurse: Likes tea. /team/ella.png /team/authors/ella/ "
        "Blog https://ella.example/"
    )
    urls = ("/2026/11/20/b/", "/", "/digest/2026-w47/", "/authors/ella/", "/authors/")
    for url in urls:
        assert built.page(url).texts(".said") == [said], url
