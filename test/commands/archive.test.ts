import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.js';
import { actions } from '../../src/discord/actions/index.js';
import { makeCooldown } from '../../src/discord/commands/cooldown.js';
import { makeRunning } from '../../src/discord/commands/running.js';
import { makeDispatcher } from '../../src/discord/dispatcher.js';
import type { Incoming } from '../../src/discord/gateway/incoming.js';
import { QUIET_MS } from '../../src/discord/gateway/painter.js';
import { encodeCustomId } from '../../src/discord/reply/custom-id.js';
import type { Curator } from '../../src/live/curator/curator.js';
import { articleKey } from '../../src/live/library.js';
import { liveArchive } from '../../src/live/live.js';
import { appliedOf, FROM, keptOf, MO, problemOf, proposalOf, uploadOf } from '../discord/archive/reports.js';
import { labelsOf, textOf } from '../discord/as-discord.js';
import { fakeCurator, STATUS } from '../discord/curator.js';
import { article, CALLER, liveOf, memoryStores, recorder, type Sent } from '../discord/helpers.js';

const MODERATOR = { ...CALLER, userId: MO.id, name: MO.name, moderator: true };
const VERSION = 'a1b2c3d4e5f60718';
const NOT_ALLOWED = 'Only those who look after this archive may do that.';

async function setUp(parts: Partial<Curator> = {}, curator = fakeCurator(parts)) {
  const live = liveArchive(await liveOf([article('one'), article('two')], {}, VERSION));
  const readFile = vi.fn(async () => new Uint8Array([1, 2, 3]));
  const dispatch = makeDispatcher({
    commands,
    actions,
    live,
    stores: { ...memoryStores(), curator, readFile },
    cooldown: makeCooldown(100, 60),
    running: makeRunning(10),
    log: pino({ level: 'silent' }),
  });
  const send = async (incoming: Incoming): Promise<Sent[]> => {
    const { responder, sent } = recorder();
    await dispatch(incoming, responder);
    return sent;
  };
  const slash = (name: string, options: object = {}, caller = MODERATOR) =>
    send({ kind: 'command', caller, name: `archive ${name}`, options: options as never, target: null });
  const press = (customId: string, caller = MODERATOR) =>
    send({ kind: 'component', caller, customId, values: [], fields: {}, onPrivate: true, onOwn: true });
  const suggest = (name: string, option: string, typed: string, caller = MODERATOR) =>
    send({ kind: 'autocomplete', caller, name: `archive ${name}`, option, typed });
  return { live, slash, press, suggest, readFile };
}

const last = (sent: Sent[]) => sent.at(-1)!;
const id = (action: string, ...args: string[]) => encodeCustomId(action, VERSION, ...args);
const busy = () => Promise.reject(problemOf('busy', { by: 'Olive' }));

/** Every way to do or see something of it, by command and by button. */
const WAYS: readonly (readonly [string, object])[] = [
  ['reload', {}],
  ['reload', { now: true }],
  ['add', { file: { name: 'a.txt', size: 3, url: 'https://cdn.discordapp.com/a' } }],
  ['remove', { article: `article:${articleKey('one')}` }],
  ['list', { show: 'undated' }],
  ['edit', { article: `article:${articleKey('one')}` }],
  ['status', {}],
  ['history', {}],
  ['rollback', { version: keptOf('x', 2)[1]!.version }],
  ['gaps', {}],
  ['source add', { url: 'https://example.org/feed' }],
  ['source list', {}],
  ['source check', { which: '1' }],
  ['source pause', { which: '1' }],
  ['source remove', { which: '1' }],
];
const BUTTONS = [
  id('apply', 'p'),
  id('apply', 'p', 'all'),
  id('add', 'u'),
  id('replace', 'u'),
  id('remove', articleKey('one')),
  id('removed', articleKey('one')),
  id('rollback', '00010000'),
  id('rolled', '00010000'),
  id('listed', 'aaaaaaaaaaaa', '1'),
  id('edit', articleKey('one')),
  id('editing', articleKey('one'), '0'),
  id('edited', 'aaaaaaaaaaaa'),
  id('editagain', 'aaaaaaaaaaaa'),
  id('editundo', articleKey('one')),
  id('editpage', articleKey('one')),
  id('drop', 'p'),
  id('past', '1'),
  id('source', 'look'),
  id('sources', '1'),
  id('take', '1'),
  id('decline', '1'),
];

