import fc from 'fast-check';

/** Texts that articles and people could hold, each of which has broken some bot. */
export const HOSTILE: readonly string[] = [
  '@everyone @here <@123456789012345678> <@&123456789012345678> <#123456789012345678>',
  '</ask:123456789012345678> <id:customize> <t:1700000000:R> <:wave:123456789012345678> <a:w:123456789012345678>',
  '# Heading\n## Two\n### Three\n-# small\n> quote\n>>> the rest\n- list\n* list\n+ list\n1. one\n2. two',
  '*one* **two** ***three*** _four_ __five__ ~~six~~ ||seven|| `eight` ``nine`` ```js\nten\n```',
  '**unbalanced __marks ~~everywhere ||`',
  'ends with a backslash \\',
  '\\*already escaped\\*',
  '[masked](https://evil.example) [two](<https://evil.example>) https://evil.example/a_b <https://evil.example>',
  'discord.gg/abc https://discord.gg/abc discord.com/invite/abc https://discord.com/channels/1/2/3',
  'javascript:alert(1) data:text/html,x',
  '\u200b\u200c\u200d\u2060\ufeff',
  '\u202eright to left override\u2066 isolate \u200f mark',
  'مرحبا بالعالم שלום עולם',
  'a\u0301'.repeat(50),
  `z${'\u0335'.repeat(300)}`,
  '👩‍👩‍👧‍👦'.repeat(30),
  'x'.repeat(5000),
  `https://evil.example/${'y'.repeat(5000)}`,
  '*'.repeat(3000),
  '\n\n\n',
  ' ',
  '',
  '\ud83d half a pair',
  '\u0000 null \u0007 bell',
  '{{count}} $t(button.why) $& $1 {{- x}}',
  'One sentence. Another sentence! A third? '.repeat(200),
];

/** Any of them, any text at all, and mixtures of the two. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' '));
