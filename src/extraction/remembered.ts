/** Enough for the windows that slide over one paper; what a paper says is not held for longer than it takes to read some more. */
const MOST = 4000;
/** Longer words are rarely asked about twice. */
const LONGEST = 200;

/** The same pure function of some words, which works each out once while they come again: many windows over a table meet one cell. */
export function remembered<T>(of: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    if (words.length > LONGEST) return of(words);
    const before = known.get(words);
    if (before !== undefined || known.has(words)) return before as T;
    if (known.size >= MOST) known.clear();
    const found = of(words);
    known.set(words, found);
    return found;
  };
}