describe('someone who is no moderator', () => {
  /** A curator that must not be asked anything. */
  const untouched = () => {
    const touched: string[] = [];
    const curator = new Proxy(fakeCurator(), {
      get(_, name) {
        touched.push(String(name));
        return undefined;
      },
    });
    return { touched, curator };
  };

  it.each(WAYS)('is refused /archive %s %j, and nothing happens', async (name, options) => {
    const { touched, curator } = untouched();
    const { slash, readFile } = await setUp({}, curator);
    const [sent] = await slash(name, options, CALLER as never);
    expect(sent).toMatchObject({ how: 'private' });
    expect(textOf(sent!.payload)).toBe(NOT_ALLOWED);
    expect(touched).toEqual([]);
    expect(readFile).not.toHaveBeenCalled();
  });

  it.each(BUTTONS)('is refused the button %s, and nothing happens', async (customId) => {
    const { touched, curator } = untouched();
    const { press } = await setUp({}, curator);
    const sent = await press(customId, CALLER as never);
    expect(sent.map(({ how }) => how)).toEqual(['private']);
    expect(textOf(sent[0]!.payload)).toBe(NOT_ALLOWED);
    expect(touched).toEqual([]);
  });

  it('is suggested nothing', async () => {
    const { suggest } = await setUp({ history: async () => keptOf('x', 3) });
    expect(last(await suggest('rollback', 'version', '', CALLER as never)).choices).toEqual([]);
    expect(last(await suggest('remove', 'article', '', CALLER as never)).choices).toEqual([]);
    expect(last(await suggest('remove', 'article', '')).choices).toHaveLength(2);
  });
});

describe('/archive reload', () => {
  it('shows what it would change, to the moderator alone', async () => {
    const prepareReload = vi.fn(async () => proposalOf('news', 2));
    const { slash } = await setUp({ prepareReload });
    const [sent] = await slash('reload');
    expect(sent).toMatchObject({ how: 'private' });
    expect(labelsOf(sent!.payload)).toEqual(['Apply', 'Cancel']);
    expect(sent!.payload!.files).toHaveLength(1);
    expect(prepareReload).toHaveBeenCalledWith(MO, expect.anything());
  });

  it('shows how far it has come', async () => {
    const { slash } = await setUp({
      prepareReload: async (_, options) => {
        options!.onProgress!({ step: 'reading', share: 0.25, files: 1, ofFiles: 4 });
        await setTimeout(QUIET_MS + 50);
        return proposalOf('news', 1);
      },
    });
    const sent = await slash('reload');
    expect(sent.map(({ how }) => how)).toEqual(['private', 'complete']);
    expect(textOf(sent[0]!.payload)).toContain('25% · 1 of 4 files');
  });

  it('applies it at once with now', async () => {
    const reload = vi.fn(async () => ({ proposal: proposalOf('news', 1), applied: appliedOf('news', 1) }));
    const { slash } = await setUp({ reload });
    const sent = last(await slash('reload', { now: true }));
    expect(textOf(sent.payload)).toContain('done');
    expect(labelsOf(sent.payload)).toEqual([]);
  });

  it('with now says so when there is nothing to apply', async () => {
    const proposal = proposalOf('news', 0, { refusal: problemOf('nothing-changed') });
    const { slash } = await setUp({ reload: async () => ({ proposal, applied: null }) });
    expect(textOf(last(await slash('reload', { now: true })).payload)).toContain('Nothing differs');
  });

  it('tells the second one who is at it', async () => {
    const { slash } = await setUp({ prepareReload: busy });
    expect(textOf(last(await slash('reload')).payload)).toBe(
      'Olive is changing the archive just now. Try again when that is done.',
    );
  });
});

