"""The stock of phrases that made-up posts are put together from.

All of it tells of the digital programme of a council that does not exist. Names of people are
joined from lists that belong together nowhere else; links lead to `.example`, which nobody owns.
"""

FIRST_NAMES = (
    "Anwen Bartek Cerys Dilip Elowen Farrah Gwilym Hana Idris Jovita Kezia Lorcan Merle Nkechi "
    "Oswin Petra Quenby Rhodri Sabeen Tamsin"
).split()

LAST_NAMES = (
    "Alderfold Brindlecote Cressmere Dunnockley Elderwhistle Fennimarch Gorsehope Hollowbeck "
    "Inglethorn Juniperly Kestrelham Larkrise-Amoo Mossgrove Nettlewick Oakhollow Pennyquill "
    "Quincebramble Rushbarrow Sallowmead Tarnwick"
).split()

ROLES = (
    "Delivery manager",
    "User researcher",
    "Service designer",
    "Developer",
    "Content designer",
    "Head of customer services",
    "Product manager",
    "Data analyst",
    "Business analyst",
    "Director of digital",
)

TAGS = (
    "user research|ways of working|content|data|housing repairs|libraries|accessibility|forms|"
    "legacy systems|social care|waste|budget|suppliers|incidents|revenues|planning|benefits|"
    "registrars|service design|open source|prototyping|procurement|recruitment|service standard|"
    "roadmaps|telephony|parking|licensing|retros|show and tell|websites|hosting|security|maps|"
    "payments|letters|translation|email|search|identity|analytics|testing|performance|governance|"
    "risk|training|communities of practice|apprenticeships|leadership|health|schools|transport|"
    "highways|parks|leisure|elections|democracy|archives|museums|trading standards|licences|trees|"
    "flooding|climate|energy|homelessness|adult learning|early years|fostering|safeguarding|"
    "customer contact|complaints|freedom of information|records|intranet|devices|networks|"
    "low code|chat|automation|machine learning|standards|patterns|components|printing|post|"
    "consultation|equality|plain English|Welsh language|pilots|discovery|alpha|beta|live|decisions|"
    "documentation|onboarding|well-being|hybrid working|blogging"
).split("|")

WHO = (
    "the repairs team",
    "two colleagues from revenues",
    "the contact centre",
    "a tenant in the test",
    "our supplier",
    "the registrars",
    "a social worker",
    "the finance partner",
    "everybody at the depot",
    "a librarian with long patience",
    "the planning officers",
    "a councillor who asks good questions",
    "the waste crews",
    "the new apprentice",
    "our security lead",
    "the person who answers the post",
)

DID = (
    "tried out",
    "rewrote",
    "measured",
    "argued about",
    "switched off",
    "drew on the wall",
    "tested with six people",
    "found a fault in",
    "counted",
    "mended",
    "paused",
    "read through",
    "handed over",
    "stopped worrying about",
    "took apart",
    "put a date on",
)

WHAT = (
    "the booking form",
    "the letter that nobody understands",
    "the nightly file",
    "the list of forty-one questions",
    "the old case system",
    "the page about missed bins",
    "the error message",
    "the roadmap",
    "the backlog of 312 cards",
    "the script for calls",
    "the address search",
    "the payment journey",
    "the spreadsheet with eleven tabs",
    "the prototype for renewals",
    "the business case",
    "the report for the board",
)

WHEN = (
    "on Tuesday",
    "before lunch",
    "for the third week running",
    "in the rain",
    "between two meetings",
    "at the show and tell",
    "while the kettle boiled",
    "late on Thursday",
    "without telling anybody",
    "in an afternoon",
    "with the door open",
    "on the back of an envelope",
)

BECAUSE = (
    "nobody had asked for it since 2019",
    "the numbers did not agree with each other",
    "it turned out that we had two of them",
    "people rang us about it every morning",
    "the contract ends in March",
    "a test told us more than a month of meetings",
    "we had promised to",
    "the help text was longer than the form",
    "somebody has to do it at ten at night today",
    "the supplier had changed a setting",
    "it was the smallest thing that could work",
    "we did not want to guess again",
)

