/** How wide a sign is, in units of the size of the type. */
export type Advance = (sign: string) => number;

/** Bold letters are as much wider. */
const BOLD = 1.1;
const BREAK = '\u200b';
const CLUSTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How wide words are when they stand in one line. */
export function widthOf(text: string, advance: Advance): number {
  let width = 0;
  for (const sign of text) width += advance(sign);
  return width;
}

export function boldWidthOf(text: string, advance: Advance): number {
  return widthOf(text, advance) * BOLD;
}

/** The widest of the words, none of which a line breaks. */
export function widestWord(text: string, advance: Advance): number {
  return text.split(/\s+/).reduce((widest, word) => Math.max(widest, widthOf(word, advance)), 0);
}

/**
 * Lets a word that is wider than its column go on in the next line: a typesetter would print it over the next column.
 * @param width of the column, in units of the size of the type
 */
export function breakLongWords(text: string, width: number, advance: Advance): string {
  if (text.length * BOLD < width) return text;
  return text.replace(/\S+/g, (word) =>
    widthOf(word, advance) <= width ? word : broken(word, width, advance),
  );
}

/** A place to break after each third of a line, so that lines are well filled. */
function broken(word: string, width: number, advance: Advance): string {
  const room = width / 3;
  let line = 0;
  let text = '';
  for (const { segment } of CLUSTERS.segment(word)) {
    const wide = boldWidthOf(segment, advance);
    if (line > 0 && line + wide > room) {
      text += BREAK;
      line = 0;
    }
    text += segment;
    line += wide;
  }
  return text;
}
