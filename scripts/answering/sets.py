"""What npm run answering-set wrote, read line by line."""
import base64
import json

import numpy as np

from network import PIECE


def decoded(text, kind):
    return np.frombuffer(base64.b64decode(text), kind)


def questions_of(path, paragraph_of, question_of):
    """What is made of each question of a file and the paragraphs before it; of a paragraph is made what its line and its pieces' signs give."""
    paragraphs = []
    for line in open(path):
        one = json.loads(line)
        if 'signs' in one:
            paragraphs.append(paragraph_of(one, decoded(one['signs'], np.uint8).reshape(-1, PIECE // 8)))
        else:
            yield question_of(one, paragraphs)
