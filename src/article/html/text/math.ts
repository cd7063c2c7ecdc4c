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

function textIn(element: PageElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child.replace(/\s+/g, '') : written(child)))
    .join('');
}

function written(element: PageElement): string {
  if (SKIPPED.has(element.name)) return '';
  const parts = childElements(element).map(written);
  const [first = '', second = '', third = ''] = parts;
  switch (element.name) {
    case 'semantics':
      return first;
    case 'msup':
      return first + raised(second);
    case 'msub':
      return first + lowered(second);
    case 'msubsup':
    case 'munderover':
      return first + lowered(second) + raised(third);
    case 'munder':
      return first + lowered(second);
    case 'mover':
      return first + second;
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    case 'mroot':
      return `${raised(second)}√${grouped(first)}`;
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
