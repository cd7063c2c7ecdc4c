import type { DayOfQuestions } from '../../state/asked-questions.js';
import { type Colour, pngOf } from './png.js';

/** In pixels. */
const BAR = 16;
const GAP = 4;
const MARGIN = 12;
const BARS_HEIGHT = 120;

const GROUND = 0;
const LINE = 1;
const FOUND = 2;
const NOTHING = 3;
/** Told apart by their lightness too. */
const PALETTE: readonly Colour[] = [
  [250, 250, 250],
  [200, 204, 210],
  [47, 111, 143],
  [240, 160, 60],
];

/**
 * The questions of each day as bars, oldest first: below those that found something, above them those that found nothing. The
 * highest bar is as high as there is room; lines at all and at half of that.
 */
export function usesChart(days: readonly DayOfQuestions[]): Buffer {
  const width = 2 * MARGIN + Math.max(days.length * (BAR + GAP) - GAP, 1);
  const height = 2 * MARGIN + BARS_HEIGHT;
  const pixels = new Uint8Array(width * height).fill(GROUND);
  const bottom = height - MARGIN;
  const fill = (x: number, from: number, wide: number, high: number, colour: number) => {
    for (let y = from; y < from + high; y++) pixels.fill(colour, y * width + x, y * width + x + wide);
  };
  for (const share of [0, 0.5, 1])
    fill(MARGIN, bottom - Math.round(share * BARS_HEIGHT), width - 2 * MARGIN, 1, LINE);
  const most = Math.max(1, ...days.map(({ questions }) => questions));
  const heightOf = (count: number) => Math.round((count / most) * BARS_HEIGHT);
  for (const [i, { questions, nothingFound }] of days.entries()) {
    const x = MARGIN + i * (BAR + GAP);
    const whole = questions === 0 ? 0 : Math.max(heightOf(questions), 1);
    const above = nothingFound === 0 ? 0 : Math.min(Math.max(heightOf(nothingFound), 1), whole);
    fill(x, bottom - whole, BAR, whole, FOUND);
    fill(x, bottom - whole, BAR, above, NOTHING);
  }
  return pngOf({ width, height, palette: PALETTE, pixels });
}
