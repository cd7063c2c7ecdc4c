import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webAddress } from '../../../src/sources/web/web-address.js';

const codeOf = (typed: string) => {
  try {
    return webAddress(typed).href;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('an address of the web', () => {
  it('is read as browsers do', () => {
    expect(webAddress('  HTTPS://Example.ORG/a b?x=1#part ').href).toBe('https://example.org/a%20b?x=1');
    expect(webAddress('../c', new URL('https://example.org/a/b')).href).toBe('https://example.org/c');
    expect(webAddress('https://bücher.example/').host).toBe('xn--bcher-kva.example');
  });

  it.each([
    ['ftp://example.org/a', 'address-wrong'],
    ['file:///etc/passwd', 'address-wrong'],
    ['javascript:alert(1)', 'address-wrong'],
    ['data:text/html,hello', 'address-wrong'],
    ['gopher://example.org', 'address-wrong'],
    ['example.org/a', 'address-wrong'],
    ['', 'address-wrong'],
    ['https://', 'address-wrong'],
    ['https://user:secret@example.org/', 'address-wrong'],
    ['https://user@example.org/', 'address-wrong'],
    ['http://[fe80::1%25eth0]/', 'address-wrong'],
    [`https://example.org/${'a'.repeat(3000)}`, 'address-wrong'],
    ['http://127.0.0.1:80@example.org/', 'address-wrong'],
    ['http://example.org@127.0.0.1/', 'address-wrong'],
    ['http://example.org%40127.0.0.1/', 'address-wrong'],
    ['http://:secret@example.org/', 'address-wrong'],
    ['http://exa mple.org/', 'address-wrong'],
    ['http://127.0.0.1:99999/', 'address-wrong'],
    ['http://256.1.1.1/', 'address-wrong'],
    ['http://[::1', 'address-wrong'],
    ['HTTPS+unix://%2Ftmp%2Fs/', 'address-wrong'],
  ])('%s is none to fetch', (typed, code) => expect(codeOf(typed)).toBe(code));

  it('does not repeat a password', () => {
    expect(() => webAddress('https://user:secret@example.org/')).toThrow(/name or password/);
    expect(() => webAddress('https://user:secret@example.org/')).not.toThrow(/secret/);
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://127.0.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://0177.0x0.1/',
    'http://127.0.0.1./',
    'http://１２７.０.０.１/',
    'http://127。0。0。1/',
    'http://0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[0:0:0:0:0:0:0:1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/',
    'http://2852039166/',
    'http://10.0.0.1:8080/',
    'https://192.168.0.1/',
    // The forms of the sixth version, whole and shortened, in capitals, and what is translated or tunnelled to the fourth.
    'http://[0000:0000:0000:0000:0000:0000:0000:0001]/',
    'http://[::FFFF:7F00:1]/',
    'http://[0:0:0:0:0:FFFF:10.0.0.1]/',
    'http://[::ffff:0:10.0.0.1]/',
    'http://[64:FF9B::A9FE:A9FE]/',
    'http://[64:ff9b:1::a00:1]/',
    'http://[2002:7f00:0001::]/',
    'http://[2002:a9fe:a9fe::1]/',
    'http://[2001:0:4136:e378:8000:63bf:80ff:fffe]/',
    'http://[FE80::1]/',
    'http://[fec0::1]/',
    'http://[fc00::1]:8443/',
    'http://[FF02::1]/',
    // Octal, hexadecimal and short forms of link-local, CGNAT and private addresses.
    'http://0251.0376.0251.0376/',
    'http://0xA9FEA9FE/',
    'http://0xa9.0xfe.0xa9.0xfe/latest/',
    'http://169.254.43518/',
    'http://169.16689662/',
    'http://0144.64.0.1/',
    'http://100.4194305/',
    'http://0300.0250.1/',
    'http://0xc0a80001/',
    'http://10.1/',
    'http://012.0.0.1/',
    'http://172.1048577/',
    // The same in other letters, escaped, and with a dot too many.
    'HTTP://１０.１./',
    'http://①②⑦.⓪.⓪.①/',
    'http://%31%32%37.0.0.1/',
    'http://%30x7f.1/',
    'http://169.254.169.254./',
    'http://[::1]:80/',
    'http:\\\\127.0.0.1\\',
    'http:/127.0.0.1/',
    'http:127.0.0.1',
    'http://\t127.0.0.1\n/',
  ])('%s leads to no open net', (typed) => expect(codeOf(typed)).toBe('address-private'));

  it('that spells one of loopback leads to no open net, however it is spelled', () => {
    const part = (n: number) =>
      fc.constantFrom(String(n), `0x${n.toString(16)}`, `0${n.toString(8)}`, `0x0${n.toString(16)}`);
    const spelled = fc
      .tuple(
        fc.integer({ min: 0, max: 255 }),
        fc.integer({ min: 0, max: 255 }),
        fc.integer({ min: 0, max: 255 }),
      )
      .chain(([b, c, d]) => {
        const whole = ((127 * 256 + b) * 256 + c) * 256 + d;
        return fc.oneof(
          fc.tuple(part(127), part(b), part(c), part(d)).map((parts) => parts.join('.')),
          fc.tuple(part(127), part(b), part(c * 256 + d)).map((parts) => parts.join('.')),
          fc.tuple(part(127), part((b * 256 + c) * 256 + d)).map((parts) => parts.join('.')),
          part(whole),
          fc.constant(`[::ffff:127.${b}.${c}.${d}]`),
          fc.constant(`[::127.${b}.${c}.${d}]`),
        );
      });
    fc.assert(
      fc.property(
        spelled,
        fc.constantFrom('', '.'),
        fc.constantFrom('http', 'https'),
        (host, dot, scheme) => {
          const typed = `${scheme}://${host}${host.startsWith('[') ? '' : dot}/x`;
          expect([typed, codeOf(typed)]).toEqual([typed, 'address-private']);
        },
      ),
    );
  });
});