ASIDES = (
    "I had hoped for more, and I would do it again.",
    "It is slower than I said it would be.",
    "There is a lesson in that, and I have not found it yet.",
    "Thank you to those who stayed late; you should not have had to.",
    "We wrote down what we expected first, which helped.",
    "That is 14 per cent fewer calls, in one small service, in one quiet week.",
    "Nobody was surprised but me.",
    "I keep coming back to what was said in the corridor afterwards.",
    "The next step is small and has a name beside it.",
    "It made the room go quiet, in a good way.",
    "We will know in a fortnight whether it holds.",
    "I was wrong about this last month, and said so.",
    "If you have done this elsewhere, please tell me how it ended.",
    "It costs less than the meeting about it did.",
)

HEADINGS = (
    "What we did",
    "What was hard",
    "Working with the service teams",
    "From the contact centre",
    "Numbers of the week",
    "Forms and letters",
    "People",
    "A decision that we made",
    "In the diary",
    "Loose ends",
)

LEARNING_HEADINGS = ("Something I'm learning", "What I learned", "What we learned this week")
NEXT_HEADINGS = ("Next week", "What's next", "Coming up")

QUOTES = (
    "I only want to know when they are coming.",
    "You ask me that on every page, and I tell you every time.",
    "If it had said so at the start, I would have gone home.",
    "Is this the same form as the other form?",
    "My daughter does these for me. She is on holiday.",
    "It works. I do not know why, and I am not going to touch it.",
)

TOPICS = (
    "a date in a box",
    "nineteen pages",
    "the second column",
    "hold music",
    "three small releases",
    "a quiet week",
    "the letter in plain words",
    "what the phones said",
    "forty of sixty-one",
    "the nightly file",
    "a room with no table",
    "twenty seconds",
    "one form fewer",
    "the long way round",
    "two of everything",
    "a wall of cards",
    "the old system",
    "who answers the post",
    "a bus to the depot",
    "asking again",
    "the shape of a queue",
    "notes from the front desk",
    "half a roadmap",
    "a better error message",
)

ROUNDUP_TITLES = (
    "Five for Friday",
    "Five links for a wet Friday",
    "Tabs I should close",
    "A shelf of five",
    "Five read on the bus",
)

LEARNING_TITLES = (
    "What I learned about {}",
    "Learning from {}",
    "A note to myself on {}",
)

DIARY_TITLES = (
    "How we came to {}",
    "A month with {}",
    "The story so far: {}",
)

STORY_TITLES = (
    "The morning of {}",
    "Somebody told me about {}",
    "A visit, and {}",
)

SERIES_SUBJECTS = (
    "Leaving the old system|Audit season|First year|Forms, one at a time|Opening the post|"
    "A service in spring|The road to live|Letters|Counting calls|Moving the website|"
    "Across the counter|Small releases"
).split("|")

LINK_HOSTS = (
    "plain-words.example",
    "slow-migrations.example",
    "reading-rooms.example",
    "civic-data.example",
    "ops-kitchen.example",
    "field-notes.example",
    "good-forms.example",
    "open-council.example",
)

LINK_SUBJECTS = (
    "error messages|opening hours|a fair queue|the cost of a missed visit|boring releases|"
    "reading the minutes|letters people keep|design by subtraction|tables, a plea|hold music|"
    "the first five minutes|a history of the date stamp|forms for tired people|paying the crew|"
    "what a backlog is for|naming things together|small budgets|research on a bus|saying no kindly|"
    "the runbook for who is tired"
).split("|")

LINK_WHOSE = (
    "A short history of",
    "In praise of",
    "Notes on",
    "Against",
    "A field guide to",
    "Ten years of",
    "The case for",
    "A reading list on",
)

COMMENTS = (
    "worth it for the second half alone.",
    "I nodded so hard that I lost my place.",
    "somebody sent me this as a kindness, I think.",
    "a small study, done on paper, and better for it.",
    "long, dry and right.",
    "we stole an idea straight from here.",
    "read it before the next planning day.",
    "I disagree with most of it and keep quoting it.",
    "the pictures are good and the footnotes are better.",
    "for everybody who has ever printed a spreadsheet.",
)

_PYTHON = """\
def due(case: Case, today: date) -> bool:
    # Whether a reminder goes out.
    if case.closed:
        return False
    return (today - case.asked).days > 14"""

_SQL = """\
select service, count(*) as calls
from contacts
where asked >= '2026-01-01'
group by service
order by calls desc;"""

_JSON = """\
{
  "service": "repairs",
  "asked": 312,
  "answered": 298,
  "again": true
}"""

PROGRAMS = (("python", _PYTHON), ("sql", _SQL), ("json", _JSON))
