"""What a notebook shows."""

from html.parser import HTMLParser

import factsnap


class Marks(HTMLParser):
    """The marked words with their classes, and all words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open, self.marks, self.tags, self.words = [], [], set(), ""
        self.feed(html.partition("</style>")[2])

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        if tag != "br":
            self.open.append((tag, dict(attributes).get("class")))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        self.words += data
        if self.open and self.open[-1][0] == "mark":
            self.marks.append((self.open[-1][1], data))


def test_the_summary_is_shown_with_its_claims_marked():
    summary = "Zoë said nine people were hurt in 2 cars."
    page = Marks(factsnap.check("Zoë said three people were hurt in two cars.", summary)._repr_html_())
    assert ("contradicted", "nine") in page.marks
    assert ("contradicted", "three") in page.marks
    assert any(verdict == "supported" and words == "2" for verdict, words in page.marks)
    assert summary in page.words and not page.open


def test_no_text_is_taken_for_html():
    hostile = "<script>alert(1)</script> said \u202enine people were hurt."
    report = factsnap.check([("<img src=x>", "<b>Three</b> people were hurt.")], hostile)
    page = Marks(report._repr_html_())
    assert page.tags <= {"div", "strong", "mark", "ul", "li", "code", "small", "br"}
    assert "<script>" in page.words and "\u202e" not in page.words
