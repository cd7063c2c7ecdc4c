import { isSectionLabel } from '../text/section-label.js';
import { countWords, endsSentence } from '../text/unit.js';

/** A breadcrumb's last label that is not the headline: `Home > News > Trademarks` gives `Trademarks`. */
export function readBreadcrumb(line: string): { readonly labels: readonly string[] } | null {
  const separator = /\s*[>»›]\s*|\s+[/|]\s+/;
  const parts = line
    .replace(/^you are here:?\s*/i, '')
    .split(separator)
    .map((part) => part.trim());
  const glued = line.split('|');
  if (parts.length === 1 && glued.length > 1 && glued.every(isSectionLabel)) return { labels: glued };
  if (parts.length <= 4 && parts.every(isShortLabel) && parts.some(isSectionLabel) && !/[>»›]/.test(line))
    return parts.length > 1 ? { labels: parts.filter(isSectionLabel) } : null;
  if (parts.length < 2 || parts.some((part) => part === '')) return null;
  const startsAtHome = /^(?:home|homepage|front page|start|index)$/i.test(parts[0]!);
  if (!startsAtHome && (!/[>»›]/.test(line) || !parts.slice(0, 2).every(isShortLabel))) return null;
  return { labels: startsAtHome ? parts.slice(1) : parts };
}

function isShortLabel(text: string): boolean {
  return countWords(text) <= 4 && /^\p{Lu}/u.test(text) && !endsSentence(text);
}
