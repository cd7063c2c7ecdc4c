"""Teaches a network of src/meaning/answering and writes data/answering.bin, or the one for follow-ups. See README.md."""
import argparse
import copy
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from network import PIECE, RELATIONS, Network
from sets import decoded, questions_of

MOST_ASKED, MOST_READ = 124, 160
QUESTIONS, WRONG, NEAREST, WRONG_WITHIN = 24, 9, 6, 11
# Beside them so many that nothing answers, with what looks most as if it did, and as many that are answered.
UNANSWERED, DOUBTING = 12, 0.3
RATE, DECAY, DROPPED, KEPT = 6e-4, 0.02, 0.15, 0.999
# Pairs of like length are read together.
TOGETHER, ALIKE = 48, 24


def load(path):
    """The questions of a file, each with its paragraphs: at least one that answers and one that does not, or none that does."""

    def paragraph_of(one, signs):
        ids = np.array(one['ids'], np.int32)
        return signs, ids if len(ids) == len(signs) else np.full(len(signs), -2), one['headline']

    def question_of(one, paragraphs):
        vectors = decoded(one['vectors'], np.float32).reshape(-1, PIECE)
        count = min(len(one['ids']), len(vectors))
        kinds = np.array(one['kinds'] or [0] * count)
        found = [(paragraphs[n], right, signals, relation or [0] * RELATIONS) for n, right, *signals, relation in one['found']]
        asked = np.array(one['ids'], np.int32)[:count], vectors[:count], kinds[:count]
        return asked, found, one['kinds'] is not None

    return list(questions_of(path, paragraph_of, question_of))


