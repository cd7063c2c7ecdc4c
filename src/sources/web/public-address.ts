import ipaddr from 'ipaddr.js';

/** All addresses of the sixth version that are given out for the open net (IANA); what lies beyond translates, tunnels or is kept back. */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3');
/** Within the open net, and yet not of it. */
const KEPT_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'].map((range) =>
  ipaddr.IPv6.parseCIDR(range),
);
/** What a cloud's machines ask about themselves, though it lies among public addresses (Azure's wire server). */
const KEPT_V4 = ['168.63.129.16/32'].map((range) => ipaddr.IPv4.parseCIDR(range));

/**
 * Whether an IP address, as a socket gives it, is one of the open net: no loopback, private, link-local, shared (CGNAT), unique-local,
 * multicast, reserved or documentation address, none that holds or translates to one of the fourth version. What is no IP address is not.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const read = ipaddr.parse(address);
  if (read.range() !== 'unicast') return false;
  if (read instanceof ipaddr.IPv4) return !KEPT_V4.some((range) => read.match(range));
  const sixth = read as ipaddr.IPv6;
  return sixth.match(GLOBAL_V6) && !KEPT_V6.some((range) => sixth.match(range));
}
