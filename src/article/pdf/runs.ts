import type { PDFDocumentProxy } from 'unpdf/pdfjs';

/** Some letters of a page that were set at one go. */
export interface Run {
  readonly text: string;
  /** Where it begins and ends across, and its baseline from the top, in points. */
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** The height of its type, in points. */
  readonly size: number;
  /** Which of the document's fonts it is set in. */
  readonly font: string;
}

/** A page's text in the order in which it was set. */
export interface PrintedPage {
  /** 1-based. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** What does not stand upright: stamps at the edge, watermarks. */
  readonly turned: readonly string[];
}

/** Type below this cannot be read by people: it is there for machines. */
const SMALLEST = 1;
/** How far from level a line may be, as a sine. */
const LEVEL = 0.1;

/** All pages, one after the other; each is let go of before the next one is looked at. */
export async function* pagesOf(pdf: PDFDocumentProxy): AsyncGenerator<PrintedPage> {
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs: Run[] = [];
    const turned: string[] = [];
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue;
      const at = product(transform, item.transform);
      const size = Math.hypot(at[2], at[3]);
      const along = Math.hypot(at[0], at[1]);
      if (size < SMALLEST || along === 0) continue;
      if (at[0] < 0 || Math.abs(at[1]) / along > LEVEL) turned.push(item.str);
      else
        runs.push({
          text: item.str,
          left: at[4],
          right: at[4] + item.width,
          base: at[5],
          size,
          font: item.fontName,
        });
    }
    page.cleanup();
    yield { page: number, width, height, runs, turned };
  }
}

/** Of two matrices as PDF has them, six numbers: x' = a·x + c·y + e, y' = b·x + d·y + f. */
function product(
  m: readonly number[],
  n: readonly number[],
): [number, number, number, number, number, number] {
  const [a, b, c, d, e, f] = m as [number, number, number, number, number, number];
  const [p, q, r, s, t, u] = n as [number, number, number, number, number, number];
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
