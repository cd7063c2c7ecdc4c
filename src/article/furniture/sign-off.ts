import type { FurnitureRule } from './rule.js';

/** The desk's last words under an article. */
export const signOff: FurnitureRule = {
  id: 'furniture/sign-off',
  kind: 'inline',
  mostWords: 40,
  patterns: [
    /^[[(]?(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Tt]ranslation|[Rr]esearch|[Ee]dited|[Pp]roduced)(?: and (?:writing|editing|reporting))? by (?:[A-Z]|the [A-Z]).*$/,
    /^\(?(?:—|–|-|\/)?\s*(?:reuters|associated press|ap|afp|pa|bloomberg|dpa|xinhua|ends|end|the end|-?30-?)\)?$/i,
    /^#{2,}$/,
    /^our standards:/i,
    /^(?:with|contains) (?:files|reporting|material|information|inputs) from\b.{1,80}$/i,
    /^(?:editor's note|note to editors|notes to editors|correction|clarification)\s*:?$/i,
  ],
};
