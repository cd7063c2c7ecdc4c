import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchOwners } from '../../../src/discord/who/owners.js';

const log = pino({ level: 'silent' });

async function ownersOf(application: object): Promise<string[]> {
  const { owners, end } = await watchOwners({ get: async () => application } as never, log);
  onTestFinished(end);
  return [...owners()].sort();
}

const member = (id: string, role: string, membership_state = 2) => ({ user: { id }, role, membership_state });
/** Whom Discord names as a team application's owner: an account that nobody has. */
const owner = { id: 'team' };

describe('whose the application is', () => {
  it('is one person’s, or of those who may do something in its team', async () => {
    expect(await ownersOf({ owner: { id: 'ann' }, team: null })).toEqual(['ann']);
    const members = [member('ann', ''), member('ben', 'admin'), member('cleo', 'developer')];
    expect(await ownersOf({ owner, team: { owner_user_id: 'ann', members } })).toEqual([
      'ann',
      'ben',
      'cleo',
    ]);
  });

  it('is not of who may only look, has not come into it, or has a role that nobody knows here', async () => {
    const members = [
      member('ann', '', 1),
      member('ben', 'admin', 1),
      member('cleo', 'read_only'),
      member('dan', 'accountant'),
      member('eve', ''),
    ];
    expect(await ownersOf({ owner, team: { owner_user_id: 'ann', members } })).toEqual([]);
  });

  it('is nobody’s where Discord names nobody', async () => {
    expect(await ownersOf({})).toEqual([]);
    expect(await ownersOf({ team: {} })).toEqual([]);
  });
});
