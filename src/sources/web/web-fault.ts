/** Why something could not be had from the web. */
export type WebFaultCode =
  /** What was typed is no address of the web, or one that is not asked. `address`, `fault`. */
  | 'address-wrong'
  /** It leads to a machine that is not on the open net. `host`. */
  | 'address-private'
  /** No such host, no connection, or it broke off. `host`, `fault`. */
  | 'web-unreachable'
  /** `host`, `seconds`. */
  | 'web-timeout'
  /** `address`, `status`. */
  | 'web-status'
  /** The host asks to be left alone for now. `host`, `minutes`. */
  | 'web-later'
  /** `address`, `most`. */
  | 'web-redirects'
  /** `address`, `most` (bytes). */
  | 'web-too-large'
  /** `address`, `kind`. */
  | 'web-kind'
  /** It is a list of articles and no article. `address`. */
  | 'web-list'
  /** Its robots.txt asks programs to keep away. `address`, `host`. */
  | 'web-robots'
  /** It gave nothing that articles could be found by. `address`, `fault`. */
  | 'source-unreadable';

type Details = Readonly<Record<string, string | number | null>>;

/** `reason` and `remedy` are English sentences; `code` and `details` are what a translation is made from. */
export class WebFault extends Error {
  override readonly name = 'WebFault';
  readonly code: WebFaultCode;
  readonly reason: string;
  readonly remedy: string;
  readonly details: Details;
  /** For how long, in ms, the host asks not to be asked again. */
  readonly waitMs: number | null;

  constructor(
    code: WebFaultCode,
    reason: string,
    remedy: string,
    details: Details,
    { waitMs = null, cause }: { readonly waitMs?: number | null; readonly cause?: unknown } = {},
  ) {
    super(`${reason} ${remedy}`, { cause });
    this.code = code;
    this.reason = reason;
    this.remedy = remedy;
    this.details = details;
    this.waitMs = waitMs;
  }
}

const TRY_LATER = 'Try again later, or save the page and add the file.';
const MINUTE_MS = 60_000;

/** One way to say each. */
export const faults = {
  addressWrong: (address: string, fault: string) =>
    new WebFault(
      'address-wrong',
      `${JSON.stringify(address.slice(0, 200))} cannot be fetched: ${fault}`,
      'Give a whole address, such as https://example.org/news/article.',
      { address: address.slice(0, 200), fault },
    ),
  addressPrivate: (host: string) =>
    new WebFault(
      'address-private',
      `${host} is not on the open net, so nothing is fetched from there.`,
      'Give a public address, or save the page and add the file.',
      { host },
    ),
  unreachable: (host: string, fault: string, cause: unknown) =>
    new WebFault(
      'web-unreachable',
      `${host} could not be reached (${fault}).`,
      `Check the address. ${TRY_LATER}`,
      { host, fault },
      { cause },
    ),
  timeout: (host: string, ms: number) =>
    new WebFault('web-timeout', `${host} did not answer within ${ms / 1000} s.`, TRY_LATER, {
      host,
      seconds: ms / 1000,
    }),
  status: (address: string, status: number, waitMs: number | null = null) =>
    new WebFault(
      'web-status',
      `${address} answered with ${status}.`,
      status === 404 || status === 410
        ? 'The page is not there (any more): check the address.'
        : status === 401 || status === 403
          ? 'The page is not shown to programs: save it and add the file.'
          : TRY_LATER,
      { address, status },
      { waitMs },
    ),
  later: (host: string, waitMs: number) => {
    const minutes = Math.max(1, Math.ceil(waitMs / MINUTE_MS));
    return new WebFault(
      'web-later',
      `${host} asks to be left alone for now.`,
      `Try again in ${minutes} min.`,
      { host, minutes },
      { waitMs },
    );
  },
  redirects: (address: string, most: number) =>
    new WebFault(
      'web-redirects',
      `${address} was passed on more than ${most} times.`,
      'Open it in a browser and give the address where it ends.',
      { address, most },
    ),
  tooLarge: (address: string, most: number) =>
    new WebFault(
      'web-too-large',
      `${address} is larger than ${Math.floor(most / 1024)} KB.`,
      'Save the article alone and add the file.',
      { address, most },
    ),
  kind: (address: string, kind: string) =>
    new WebFault(
      'web-kind',
      `${address} is of the kind ${kind || 'unknown'}, which cannot be read.`,
      'Give the address of the article as a page, or add a file.',
      { address, kind: kind || '?' },
    ),
  list: (address: string) =>
    new WebFault(
      'web-list',
      `${address} is a feed or a sitemap: a list of articles, and no article itself.`,
      'Follow it as a source, or give the address of one of its articles.',
      { address },
    ),
  robots: (address: string, host: string) =>
    new WebFault(
      'web-robots',
      `${host} asks programs not to fetch ${address} (robots.txt).`,
      'Save the page in a browser and add the file, if you may.',
      { address, host },
    ),
  sourceUnreadable: (address: string, fault: string) =>
    new WebFault(
      'source-unreadable',
      `${address} is no source of articles: ${fault}`,
      'Give the address of a feed (RSS, Atom, JSON Feed), a sitemap, or a page that links to articles.',
      { address, fault },
    ),
};
