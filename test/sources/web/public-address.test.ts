import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../src/sources/web/public-address.js';

const octet = fc.integer({ min: 0, max: 255 });
const hextet = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16));

describe('an address of the open net', () => {
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '93.184.216.34',
    '100.63.0.1',
    '100.128.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '2606:4700::1111',
    '2a00:1450:4001::8',
  ])('%s', (address) => expect(isPublicAddress(address)).toBe(true));
});

describe('no address of the open net', () => {
  it.each([
    ['this host', '0.0.0.0'],
    ['loopback', '127.0.0.1'],
    ['loopback, far in', '127.255.255.254'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['link-local, where clouds tell of themselves', '169.254.169.254'],
    ['shared by a provider', '100.64.0.1'],
    ['shared, where a cloud tells of itself', '100.100.100.200'],
    ['public, and yet where a cloud tells of itself', '168.63.129.16'],
    ['kept for protocols', '192.0.0.192'],
    ['for documentation', '192.0.2.1'],
    ['for documentation', '198.51.100.7'],
    ['for documentation', '203.0.113.9'],
    ['for benchmarks', '198.18.0.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['everyone', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['mapped', '::ffff:8.8.8.8'],
    ['mapped loopback', '::ffff:127.0.0.1'],
    ['mapped, in hexadecimal', '::ffff:7f00:1'],
    ['compatible', '::127.0.0.1'],
    ['translated', '64:ff9b::7f00:1'],
    ['translated locally', '64:ff9b:1::a00:1'],
    ['translated, the older way', '::ffff:0:127.0.0.1'],
    ['tunnelled (6to4)', '2002:7f00:1::'],
    ['tunnelled (Teredo)', '2001:0:7f00:1::'],
    ['unique-local', 'fd00:ec2::254'],
    ['unique-local', 'fc00::1'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['loopback with a zone', '::1%lo'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['for documentation', '2001:db8::1'],
    ['for documentation', '3fff::1'],
    ['thrown away', '100::1'],
    ['segment routing', '5f00::1'],
    ['no address', 'localhost'],
    ['no address', ''],
  ])('%s: %s', (_, address) => expect(isPublicAddress(address)).toBe(false));

  it('whatever of the fourth version stands in one of the sixth', () => {
    fc.assert(
      fc.property(octet, octet, octet, octet, (a, b, c, d) => {
        const [high, low] = [a * 256 + b, c * 256 + d].map((n) => n.toString(16));
        const dotted = [a, b, c, d].join('.');
        for (const address of [
          `::ffff:${dotted}`,
          `::ffff:${high}:${low}`,
          `::${dotted}`,
          `64:ff9b::${dotted}`,
          `64:ff9b:1::${high}:${low}`,
          `::ffff:0:${dotted}`,
          `2002:${high}:${low}::1`,
        ])
          expect([address, isPublicAddress(address)]).toEqual([address, false]);
      }),
    );
  });

  it('anything of these ranges', () => {
    const ranges: [fc.Arbitrary<string>, (rest: string) => string][] = [
      [fc.tuple(octet, octet, octet).map((rest) => rest.join('.')), (rest) => `10.${rest}`],
      [fc.tuple(octet, octet, octet).map((rest) => rest.join('.')), (rest) => `127.${rest}`],
      [fc.tuple(octet, octet).map((rest) => rest.join('.')), (rest) => `192.168.${rest}`],
      [fc.tuple(octet, octet).map((rest) => rest.join('.')), (rest) => `169.254.${rest}`],
      [fc.tuple(hextet, hextet, hextet).map((rest) => rest.join(':')), (rest) => `fd12::${rest}`],
      [fc.tuple(hextet, hextet, hextet).map((rest) => rest.join(':')), (rest) => `fe80::${rest}`],
    ];
    for (const [rest, make] of ranges) fc.assert(fc.property(rest, (one) => !isPublicAddress(make(one))));
  });
});
