"""A local entailment model (MiniCheck, HHEM, any ONNX model of the kind) as judge: see README.md.

A model of this kind says of a sentence how far a text entails it. Each sentence of the summary is held against windows of each
source, and the best window is its evidence. Below the threshold it is unsupported.
"""

import json
import math
import re
import sys

THRESHOLD = 0.5
WINDOW = 3  # sentences


def sentences(text):
    return [one.strip() for one in re.split(r"(?<=[.!?])\s+", text) if one.strip()]


def windows(text):
    every = sentences(text)
    return [every[at : at + WINDOW] for at in range(max(1, len(every) - WINDOW + 1)) if every]


def load(model, tokenizer, entailment=0):
    """A function from a text and a sentence to a number from 0 to 1; `entailment` is the place of that label in the model."""
    import numpy
    import onnxruntime
    import tokenizers

    encode = tokenizers.Tokenizer.from_file(tokenizer)
    encode.enable_truncation(512)
    session = onnxruntime.InferenceSession(model, providers=["CPUExecutionProvider"])
    wanted = {one.name for one in session.get_inputs()}

    def entails(text, sentence):
        pair = encode.encode(text, sentence)
        given = {"input_ids": pair.ids, "attention_mask": pair.attention_mask, "token_type_ids": pair.type_ids}
        given = {name: numpy.array([ids], dtype=numpy.int64) for name, ids in given.items() if name in wanted}
        scores = [float(score) for score in session.run(None, given)[0][0]]
        if len(scores) == 1:
            return 1 / (1 + math.exp(-scores[0]))
        odds = [math.exp(score - max(scores)) for score in scores]
        return odds[entailment] / sum(odds)

    return entails


def judge(request, entails):
    claims, seen = [], set()
    for sentence in sentences(request["summary"]):
        if sentence in seen or "other" not in request["checkers"]:
            continue
        seen.add(sentence)
        scored = [(entails(" ".join(window), sentence), source["id"], window)
                  for source in request["sources"] for window in windows(source["text"])]
        score, source, window = max(scored, key=lambda one: one[0], default=(0.0, None, []))
        is_held = score >= THRESHOLD
        claims.append({
            "claim": sentence,
            "checker": "other",
            "verdict": "supported" if is_held else "unsupported",
            "reason": f"entailed with {score:.2f}",
            "evidence": [{"source": source, "words": one} for one in window] if is_held else [],
        })
    return {"case": request["case"], "claims": claims}


def main():
    entails = load(*sys.argv[1:3])
    for line in sys.stdin.buffer:
        print(json.dumps(judge(json.loads(line), entails)), flush=True)


if __name__ == "__main__":
    main()
