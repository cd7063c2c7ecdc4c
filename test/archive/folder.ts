import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, for the length of one test. */
export async function folderOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clippings-archive-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

const SUBJECTS = ['court', 'customs office', 'registry', 'tribunal', 'council', 'ministry', 'port', 'board'];
const DEEDS = ['fined', 'cleared', 'searched', 'warned', 'sued', 'licensed', 'visited', 'praised'];
const THINGS = [
  'a maker of chairs',
  'two trawlers',
  'the owner of a tin',
  'a seller of maps',
  'four brewers',
  'a piano teacher',
];

/** A body of plausible paragraphs that no other `seed` shares. */
export function bodyOf(seed: number, paragraphs = 5): string[] {
  const pick = (list: readonly string[], n: number) => list[Math.abs(n) % list.length]!;
  return Array.from({ length: paragraphs }, (_, i) => {
    const n = seed * 31 + i * 7;
    return `The ${pick(SUBJECTS, n)} of Ward ${seed} ${pick(DEEDS, n + i)} ${pick(THINGS, n * 3 + i)} on day ${i + 1} of matter ${n}, and ${pick(SUBJECTS, n + 3)} ${pick(DEEDS, n + 5)} ${pick(THINGS, n + 1)} in return.`;
  });
}

/** A page with a headline and a body. */
export function pageOf(seed: number, after = ''): string {
  return `Story number ${seed} about a matter in Ward ${seed}\n\n${bodyOf(seed).join('\n\n')}\n${after}`;
}

/** A line of a .jsonl file. */
export function itemOf(id: string, seed: number, more: object = {}): string {
  return JSON.stringify({
    id,
    headline: `Matter ${seed} of Ward ${seed}`,
    paragraphs: bodyOf(seed),
    ...more,
  });
}
