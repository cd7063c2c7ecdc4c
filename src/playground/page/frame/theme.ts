import { useEffect, useState } from 'preact/hooks';

type Theme = 'light' | 'dark';

const KEY = 'playground-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

/** What was chosen here before; null when the system's choice counts. A browser may forbid to remember. */
function chosenBefore(): Theme | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : null;
  } catch {
    return null;
  }
}

/** Light or dark: the system's unless chosen here, and the way to change it. */
export function useTheme(): readonly [Theme, () => void] {
  const [chosen, setChosen] = useState(chosenBefore);
  const [isDark, setDark] = useState(system.matches);
  useEffect(() => {
    const changed = () => setDark(system.matches);
    system.addEventListener('change', changed);
    return () => system.removeEventListener('change', changed);
  }, []);
  useEffect(() => {
    if (chosen) document.documentElement.dataset.theme = chosen;
  }, [chosen]);
  const theme = chosen ?? (isDark ? 'dark' : 'light');
  const toggle = () => {
    const next = theme === 'dark' ? 'light' : 'dark';
    setChosen(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // It counts until the page is left.
    }
  };
  return [theme, toggle];
}
