/** A part of a letter’s words: a paragraph with its lines, or a list; the other is null. */
export type LetterBlock =
  | { readonly text: string; readonly points: null }
  | { readonly text: null; readonly points: readonly string[] };

/** The words of a letter as they were typed: paragraphs apart by an empty line; lines that begin with a hyphen are a list. */
export function letterBlocks(words: string): LetterBlock[] {
  return words.split(/\n[^\S\n]*\n\s*/).flatMap(blocksOf);
}

function blocksOf(paragraph: string): LetterBlock[] {
  const blocks: LetterBlock[] = [];
  let texts: string[] = [];
  let points: string[] = [];
  const close = () => {
    if (texts.length > 0) blocks.push({ text: texts.join('\n'), points: null });
    if (points.length > 0) blocks.push({ text: null, points });
    texts = [];
    points = [];
  };
  for (const line of paragraph.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const point = /^[-–•]\s+(.+)$/.exec(line)?.[1];
    if (point === undefined ? points.length > 0 : texts.length > 0) close();
    if (point === undefined) texts.push(line);
    else points.push(point);
  }
  close();
  return blocks;
}
