"""The network of src/meaning/answering, as it is taught. See README.md."""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

PIECE = 192
WIDTH, HEADS, ROUNDS, NEAR = 128, 4, 2, 5
COSINE = math.sqrt(math.pi / 2 / PIECE)
LEAN = 8


def heads(rows):
    count, length, width = rows.shape
    return rows.view(count, length, HEADS, width // HEADS).transpose(1, 2)


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
        self.near = nn.Conv1d(WIDTH, WIDTH, NEAR, padding=NEAR // 2, groups=WIDTH)
        self.near_thought = nn.Linear(WIDTH, WIDTH)
        self.after_near = nn.LayerNorm(WIDTH)
        self.rounds = nn.ModuleList(Round() for _ in range(ROUNDS))
        self.last = nn.LayerNorm(WIDTH)
        self.judgement = nn.Linear(WIDTH, 1)
        # It learns by this too, and is not asked for it: the last, and left out of the file.
        self.sure = nn.Linear(WIDTH, 1)
        self.drop = nn.Dropout(dropped)
        with torch.no_grad():
            # Question and passage begin alike, so that what is alike stays so.
            self.question.weight.copy_(torch.randn(WIDTH, PIECE) / math.sqrt(PIECE))
            self.passage.weight.copy_(self.question.weight)
            self.judgement.weight.zero_()
            self.sure.weight.zero_()

    def forward(self, asked, asked_ids, is_asked, read, read_ids, is_title, is_read):
        """
        Question: vectors of length 1 [n, q, 192], numbers of the pieces [n, q], 1 where there is one [n, q]; passage: signs as 1 and -1, 0 where
        there is none [n, p, 192], numbers, 1 in the headline, 1 where there is one [n, p]. Gives how far it answers
        against others, how sure it is to answer at all, and how the pieces meet, [n] each.
        """
        count = len(asked)
        alike = torch.bmm(asked, (read * COSINE).transpose(1, 2))
        missing = is_read[:, None, :] == 0
        same = (asked_ids[:, :, None] == read_ids[:, None, :]).float()
        best_asked = alike.masked_fill(missing, -1).max(2).values
        best_read = alike.masked_fill(is_asked[:, :, None] == 0, -1).max(1).values
        same_asked, same_read = same.max(2).values, same.max(1).values
        none = torch.zeros_like
        rows = self.question(asked * math.sqrt(PIECE)) + self.asked
        rows = rows + self.signals(torch.stack([best_asked, same_asked, none(best_asked), none(best_asked)], -1))
        passage = self.passage(read) + self.signals(torch.stack([none(best_read), same_read, best_read, is_title], -1))
        passage = passage * is_read[:, :, None]
        near = self.near(passage.transpose(1, 2)).transpose(1, 2)
        passage = self.drop(self.after_near(passage + F.relu(self.near_thought(near))))
        rows = self.drop(torch.cat([self.gathering.expand(count, 1, -1), rows], 1))
        meeting = torch.stack(
            [torch.cat([best_read[:, None], alike], 1), torch.cat([same_read[:, None], same], 1)], 1
        )
        unread = (1 - is_read)[:, None, None, :] * -1e4
        unasked = (1 - torch.cat([torch.ones(count, 1), is_asked], 1))[:, None, None, :] * -1e4
        for one in self.rounds:
            rows = one(rows, passage, meeting, unread, unasked, self.drop)
        met = -torch.log((torch.exp(-best_asked) * is_asked).sum(1) / is_asked.sum(1))
        gathered = self.last(rows[:, 0])
        return self.judgement(gathered)[:, 0], self.sure(gathered)[:, 0], met
