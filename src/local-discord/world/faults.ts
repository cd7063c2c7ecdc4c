/** What can go wrong with one request. */
export type Fault =
  /** Too many requests. `headers: false` leaves out Retry-After and the X-RateLimit family. */
  | {
      readonly kind: 'rate-limit';
      readonly retryAfterMs: number;
      readonly headers?: boolean;
      readonly global?: boolean;
    }
  /** Any other answer instead of the right one: 500, 502, 503, or an error of Discord's own with its `code`. */
  | { readonly kind: 'status'; readonly status: number; readonly code?: number; readonly message?: string }
  /** The request is carried out, but the connection is cut before the answer. */
  | { readonly kind: 'lost-answer'; readonly how?: Cut }
  /** The connection is cut before the request is carried out. */
  | { readonly kind: 'hang-up'; readonly how?: Cut }
  | { readonly kind: 'delay'; readonly ms: number };

/** `reset` as a crashed peer does (ECONNRESET, which discord.js tries again), `close` as a polite one. */
export type Cut = 'reset' | 'close';

interface Injection {
  /** `POST`; every method when left out. */
  readonly method?: string;
  /** A path without address and version, or that of a file. `*` is any one part of it, as in `/channels/*`. */
  readonly route: string;
  /** How many requests it befalls; 1 unless told. */
  readonly times?: number;
  readonly fault: Fault;
}

export interface Faults {
  /** Arms a fault; the answer disarms it. Several that match befall requests in the order they were armed. */
  inject(injection: Injection): () => void;
  /** Takes the fault that befalls a request, if any. */
  take(method: string, path: string): Fault | null;
  clear(): void;
}

/** True when a path is of the route, `*` standing for any one part of it. */
export function matchesRoute(route: string, path: string): boolean {
  const wanted = route.split('/');
  const given = path.split('/');
  return wanted.length === given.length && wanted.every((part, i) => part === '*' || part === given[i]);
}

export function createFaults(): Faults {
  let armed: { readonly injection: Injection; left: number }[] = [];
  return {
    inject(injection) {
      const entry = { injection, left: injection.times ?? 1 };
      armed.push(entry);
      return () => {
        armed = armed.filter((other) => other !== entry);
      };
    },
    take(method, path) {
      const entry = armed.find(
        ({ injection }) => (injection.method ?? method) === method && matchesRoute(injection.route, path),
      );
      if (!entry) return null;
      entry.left -= 1;
      if (entry.left <= 0) armed = armed.filter((other) => other !== entry);
      return entry.injection.fault;
    },
    clear() {
      armed = [];
    },
  };
}
