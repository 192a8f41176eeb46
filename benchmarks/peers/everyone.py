"""All tools, by the names of the command line."""

from peers import eleventy, hugo, hugo_same, mkdocs, nikola, pelican, weeknotes
from peers.peer import Peer

EVERYONE: dict[str, Peer] = {
    "weeknotes": weeknotes.PEER,
    "hugo-same": hugo_same.PEER,
    "hugo": hugo.PEER,
    "pelican": pelican.PEER,
    "eleventy": eleventy.PEER,
    "nikola": nikola.PEER,
    "mkdocs": mkdocs.PEER,
}
