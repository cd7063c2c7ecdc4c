const LONGEST = 200;

/**
 * Which addresses of a page or sitemap are articles: a part of their path, `*` standing for anything within it, as in `/news/*`
 * or `*-article-*.html`. Without a slash at its beginning it may stand anywhere in the path.
 * @returns null for a pattern that cannot be used
 */
export function readPattern(pattern: string): ((address: URL) => boolean) | null {
  const text = pattern.trim();
  if (text === '' || text.length > LONGEST) return null;
  const parts = text.split('*');
  return ({ pathname, search }) => fits(decoded(pathname) + search, parts, text.startsWith('/'));
}

/** The pieces must come one after the other; no backtracking is needed, since `*` takes anything. */
function fits(path: string, parts: readonly string[], isAnchored: boolean): boolean {
  let from = 0;
  for (const [i, part] of parts.entries()) {
    const found = path.indexOf(part, from);
    if (found < 0 || (i === 0 && isAnchored && found > 0)) return false;
    from = found + part.length;
  }
  return true;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