def together(pairs):
    """The inputs of the network for pairs of a question and a paragraph with how it stands to what was shown."""
    most = min(MOST_ASKED, max(len(ids) for (ids, _, _), _, _ in pairs))
    longest = min(MOST_READ, max(1, max(len(ids) for _, (_, ids, _), _ in pairs)))
    count = len(pairs)
    asked, asked_ids, is_asked = np.zeros((count, most, PIECE), np.float32), np.full((count, most), -1), np.zeros((count, most), np.float32)
    kinds = np.zeros((count, most), np.int64)
    signs, read_ids = np.zeros((count, longest, PIECE // 8), np.uint8), np.full((count, longest), -2)
    is_title, is_read = np.zeros((count, longest), np.float32), np.zeros((count, longest), np.float32)
    for i, ((ids, vectors, own), (bits, numbers, title), _) in enumerate(pairs):
        n, m = min(most, len(ids)), min(longest, len(numbers))
        asked[i, :n], asked_ids[i, :n], is_asked[i, :n], kinds[i, :n] = vectors[:n], ids[:n], 1, own[:n]
        signs[i, :m], read_ids[i, :m], is_title[i, : min(m, title)], is_read[i, :m] = bits[:m], numbers[:m], 1, 1
    read = (np.unpackbits(signs, axis=-1, bitorder='little').astype(np.float32) * 2 - 1) * is_read[:, :, None]
    relations = np.array([relation for _, _, relation in pairs], np.float32)
    parts = (asked, asked_ids, is_asked, kinds, read, read_ids, is_title, is_read, relations)
    return [torch.from_numpy(part) for part in parts]


def judged(network, pairs):
    """What the network says of pairs, those of like length read together."""
    order = sorted(range(len(pairs)), key=lambda i: (len(pairs[i][0][0]) // ALIKE, len(pairs[i][1][1])))
    said = []
    for first in range(0, len(order), TOGETHER):
        with torch.autocast('cpu', dtype=torch.bfloat16):
            said.append([part.float() for part in network(*together([pairs[i] for i in order[first : first + TOGETHER]]))])
    back = torch.argsort(torch.tensor(order))
    return [torch.cat([part[i] for part in said])[back] for i in range(3)]


def drawn(found, is_within):
    """One that answers, and others: of those that words put first all, of the rest some; within a conversation any."""
    right = random.choice([one for one in found if one[1]][:2])
    wrong = [one for one in found if not one[1]]
    if is_within:
        return [right] + random.sample(wrong, min(len(wrong), WRONG_WITHIN))
    rest = wrong[NEAREST:]
    return [right] + wrong[:NEAREST] + random.sample(rest, min(len(rest), WRONG - NEAREST))


def teach(network, questions, minutes, share_within, say):
    # How much words within the conversation and alone, cosines alone and within, and pieces count: the network learns what they leave open.
    prior = torch.nn.Parameter(torch.tensor([[3.0, 0, 4, 0, 12], [3.0, 1, 2, 2, 8]]))
    groups = [{'params': list(network.parameters()), 'weight_decay': DECAY}, {'params': [prior], 'lr': 2e-3}]
    optimiser = torch.optim.AdamW(groups, lr=RATE)
    rates = [group['lr'] for group in optimiser.param_groups]
    # What is written is the mean of the last weights.
    kept = copy.deepcopy(network)
    answered, unanswered = [], []
    for one in questions:
        (answered if any(right for _, right, *_ in one[1]) else unanswered).append(one)
    pools, sources = ([], []), [[one for one in answered if one[2] == is_within] for is_within in (False, True)]
    began, losses = time.time(), []
    while (done := (time.time() - began) / (60 * minutes)) < 1:
        for group, rate in zip(optimiser.param_groups, rates):
            group['lr'] = rate * min(1, (len(losses) + 1) / 100) * max(0.01, (1 + math.cos(math.pi * done)) / 2)
        pairs, signals, rights, owners, priors = [], [], [], [], []
        for owner in range(QUESTIONS):
            is_within = int(len(sources[1]) > 0 and (len(sources[0]) == 0 or random.random() < share_within))
            if not pools[is_within]:
                pools[is_within].extend(random.sample(sources[is_within], len(sources[is_within])))
            asked, found, _ = pools[is_within].pop()
            most = [max(max(one[2][i] for one in found), 1e-6) for i in (0, 1)]
            for paragraph, right, (score, alone, *cosines), relation in drawn(found, is_within):
                pairs.append((asked, paragraph, relation))
                signals.append([score / most[0], alone / most[1], *cosines])
                rights.append(float(right)), owners.append(owner), priors.append(is_within)
        firsts = [(asked, found[0][0], found[0][3]) for asked, found, _ in random.sample(unanswered, min(UNANSWERED, len(unanswered)))]
        count, alone = len(pairs), [i for i, right in enumerate(rights) if right and not priors[i]][: len(firsts)]
        pairs += firsts
        network.train()
        said, sure, met = judged(network, pairs)
        doubts = torch.cat([sure[alone], sure[count:]]) - 1
        said, sure, met = said[:count], sure[:count], met[:count]
        weights = prior[torch.tensor(priors)]
        score = said + (torch.tensor(signals) * weights[:, :4]).sum(1) + met * weights[:, 4]
        right, owner = torch.tensor(rights), torch.tensor(owners)
        of = lambda which: torch.stack([torch.logsumexp(score[(owner == i) & which], 0) for i in range(QUESTIONS)])
        order = (of(right >= 0) - of(right == 1)).mean()
        loss = order + 0.2 * F.binary_cross_entropy_with_logits(sure - 1, right)
        if firsts:
            answers = torch.tensor([1.0] * len(alone) + [0.0] * len(firsts))
            loss = loss + DOUBTING * F.binary_cross_entropy_with_logits(doubts, answers)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        losses.append(float(order))
        share = min(KEPT, len(losses) / (len(losses) + 9))
        with torch.no_grad():
            for mean, new in zip(kept.parameters(), network.parameters()):
                mean.mul_(share).add_(new, alpha=1 - share)
        if len(losses) % 100 == 0:
            say(f'{len(losses)} steps, {time.time() - began:.0f} s: {np.mean(losses[-100:]):.3f}')
    return kept


def made(count, seed):
    """Numbers that test/meaning/answering/network.test.ts makes too."""
    return [math.sin(seed + i * 1.37 + (i % 7) * seed) for i in range(count)]


def read(network, file):
    """Takes over the weights that write wrote."""
    numbers, at = torch.from_numpy(np.fromfile(file, '<f4')), 0
    with torch.no_grad():
        for part in network.parameters():
            part.copy_(numbers[at : at + part.numel()].reshape(part.shape))
            at += part.numel()
    assert at == len(numbers), f'{file} has {len(numbers)} weights, the network {at}'


def write(network, file, test):
    network.eval()
    numbers = torch.cat([part.detach().reshape(-1) for part in network.parameters()])
    Path(file).write_bytes(numbers.numpy().astype('<f4').tobytes())
    vectors = np.array(made(5 * PIECE, 1), np.float32).reshape(5, PIECE)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    asked = np.arange(3, 8, dtype=np.int32), vectors
    said = []
    for kinds, relation in (([0] * 5, [0] * RELATIONS), ([1, 3, 2, 0, 0], [1, 0, 1, 0, 0, 1, 0])):
        for length, seed in ((9, 2), (40, 3)):
            signs = np.packbits(np.array(made(length * PIECE, seed)).reshape(length, PIECE) > 0, axis=-1, bitorder='little')
            pair = (*asked, np.array(kinds)), (signs, np.arange(length, dtype=np.int32), 2), relation
            with torch.no_grad():
                better, answers, _ = network(*together([pair]))
                said.append({'better': float(better[0]), 'answers': float(answers[0])})
    Path(test).write_text(json.dumps(said, indent=2) + '\n')


if __name__ == '__main__':
    options = argparse.ArgumentParser()
    options.add_argument('sets', nargs='+', help='what npm run answering-set wrote')
    options.add_argument('--minutes', type=float, default=30)
    options.add_argument('--within', type=float, default=0.5, help='the share of questions that go on with others')
    options.add_argument('--begin', help='go on from the weights of this file')
    options.add_argument('--out', default='data/answering.bin')
    options.add_argument('--test', default='test/meaning/answering/said.json')
    given = options.parse_args()
    random.seed(1), torch.manual_seed(1)
    asked = [one for path in given.sets for one in load(path)]
    print(f'{len(asked)} questions', flush=True)
    network = Network(DROPPED)
    if given.begin:
        read(network, given.begin)
    kept = teach(network, asked, given.minutes, given.within, lambda line: print(line, flush=True))
    write(kept, given.out, given.test)
