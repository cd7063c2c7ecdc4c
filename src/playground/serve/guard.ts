import { randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may use the page's server: only the page that it served. Anything in the same browser can send requests to
 * loopback, so the address asked for has to be ours (DNS rebinding names another), what acts has to come from our own
 * page (Origin), and has to know the key that only this page holds.
 */
export interface Guard {
  /** New at every start. */
  readonly key: string;
  isOurHost(host: string | undefined): boolean;
  /** `origin` and `host` as the headers have them. */
  isOurPage(origin: string | undefined, host: string | undefined): boolean;
  isKey(given: string | null | undefined): boolean;
}

/** `port` is asked for when needed: it is known only once the server listens. */
export function createGuard(port: () => number): Guard {
  const key = randomBytes(24).toString('base64url');
  const isOurHost = (host: string | undefined) =>
    host === `127.0.0.1:${port()}` || host === `localhost:${port()}`;
  return {
    key,
    isOurHost,
    isOurPage: (origin, host) => isOurHost(host) && origin === `http://${host}`,
    isKey(given) {
      const [a, b] = [Buffer.from(given ?? ''), Buffer.from(key)];
      return a.length === b.length && timingSafeEqual(a, b);
    },
  };
}
