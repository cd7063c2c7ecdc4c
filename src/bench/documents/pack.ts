import { crc32 } from 'node:zlib';

/** A file within an archive. */
export interface Packed {
  readonly name: string;
  readonly text: string;
}

/** A zip archive of files that are stored as they are (APPNOTE 6.3). */
export function zipOf(files: readonly Packed[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const bytes = Buffer.from(text);
    const path = Buffer.from(name);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x800, 2);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(bytes.length, 14);
    about.writeUInt32LE(bytes.length, 18);
    about.writeUInt16LE(path.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\u0003\u0004'), about, path, bytes);
    central.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), about, rest, path);
    offset += 4 + about.length + path.length + bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006'), end]);
}

const WIDTH = 88;
const LEADING = 13;
const TOP = 790;

/** Pages of a headline and paragraphs, set in Helvetica (PDF 1.4). */
export function pdfOf(headline: string, date: string, paragraphs: readonly string[]): Buffer {
  const lines: { readonly text: string; readonly size: number; readonly above: number }[] = [
    ...wrapped(headline, WIDTH / 2).map((text) => ({ text, size: 18, above: 22 })),
    { text: date, size: 10, above: 24 },
  ];
  for (const paragraph of paragraphs)
    lines.push(
      ...wrapped(paragraph, WIDTH).map((text, i) => ({
        text,
        size: 10,
        above: i === 0 ? 2 * LEADING : LEADING,
      })),
    );
  const streams: string[] = [];
  let [stream, y] = ['', TOP];
  for (const { text, size, above } of lines) {
    if (y - above < 50) {
      streams.push(stream);
      [stream, y] = ['', TOP];
    }
    y -= above;
    stream += `BT /F1 ${size} Tf 60 ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET\n`;
  }
  streams.push(stream);
  const pages = streams.map((_, i) => `${4 + 2 * i} 0 R`);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pages.join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...streams.flatMap((text, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + 2 * i} 0 R>>`,
      `<</Length ${text.length}>>stream\n${text}endstream`,
    ]),
  ];
  let out = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  out += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${out.length}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.replace(/[^\u0020-\u007e]/g, '').split(' ')) {
    if (lines.at(-1)!.length + word.length > width) lines.push('');
    lines.push(`${lines.pop()} ${word}`.trim());
  }
  return lines;
}