describe('a button that acts', () => {
  it.each([
    ['apply', [id('apply', 'p')], 'apply', ['p', MO, expect.objectContaining({ force: false })]],
    [
      'apply all the same',
      [id('apply', 'p', 'all')],
      'apply',
      ['p', MO, expect.objectContaining({ force: true })],
    ],
    ['add', [id('add', 'u')], 'add', ['u', MO]],
    ['replace', [id('replace', 'u')], 'add', ['u', MO, { replace: true }]],
    ['remove', [id('removed', articleKey('one'))], 'remove', ['one', MO]],
    ['roll back', [id('rolled', '00010000')], 'rollback', ['00010000', MO, expect.anything()]],
  ] as const)(
    '%s does so in the name of who presses it, in place of the message',
    async (_, [customId], method, given) => {
      const act = vi.fn(async () => appliedOf('news', 1));
      const { press } = await setUp({ [method]: act });
      const sent = await press(customId);
      expect(act).toHaveBeenCalledWith(...given);
      expect(sent.map(({ how }) => how)).toEqual(['update']);
      expect(labelsOf(last(sent).payload)).toEqual([]);
    },
  );

  it('leaves the message as it is while someone else is at it', async () => {
    const working = { by: MO, kind: 'reload' as const, since: 1 };
    const { press } = await setUp({ apply: busy, status: async () => ({ ...STATUS, working }) });
    const sent = await press(id('apply', 'p'));
    expect(sent.map(({ how }) => how)).toEqual(['private']);
    expect(textOf(last(sent).payload)).toContain('Olive is changing');
  });

  it('can be pressed again where that may help', async () => {
    const { press } = await setUp({
      apply: () => Promise.reject(problemOf('disk-full', { where: 'state' })),
    });
    const sent = last(await press(id('apply', 'p', 'all')));
    expect(textOf(sent.payload)).toContain('The disk is full (state)');
    expect(labelsOf(sent.payload)).toEqual(['Try again', 'Cancel']);
    expect(JSON.stringify(sent.payload)).toContain(id('apply', 'p', 'all'));
  });

  it('that is too old says so, and goes', async () => {
    const { press } = await setUp({ apply: () => Promise.reject(problemOf('expired')) });
    const sent = last(await press(id('apply', 'p')));
    expect(textOf(sent.payload)).toContain('This can no longer be done');
    expect(labelsOf(sent.payload)).toEqual([]);
  });

  it('Cancel drops what was proposed', async () => {
    const cancel = vi.fn();
    const { press } = await setUp({ cancel });
    const sent = last(await press(id('drop', 'p')));
    expect(cancel).toHaveBeenCalledWith('p');
    expect(sent.how).toBe('update');
    expect(textOf(sent.payload)).toBe('Dropped. Nothing has changed.');
  });
});

describe('a confirmation from before another version went live', () => {
  const old = (action: string, ...args: string[]) => encodeCustomId(action, 'ffffffff', ...args);

  it.each([
    ['removing', old('removed', articleKey('one')), id('remove', articleKey('one'))],
    ['rolling back', old('rolled', '00010000'), id('rollback', '00010000')],
  ])('for %s says so and asks anew', async (_, customId, fresh) => {
    const act = vi.fn();
    const { press } = await setUp({ remove: act, rollback: act });
    const sent = last(await press(customId));
    expect(textOf(sent.payload)).toBe('The archive has changed since this was made.');
    expect(JSON.stringify(sent.payload)).toContain(fresh);
    expect(act).not.toHaveBeenCalled();
  });

  it('for an article that is gone says that', async () => {
    const { press } = await setUp();
    expect(textOf(last(await press(old('removed', 'nosuchkey'))).payload)).toContain('no longer in it');
    expect(textOf(last(await press(id('removed', 'nosuchkey'))).payload)).toContain('no longer in it');
  });
});

describe('/archive add', () => {
  const file = { name: 'story.txt', size: 3, url: 'https://cdn.discordapp.com/attachments/1/2/story.txt' };

  it('reads the file and shows how', async () => {
    const readUpload = vi.fn(async () => uploadOf('story', 1));
    const { slash, readFile } = await setUp({ readUpload });
    const sent = last(await slash('add', { file }));
    expect(readFile).toHaveBeenCalledWith(file);
    expect(readUpload).toHaveBeenCalledWith('story.txt', new Uint8Array([1, 2, 3]), MO);
    expect(labelsOf(sent.payload)).toEqual(['Add', 'Cancel']);
  });

  it.each([
    ['upload-name', { file: '../x' }, 'cannot be used in the archive folder'],
    ['upload-kind', { extension: '.exe' }, 'files of this kind (.exe)'],
    ['upload-binary', { file: 'x.txt' }, 'no text in x.txt'],
    ['upload-bomb', { file: 'x.json' }, 'grows far beyond its size'],
    ['upload-too-large', { bytes: 5, most: 3 }, 'too large'],
    [
      'upload-unreadable',
      { file: 'x', reason: 'No text.', remedy: 'Add some.', line: null },
      'No text. Add some.',
    ],
  ] as const)('says %s in a sentence', async (code, details, sentence) => {
    const { slash } = await setUp({ readUpload: () => Promise.reject(problemOf(code, details)) });
    expect(textOf(last(await slash('add', { file })).payload)).toContain(sentence);
  });
});

