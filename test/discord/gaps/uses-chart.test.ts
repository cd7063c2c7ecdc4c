import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { usesChart } from '../../../src/discord/gaps/uses-chart.js';

/** Reads a PNG of eight bits a pixel by palette back into colours, and checks each chunk. */
function decoded(png: Buffer) {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    chunks.set(named.toString('latin1', 0, 4), named.subarray(4));
    at += 12 + length;
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
  const header = chunks.get('IHDR')!;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  expect([...header.subarray(8)]).toEqual([8, 3, 0, 0, 0]);
  const rows = inflateSync(chunks.get('IDAT')!);
  expect(rows).toHaveLength((width + 1) * height);
  const palette = chunks.get('PLTE')!;
  const colourAt = (x: number, y: number) => {
    const n = rows[y * (width + 1) + 1 + x]!;
    return palette.subarray(3 * n, 3 * n + 3).join();
  };
  return { width, height, colourAt };
}

const day = (questions: number, nothingFound = 0) => ({ day: '2017-11-10', questions, nothingFound });
const FOUND = '47,111,143';
const NOTHING = '240,160,60';
/** How many pixels of a colour stand in the middle of a bar, from the first bar on. */
function heights(png: Buffer, colour: string, bars: number): number[] {
  const { height, colourAt } = decoded(png);
  return Array.from({ length: bars }, (_, bar) => {
    const column = Array.from({ length: height }, (_, y) => colourAt(12 + bar * 20 + 8, y));
    return column.filter((one) => one === colour).length;
  });
}

describe('the picture of uses per day', () => {
  it('has a bar a day, as high as the day had questions, the part that found nothing in its own colour', () => {
    const png = usesChart([day(10, 5), day(5), day(0), day(10, 10)]);
    expect(heights(png, FOUND, 4)).toEqual([60, 60, 0, 0]);
    expect(heights(png, NOTHING, 4)).toEqual([60, 0, 0, 120]);
  });

  it('shows a single question beside thousands', () => {
    const png = usesChart([day(50_000), day(1), day(1, 1)]);
    expect(heights(png, FOUND, 3)).toEqual([120, 1, 0]);
    expect(heights(png, NOTHING, 3)).toEqual([0, 0, 1]);
  });

  it.each([0, 1, 30, 366])('is a picture of %i days, small enough to send', (days) => {
    const png = usesChart(Array.from({ length: days }, (_, n) => day(n % 9, n % 3)));
    expect(decoded(png).height).toBe(144);
    expect(png.length).toBeLessThan(20_000);
  });
});
