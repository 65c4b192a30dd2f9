/** A stretch of text, marked where it was searched for. */
export type MarkedStretch = { readonly text: string; readonly isMarked: boolean };

/** Cuts `text` at the marks that stand around what was found. A mark that is never closed marks the rest. */
export function markedWords(text: string, start: string, end: string): MarkedStretch[] {
  const [before = '', ...parts] = text.split(start);
  const stretches = parts.flatMap((part) => {
    const [marked = '', ...rest] = part.split(end);
    return [
      { text: marked, isMarked: true },
      { text: rest.join(''), isMarked: false },
    ];
  });
  return [{ text: before, isMarked: false }, ...stretches].filter((stretch) => stretch.text !== '');
}