describe('/archive remove', () => {
  it('asks before it removes', async () => {
    const remove = vi.fn();
    const { slash } = await setUp({ remove });
    const sent = last(await slash('remove', { article: 'headline of one' }));
    expect(textOf(sent.payload)).toContain('Remove this article?');
    expect(labelsOf(sent.payload)).toEqual(['Remove', 'Cancel']);
    expect(remove).not.toHaveBeenCalled();
  });

  it('asks which one where several headlines fit, and none is', async () => {
    const { slash, press } = await setUp();
    const sent = last(await slash('remove', { article: 'headline' }));
    expect(labelsOf(sent.payload)).toEqual(['Headline of one', 'Headline of two']);
    expect(labelsOf(last(await press(id('remove', articleKey('two')))).payload)).toEqual([
      'Remove',
      'Cancel',
    ]);
    expect(textOf(last(await slash('remove', { article: 'zzz' })).payload)).toContain(
      'No headline has “zzz”',
    );
  });
});

describe('/archive history and rollback', () => {
  const history = async () => keptOf('x', 20);

  it('page through the versions', async () => {
    const { slash, press } = await setUp({ history });
    const sent = last(await slash('history'));
    expect(textOf(sent.payload).match(/^(?:\*\*)?`\w{8}`/gm)).toHaveLength(8);
    expect(textOf(sent.payload)).toContain('(live)');
    const next = last(await press(id('past', '2')));
    expect(next.how).toBe('update');
    expect(textOf(next.payload).match(/^`\w{8}`/gm)).toHaveLength(4);
  });

  it('suggest the versions that are not live, by digest and by what is said of them', async () => {
    const { suggest } = await setUp({ history: async () => keptOf('someone', 4) });
    const all = last(await suggest('rollback', 'version', '')).choices!;
    expect(all.map(({ value }) => value)).toEqual(['0001', '0002', '0003'].map((n) => n + FROM));
    expect(all[0]!.name).toBe('0001a1b2 · 2017-11-10 11:59 UTC · Reload · someone (terminal) · 38 articles');
    expect(last(await suggest('rollback', 'version', '0002')).choices).toHaveLength(1);
    expect(last(await suggest('rollback', 'version', 'SOMEONE')).choices).toHaveLength(2);
  });

  it('ask before one is brought back', async () => {
    const rollback = vi.fn();
    const { slash } = await setUp({ history, rollback });
    const sent = last(await slash('rollback', { version: '0003' }));
    expect(textOf(sent.payload)).toContain('Bring back version `0003a1b2`?');
    expect(labelsOf(sent.payload)).toEqual(['Bring it back', 'Cancel']);
    expect(rollback).not.toHaveBeenCalled();
  });

  it.each([
    ['ffff', 'No version ffff is kept'],
    ['000', 'No version 000 is kept'],
    ['0000', 'Version 0000 is the live one already'],
    ['00', 'No version 00 is kept'],
  ])('say what is wrong with the version %s', async (version, sentence) => {
    const { slash } = await setUp({ history });
    expect(textOf(last(await slash('rollback', { version })).payload)).toContain(sentence);
  });

  it('say when several versions begin so', async () => {
    const twins = async () => keptOf('x', 3).map((one, n) => ({ ...one, version: `abcd${n}` }));
    const { slash } = await setUp({ history: twins });
    expect(textOf(last(await slash('rollback', { version: 'ABCD' })).payload)).toContain('Several versions');
  });

  it('say that the state cannot be used', async () => {
    const { slash } = await setUp({
      history: async () => {
        throw problemOf('state-unusable', { fault: 'locked' });
      },
    });
    expect(textOf(last(await slash('history')).payload)).toContain(
      'The state database cannot be used (locked)',
    );
  });
});
