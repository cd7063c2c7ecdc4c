import { lookup as lookUp } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { type Allowed, literalOf } from './web-address.js';
import { faults, type WebFault } from './web-fault.js';

export interface ConnectOptions {
  readonly isAllowed: Allowed;
  /** How names become addresses; the system's own way unless told. */
  readonly lookup?: Lookup;
  readonly connectMs: number;
}

export type Lookup = (
  host: string,
  done: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

const SYSTEM: Lookup = (host, done) => lookUp(host, { all: true }, done);

/**
 * Connections to the open net only. It is seen to three times: an IP address in the place of a name is never looked up, so it is
 * checked as it stands; of what a name is looked up to, only what is allowed is handed on; and the socket itself is asked
 * whom it is connected to before a byte is sent, so that no answer that changes between two look-ups gets past.
 */
export function guardedAgent({ isAllowed, lookup = SYSTEM, connectMs }: ConnectOptions): Agent {
  const connect = buildConnector({ timeout: connectMs, lookup: guardedLookup(isAllowed, lookup) } as never);
  return new Agent({
    // One request a host at a time is what is sent anyway; nothing is to linger between polls.
    connections: 1,
    pipelining: 1,
    keepAliveTimeout: 1_000,
    connect(options, callback) {
      const literal = literalOf(options.hostname);
      if (literal !== null && !isAllowed(literal)) {
        callback(faults.addressPrivate(options.hostname), null);
        return;
      }
      connect(options, (error, socket) => {
        if (error) return callback(error, null);
        const peer = socket.remoteAddress ?? '';
        if (isAllowed(peer)) return callback(null, socket);
        socket.destroy();
        callback(faults.addressPrivate(options.hostname), null);
      });
    },
  });
}

function guardedLookup(isAllowed: Allowed, lookup: Lookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, (error, found) => {
      const answer = callback as (error: Error | null, address?: unknown, family?: number) => void;
      if (error) return answer(error);
      const allowed = found.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (!first) return answer(found.length > 0 ? faults.addressPrivate(hostname) : noAddress(hostname));
      if (options.all) answer(null, allowed);
      else answer(null, first.address, first.family);
    });
  };
}

function noAddress(hostname: string): WebFault {
  return faults.unreachable(hostname, 'it has no address', null);
}
