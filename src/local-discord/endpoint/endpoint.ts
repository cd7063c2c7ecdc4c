import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { acceptCallback } from '../rest/callback.js';
import { ApiError } from '../rest/errors.js';
import type { Interaction } from '../world/interactions.js';
import { isJson, type Json } from '../world/json.js';
import { type Endpoint, recordViolation, type State } from '../world/state.js';

/** Discord waits as long for the first response, over whatever way. */
const PATIENCE_MS = 3_000;
const PING = 1;
const PONG = 1;

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Sends interactions to the application's endpoint, signed with a key of its own. */
export function createEndpoint(state: () => State): Endpoint {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const hex = Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url').toString('hex');
  const stranger = generateKeyPairSync('ed25519').privateKey;

  async function post(url: string, payload: Json, key: KeyObject): Promise<Answered | null> {
    const body = JSON.stringify(payload);
    const { clock } = state();
    const timestamp = String(Math.floor(clock.now() / 1_000));
    const giving = new AbortController();
    const cancel = clock.after(PATIENCE_MS, () => giving.abort());
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
          'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), key).toString('hex'),
          'x-signature-timestamp': timestamp,
        },
        body,
        redirect: 'error',
        signal: giving.signal,
      });
      const type = response.headers.get('content-type') ?? '';
      return { status: response.status, type, text: await response.text() };
    } catch {
      // As on Discord, nobody is told why: the interaction fails when its time is over.
      return null;
    } finally {
      cancel();
    }
  }

  function take(interaction: Interaction, { status, type, text }: Answered): void {
    // Another copy of it was answered before.
    if (interaction.answered !== null || interaction.failed) return;
    // Discord then waits for the callback.
    if (status === 202) return;
    const refuse = (message: string, code = 0, errors: unknown = null) =>
      recordViolation(state(), {
        what: `the HTTP response to ${interaction.label}`,
        status,
        code,
        message,
        errors,
        interactionId: interaction.id,
      });
    const body = parsed(text);
    if (status !== 200 || !type.startsWith('application/json') || !body) {
      refuse(`a first response is JSON with the status 200, or 202, not “${type}”: ${text.slice(0, 200)}`);
      return;
    }
    try {
      acceptCallback(state(), interaction, body, []);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      refuse(error.message, error.code, error.errors);
    }
  }

  const endpoint: Endpoint = {
    url: null,
    copies: 1,
    publicKey: hex,
    async send(interaction, payload) {
      const { url, copies } = endpoint;
      if (url === null) return;
      await Promise.all(
        Array.from({ length: copies }, async () => {
          const answered = await post(url, payload, privateKey);
          if (answered) take(interaction, answered);
        }),
      );
    },
    async isVerified(url) {
      const ping = {
        id: state().nextId(),
        application_id: state().world.applicationId,
        type: PING,
        token: 'ping',
        version: 1,
      };
      const answered = await post(url, ping, privateKey);
      if (answered?.status !== 200 || parsed(answered.text)?.type !== PONG) return false;
      return (await post(url, ping, stranger))?.status === 401;
    },
  };
  return endpoint;
}

function parsed(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : null;
  } catch {
    return null;
  }
}
