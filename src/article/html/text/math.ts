import { attribute, childElements, type PageElement } from '../tree/element.js';
import { lowered, raised } from './marks.js';

const SKIPPED: ReadonlySet<string> = new Set(['annotation', 'annotation-xml', 'mspace', 'mphantom', 'none']);

/** A formula of MathML on one line: x², a/b, √(x), ∑_(i=1)^n. Its alternative text where it holds no other. */
export function mathText(math: PageElement): string {
  const text = textIn(math)
    .replace(/[\u2061-\u2064]/g, '')
    .trim();
  return text === '' ? formulaText(attribute(math, 'alttext') ?? '') : text;
}

/** TeX of one line as an alternative text has it, without what only sets its look: `{\displaystyle E=mc^{2}}`. */
export function formulaText(tex: string): string {
  return tex
    .replace(/\\(?:displaystyle|textstyle|scriptstyle|left|right|,|;|!)/g, '')
    .replace(/^\s*\$+|\$+\s*$/g, '')
    .replace(/\^\{?([^{}\s])\}?/g, (_all, power: string) => raised(power))
    .replace(/_\{?([^{}\s])\}?/g, (_all, index: string) => lowered(index))
    .replace(/^\s*\{([^{}]*)\}\s*$/, '$1')
    .trim();
}

/** What stands in it are parts, each with its place: a base, an index, a denominator. */
const MADE_OF_PARTS: ReadonlyMap<string, (parts: readonly string[]) => string> = new Map([
  ['msup', ([base = '', power = '']) => base + raised(power)],
  ['msub', ([base = '', index = '']) => base + lowered(index)],
  ['msubsup', ([base = '', index = '', power = '']) => base + lowered(index) + raised(power)],
  ['munderover', ([base = '', under = '', over = '']) => base + lowered(under) + raised(over)],
  ['munder', ([base = '', under = '']) => base + lowered(under)],
  ['mover', ([base = '', over = '']) => base + over],
  ['mfrac', ([above = '', below = '']) => `${grouped(above)}/${grouped(below)}`],
  ['msqrt', (parts) => `√${grouped(parts.join(''))}`],
  ['mroot', ([base = '', degree = '']) => `${raised(degree)}√${grouped(base)}`],
]);

function textIn(element: PageElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child.replace(/\s+/g, '') : written(child)))
    .join('');
}

/** An element and what stands in it, each looked at once: formulas nest, and twice a level would be 2ⁿ times n levels down. */
function written(element: PageElement): string {
  if (SKIPPED.has(element.name)) return '';
  const ofParts = MADE_OF_PARTS.get(element.name);
  if (ofParts) return ofParts(childElements(element).map(written));
  switch (element.name) {
    case 'semantics':
      return childElements(element).slice(0, 1).map(written).join('');
    case 'mo': {
      const sign = textIn(element);
      return /^[=<>≤≥≈≠≡∼→⇒]$/u.test(sign) ? ` ${sign} ` : sign;
    }
    case 'mtext':
      return ` ${element.children
        .filter((child) => typeof child === 'string')
        .join('')
        .trim()} `;
    default:
      return textIn(element);
  }
}

function grouped(text: string): string {
  return [...text].length === 1 || /^\p{N}+$/u.test(text) ? text : `(${text})`;
}
