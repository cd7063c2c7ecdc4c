"""Teaches the network of src/meaning/answering and writes data/answering.bin. See README.md."""
import argparse
import base64
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from network import PIECE, Network

MOST_ASKED, MOST_READ = 40, 160
QUESTIONS, WRONG, NEAREST = 24, 9, 6
RATE, DECAY = 1e-3, 0.02


def load(path):
    """The questions of a file with at least one paragraph that answers and one that does not, each with its paragraphs."""
    paragraphs, questions = [], []
    for line in open(path):
        one = json.loads(line)
        if 'signs' in one:
            signs = np.frombuffer(base64.b64decode(one['signs']), np.uint8).reshape(-1, PIECE // 8)
            ids = np.array(one['ids'], np.int32)
            paragraphs.append((signs, ids if len(ids) == len(signs) else np.full(len(signs), -2), one['headline']))
            continue
        vectors = np.frombuffer(base64.b64decode(one['vectors']), np.float32).reshape(-1, PIECE)
        found = [(paragraphs[n], right, score, cosine) for n, right, score, cosine in one['found']]
        if any(right for _, right, _, _ in found) and not all(right for _, right, _, _ in found):
            questions.append((np.array(one['ids'], np.int32), vectors, found))
    return questions


def together(pairs):
    """The inputs of the network for pairs of a question and a paragraph."""
    most = min(MOST_ASKED, max(len(ids) for (ids, _), _ in pairs))
    longest = min(MOST_READ, max(1, max(len(ids) for _, (_, ids, _) in pairs)))
    count = len(pairs)
    asked, asked_ids, is_asked = np.zeros((count, most, PIECE), np.float32), np.full((count, most), -1), np.zeros((count, most), np.float32)
    signs, read_ids = np.zeros((count, longest, PIECE // 8), np.uint8), np.full((count, longest), -2)
    is_title, is_read = np.zeros((count, longest), np.float32), np.zeros((count, longest), np.float32)
    for i, ((ids, vectors), (bits, numbers, title)) in enumerate(pairs):
        n, m = min(most, len(ids), len(vectors)), min(longest, len(numbers))
        asked[i, :n], asked_ids[i, :n], is_asked[i, :n] = vectors[:n], ids[:n], 1
        signs[i, :m], read_ids[i, :m], is_title[i, : min(m, title)], is_read[i, :m] = bits[:m], numbers[:m], 1, 1
    read = (np.unpackbits(signs, axis=-1, bitorder='little').astype(np.float32) * 2 - 1) * is_read[:, :, None]
    return [torch.from_numpy(part) for part in (asked, asked_ids, is_asked, read, read_ids, is_title, is_read)]


def drawn(found):
    """One that answers, and others: of those that words put first all, of the rest some."""
    right = random.choice([one for one in found if one[1]][:2])
    wrong = [one for one in found if not one[1]]
    rest = wrong[NEAREST:]
    return [right] + wrong[:NEAREST] + random.sample(rest, min(len(rest), WRONG - NEAREST))


def teach(network, questions, minutes, say):
    # How much words, cosine and pieces count: the network learns what they leave open.
    prior = torch.nn.Parameter(torch.tensor([3.0, 4.0, 12.0]))
    optimiser = torch.optim.AdamW([*network.parameters(), prior], lr=RATE, weight_decay=DECAY)
    began, pool, losses, turn = time.time(), [], [], 0
    while (done := (time.time() - began) / (60 * minutes)) < 1:
        if len(pool) < QUESTIONS:
            pool, turn = random.sample(questions, len(questions)), turn + 1
            say(f'turn {turn} at {time.time() - began:.0f} s')
        for group in optimiser.param_groups:
            group['lr'] = RATE * min(1, (len(losses) + 1) / 100) * max(0.01, (1 + math.cos(math.pi * done)) / 2)
        pairs, words, cosines, rights, owners = [], [], [], [], []
        for owner in range(QUESTIONS):
            ids, vectors, found = pool.pop()
            best = max(score for _, _, score, _ in found) or 1
            for paragraph, right, score, cosine in drawn(found):
                pairs.append(((ids, vectors), paragraph))
                words.append(score / best), cosines.append(cosine), rights.append(float(right)), owners.append(owner)
        network.train()
        with torch.autocast('cpu', dtype=torch.bfloat16):
            said, sure, met = (part.float() for part in network(*together(pairs)))
        score = said + torch.tensor(words) * prior[0] + torch.tensor(cosines) * prior[1] + met * prior[2]
        right, owner = torch.tensor(rights), torch.tensor(owners)
        order = torch.stack(
            [-torch.log_softmax(score[owner == i], 0)[right[owner == i] == 1][0] for i in range(QUESTIONS)]
        ).mean()
        loss = order + 0.2 * F.binary_cross_entropy_with_logits(sure - 1, right)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        losses.append(float(order))
        if len(losses) % 100 == 0:
            say(f'{len(losses)} steps, {time.time() - began:.0f} s: {np.mean(losses[-100:]):.3f}')


def made(count, seed):
    """Numbers that test/meaning/answering/network.test.ts makes too."""
    return [math.sin(seed + i * 1.37 + (i % 7) * seed) for i in range(count)]


def write(network, file, test):
    network.eval()
    kept = [part for name, part in network.named_parameters() if not name.startswith('sure.')]
    numbers = torch.cat([part.detach().reshape(-1) for part in kept])
    Path(file).write_bytes(numbers.numpy().astype('<f4').tobytes())
    vectors = np.array(made(5 * PIECE, 1), np.float32).reshape(5, PIECE)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    said = []
    for length, seed in ((9, 2), (40, 3)):
        signs = np.packbits(np.array(made(length * PIECE, seed)).reshape(length, PIECE) > 0, axis=-1, bitorder='little')
        ids = np.arange(length, dtype=np.int32)
        with torch.no_grad():
            pair = (np.arange(3, 8, dtype=np.int32), vectors), (signs, ids, 2)
            said.append(float(network(*together([pair]))[0][0]))
    Path(test).write_text(json.dumps(said, indent=2) + '\n')


if __name__ == '__main__':
    options = argparse.ArgumentParser()
    options.add_argument('sets', nargs='+', help='what npm run answering-set wrote')
    options.add_argument('--minutes', type=float, default=30)
    options.add_argument('--out', default='data/answering.bin')
    options.add_argument('--test', default='test/meaning/answering/said.json')
    given = options.parse_args()
    random.seed(1), torch.manual_seed(1)
    asked = [one for path in given.sets for one in load(path)]
    print(f'{len(asked)} questions', flush=True)
    network = Network()
    teach(network, asked, given.minutes, lambda line: print(line, flush=True))
    write(network, given.out, given.test)
