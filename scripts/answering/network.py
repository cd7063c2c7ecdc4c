"""The network of src/meaning/answering, as it is taught. See README.md."""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

PIECE = 192
WIDTH, HEADS, ROUNDS, NEAR = 128, 4, 2, 5
# Kinds of pieces: the question's own, and what was said before it. How a passage stands to what was shown: see relation.ts.
KINDS, RELATIONS = 4, 7
COSINE = math.sqrt(math.pi / 2 / PIECE)
LEAN = 8


def heads(rows):
    count, length, width = rows.shape
    return rows.view(count, length, HEADS, width // HEADS).transpose(1, 2)


def met_by(which, alike, same):
    """How like the best of these pieces each of the passage's is, and 1 where it is one of them."""
    return alike.masked_fill(which[:, :, None] == 0, -1).max(1).values, (same * which[:, :, None]).max(1).values


def attend(queries, keys, values, added):
    scores = heads(queries) @ heads(keys).transpose(2, 3) / math.sqrt(WIDTH // HEADS) + added
    taken = torch.softmax(scores, -1) @ heads(values)
    return taken.transpose(1, 2).reshape(queries.shape)


class Round(nn.Module):
    def __init__(self):
        super().__init__()
        self.before_look = nn.LayerNorm(WIDTH)
        self.look = nn.Linear(WIDTH, WIDTH)
        self.seen = nn.Linear(WIDTH, 2 * WIDTH)
        self.taken = nn.Linear(WIDTH, WIDTH)
        self.leaning = nn.Parameter(torch.tensor([[0.5], [0.1]]).repeat(1, HEADS))
        self.before_talk = nn.LayerNorm(WIDTH)
        self.talk = nn.Linear(WIDTH, 3 * WIDTH)
        self.told = nn.Linear(WIDTH, WIDTH)
        self.before_thought = nn.LayerNorm(WIDTH)
        self.up = nn.Linear(WIDTH, 2 * WIDTH)
        self.down = nn.Linear(2 * WIDTH, WIDTH)

    def forward(self, rows, passage, meeting, unread, unasked, drop):
        keys, values = self.seen(passage).chunk(2, -1)
        lean = LEAN * torch.einsum('nmij,mh->nhij', meeting, self.leaning) + unread
        rows = rows + drop(self.taken(attend(self.look(self.before_look(rows)), keys, values, lean)))
        rows = rows + drop(self.told(attend(*self.talk(self.before_talk(rows)).chunk(3, -1), unasked)))
        return rows + drop(self.down(F.relu(self.up(self.before_thought(rows)))))


class Network(nn.Module):
    """Its parts stand in the order in which src/meaning/answering/weights.ts takes them from the file."""

    def __init__(self, dropped=0.1):
        super().__init__()
        self.question = nn.Linear(PIECE, WIDTH)
        self.passage = nn.Linear(PIECE, WIDTH)
        self.signals = nn.Linear(4, WIDTH)
        self.asked = nn.Parameter(torch.randn(WIDTH) * 0.1)
        self.gathering = nn.Parameter(torch.randn(WIDTH) * 0.1)
        self.before = nn.Parameter(torch.zeros(KINDS, WIDTH))
        self.near = nn.Conv1d(WIDTH, WIDTH, NEAR, padding=NEAR // 2, groups=WIDTH)
        self.near_thought = nn.Linear(WIDTH, WIDTH)
        self.after_near = nn.LayerNorm(WIDTH)
        self.rounds = nn.ModuleList(Round() for _ in range(ROUNDS))
        self.last = nn.LayerNorm(WIDTH)
        self.judgement = nn.Linear(WIDTH, 1)
        self.sure = nn.Linear(WIDTH, 1)
        self.relation = nn.Linear(RELATIONS, WIDTH, bias=False)
        self.before_met = nn.Linear(2, WIDTH, bias=False)
        self.judged_relation = nn.Linear(RELATIONS, 1, bias=False)
        self.drop = nn.Dropout(dropped)
        with torch.no_grad():
            # Question and passage begin alike, so that what is alike stays so.
            self.question.weight.copy_(torch.randn(WIDTH, PIECE) / math.sqrt(PIECE))
            self.passage.weight.copy_(self.question.weight)
            for layer in (self.judgement, self.sure, self.relation, self.before_met, self.judged_relation):
                layer.weight.zero_()

    def forward(self, asked, asked_ids, is_asked, kinds, read, read_ids, is_title, is_read, relation):
        """
        Question: vectors of length 1 [n, q, 192], numbers of the pieces [n, q], 1 where there is one [n, q], 0 where it is the question's own or
        the kind of what was said before [n, q]; passage: signs as 1 and -1, 0 where there is none [n, p, 192], numbers, 1 in the headline, 1
        where there is one [n, p], how it stands to what was shown [n, 7]. Gives how far it answers against others, how sure it is to answer at
        all, and how the question's pieces meet, [n] each.
        """
        count = len(asked)
        own, said = is_asked * (kinds == 0), is_asked * (kinds > 0)
        alike = torch.bmm(asked, (read * COSINE).transpose(1, 2))
        missing = is_read[:, None, :] == 0
        same = (asked_ids[:, :, None] == read_ids[:, None, :]).float()
        best_asked, same_asked = alike.masked_fill(missing, -1).max(2).values, same.max(2).values
        best_read, same_read = met_by(own, alike, same)
        best_said, same_said = met_by(said, alike, same)
        best_said = best_said * (said.sum(1, keepdim=True) > 0)
        none = torch.zeros_like
        rows = self.question(asked * math.sqrt(PIECE)) + self.asked + self.before[kinds] * (kinds > 0)[:, :, None]
        rows = rows + self.signals(torch.stack([best_asked, same_asked, none(best_asked), none(best_asked)], -1))
        passage = self.passage(read) + self.signals(torch.stack([none(best_read), same_read, best_read, is_title], -1))
        passage = (passage + self.before_met(torch.stack([best_said, same_said], -1))) * is_read[:, :, None]
        near = self.near(passage.transpose(1, 2)).transpose(1, 2)
        passage = self.drop(self.after_near(passage + F.relu(self.near_thought(near))))
        gathering = (self.gathering + self.relation(relation))[:, None, :]
        rows = self.drop(torch.cat([gathering, rows], 1))
        meeting = torch.stack(
            [torch.cat([best_read[:, None], alike], 1), torch.cat([same_read[:, None], same], 1)], 1
        )
        unread = (1 - is_read)[:, None, None, :] * -1e4
        unasked = (1 - torch.cat([torch.ones(count, 1), is_asked], 1))[:, None, None, :] * -1e4
        for one in self.rounds:
            rows = one(rows, passage, meeting, unread, unasked, self.drop)
        met = -torch.log((torch.exp(-best_asked) * own).sum(1) / own.sum(1))
        gathered = self.last(rows[:, 0])
        return (self.judgement(gathered) + self.judged_relation(relation))[:, 0], self.sure(gathered)[:, 0], met
