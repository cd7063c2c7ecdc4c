import { isIP } from 'node:net';
import { addressOf } from '../../article/fields/address.js';
import { isPublicAddress } from './public-address.js';
import { faults } from './web-fault.js';

const LONGEST = 2_000;

/** Which IP addresses may be connected to; only tests allow more than the open net. */
export type Allowed = (address: string) => boolean;

/**
 * An address as somebody typed it, or as a page or feed gives it. It is read as browsers do, so that however an IP address is
 * spelled (decimal, octal, hexadecimal, short, full-width) it comes out in one form.
 * @param base of an address that is relative to where it stands
 * @throws WebFault `address-wrong`, `address-private`
 */
export function webAddress(typed: string, base?: URL, isAllowed: Allowed = isPublicAddress): URL {
  const text = typed.trim();
  if (text.length > LONGEST) throw faults.addressWrong(text, `it is longer than ${LONGEST} characters.`);
  const url = addressOf(text, base?.href);
  if (url === null) throw faults.addressWrong(text, 'it is no address.');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw faults.addressWrong(text, 'it does not begin with http:// or https://.');
  if (url.username !== '' || url.password !== '')
    throw faults.addressWrong(url.host, 'it has a name or password in it, which is not sent.');
  const literal = literalOf(url.hostname);
  if (literal !== null && !isAllowed(literal)) throw faults.addressPrivate(url.hostname);
  url.hash = '';
  return url;
}

/** The IP address that stands in the place of a host's name, if one does. */
export function literalOf(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  return isIP(bare) ? bare : null;
}
