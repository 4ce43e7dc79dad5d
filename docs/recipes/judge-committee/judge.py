"""A committee of two as judge: both are asked, and where they differ on the same words nobody decides. See README.md.

What both say of the same words holds, with the evidence of both. What they say differently is undetermined, with both reasons.
What only one of them speaks of is undetermined where it is flagged: one vote is no majority.
"""

import json
import shlex
import subprocess
import sys

FLAGGED = ("contradicted", "unsupported")


def asked(command, lines):
    """The answers of a member by case; this script starts its members itself, so no shell is needed here either."""
    done = subprocess.run(shlex.split(command), input=lines, stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in done.stdout.splitlines() if line.strip()]
    return {answer["case"]: {key(claim): claim for claim in answer["claims"]} for answer in answers}


def key(claim):
    return claim["claim"], claim.get("nth", 1), claim["checker"]


def joined(one, other):
    """What two members say together of a claim, of which one may be silent."""
    said = [claim for claim in (one, other) if claim]
    verdicts = {claim["verdict"] for claim in said}
    reasons = "; ".join(f"{claim['verdict']}: {claim.get('reason', '')}" for claim in said)
    if len(verdicts) > 1:
        return {**said[0], "verdict": "undetermined", "reason": f"they differ ({reasons})", "evidence": []}
    if len(said) == 1 and said[0]["verdict"] in FLAGGED:
        return {**said[0], "verdict": "undetermined", "reason": f"one of two says so ({reasons})", "evidence": []}
    evidence = [one for claim in said for one in claim.get("evidence", [])]
    evidence = [one for at, one in enumerate(evidence) if one not in evidence[:at]]
    return {**said[0], "reason": said[0].get("reason", ""), "evidence": evidence}


def main():
    lines = sys.stdin.buffer.read()
    one, other = (asked(command, lines) for command in sys.argv[1:3])
    for line in lines.splitlines():
        case = json.loads(line)["case"]
        if case not in one or case not in other:
            continue  # factsnap says which cases have no answer
        keys = list(dict.fromkeys([*one[case], *other[case]]))
        claims = [joined(one[case].get(each), other[case].get(each)) for each in keys]
        print(json.dumps({"case": case, "claims": claims}), flush=True)


main()
