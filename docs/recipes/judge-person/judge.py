"""A person as judge: each claim in the terminal, beside the sentence of the sources that has most of its words. See README.md."""

import json
import os
import re
import sys

VERDICTS = {"s": "supported", "c": "contradicted", "u": "unsupported", "?": "undetermined"}


def safe(text):
    """Article text on one line, with nothing that could move the cursor."""
    return "".join(c if c.isprintable() else " " for c in " ".join(text.split()))


def sentence_around(text, start, end):
    first = max((m.end() for m in re.finditer(r"[.!?]\s+", text[:start])), default=0)
    last = re.search(r"[.!?](\s|$)", text[end:])
    return text[first : end + last.start() + 1 if last else len(text)]


def nearest(sources, sentence):
    """The sentence of the sources that shares most words with another one, and whose it is."""
    words = lambda text: set(re.findall(r"\w+", text.lower()))
    sentences = [(s["id"], one.strip()) for s in sources for one in re.split(r"(?<=[.!?])\s+", s["text"]) if one.strip()]
    return max(sentences, key=lambda one: len(words(one[1]) & words(sentence)), default=None)


def find(text, words):
    """Where a text says some words, however it breaks its lines."""
    return re.search(r"\s+".join(map(re.escape, words.split())), text) if words else None


def ask(terminal, question):
    terminal.write(question)
    terminal.flush()
    answer = terminal.readline()
    if not answer:
        sys.exit("the terminal was closed")
    return answer.strip()


def evidence_of(terminal, sources, found):
    """The sentence that was shown, or words that the person gives, where a source has them."""
    words = ask(terminal, "  on what words of a source (Enter: the sentence above, -: none): ")
    if not words and found:
        return [{"source": found[0], "words": found[1]}]
    return [{"source": one["id"], "words": words} for one in sources if find(one["text"], words)][:1]


def judge(terminal, request, words, checker, sentence, nth=None):
    found = nearest(request["sources"], sentence)
    terminal.write(f"\n  claim    {safe(words)}\n  summary  {safe(sentence)}\n")
    if found:
        terminal.write(f"  source {safe(found[0])} {safe(found[1])}\n")
    letter = ask(terminal, "  [s]upported, [c]ontradicted, [u]nsupported, [?] cannot tell, Enter to pass: ")[:1].lower()
    if letter not in VERDICTS:
        return []
    reason = ask(terminal, "  why: ")
    evidence = evidence_of(terminal, request["sources"], found) if letter in "sc" else []
    place = {"nth": nth} if nth else {}
    return [{"claim": words, **place, "checker": checker, "verdict": VERDICTS[letter], "reason": reason, "evidence": evidence}]


def judge_case(terminal, request):
    summary, claims, seen = request["summary"], [], set()
    terminal.write(f"\n{safe(request['case'])}\n  {safe(summary)}\n")
    data = summary.encode()
    for claim in request["claims"]:
        key = (claim["start"], claim["end"], claim["checker"])
        if key in seen or not claim["text"].strip():
            continue
        seen.add(key)
        start, end = (len(data[: claim[side]].decode()) for side in ("start", "end"))
        before = summary[:start].count(claim["text"])
        claims += judge(terminal, request, claim["text"], claim["checker"], sentence_around(summary, start, end), before + 1)
    while "other" in request["checkers"]:
        words = ask(terminal, "\n  other words of the summary to judge, as they stand there (Enter: none): ")
        if not words:
            break
        found = find(summary, words)
        if not found:
            terminal.write("  these words do not stand in the summary\n")
            continue
        claims += judge(terminal, request, words, "other", sentence_around(summary, *found.span()))
    return claims


def main():
    requests = [json.loads(line) for line in sys.stdin.buffer]
    # Standard input and output carry the cases; the person has the terminal.
    files = ("CONIN$", "CONOUT$") if os.name == "nt" else ("/dev/tty", "/dev/tty")
    with open(files[0], encoding="utf-8") as keys, open(files[1], "w", encoding="utf-8") as screen:
        terminal = Terminal(keys, screen)
        for request in requests:
            claims = judge_case(terminal, request)
            print(json.dumps({"case": request["case"], "claims": claims}), flush=True)


class Terminal:
    def __init__(self, keys, screen):
        self.readline, self.write, self.flush = keys.readline, screen.write, screen.flush


main()
