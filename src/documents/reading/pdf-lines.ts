/** A run of words as a PDF sets it: position of its beginning and width in points, origin at the bottom left. */
export interface Glyphs {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isUpright: boolean;
}

interface SetLine {
  y: number;
  size: number;
  runs: Glyphs[];
}

/** Mean width of a letter as a part of the type size, for the columns that indents and gaps take. */
const LETTER = 0.5;
/** A gap this wide, in parts of the type size, is a space between words. */
const WORD_GAP = 0.15;
/** A gap this wide parts the columns of a table. */
const COLUMN_GAP = 1.5;
/** Lines further apart than this, in parts of the type size, are paragraphs. */
const PARAGRAPH_GAP = 1.75;

/** The lines of a page from top to bottom, with indents and column gaps kept as spaces and empty lines between paragraphs. */
export function setLines(glyphs: readonly Glyphs[]): string {
  const lines = gather(glyphs.filter((run) => run.isUpright && run.words !== ''));
  const usual = median(lines.map((line) => line.size)) || 10;
  const left = lines.reduce((least, line) => Math.min(least, line.runs[0]?.x ?? 0), Number.POSITIVE_INFINITY);
  const out: string[] = [];
  lines.forEach((line, i) => {
    const words = setLine(line, left, usual);
    if (words.trim() === '') return;
    const above = lines[i - 1];
    if (above && above.y - line.y > PARAGRAPH_GAP * Math.max(line.size, usual)) out.push('');
    out.push(words);
  });
  return out.join('\n');
}

function gather(runs: readonly Glyphs[]): SetLine[] {
  const lines: SetLine[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    if (line && Math.abs(line.y - run.y) <= 0.4 * Math.max(line.size, run.size)) {
      line.runs.push(run);
      if (run.words.trim() !== '') line.size = Math.max(line.size, run.size);
    } else lines.push({ y: run.y, size: run.size, runs: [run] });
  }
  for (const line of lines) line.runs.sort((a, b) => a.x - b.x);
  return lines.map((line) => ({
    ...line,
    runs: line.runs.filter((run, i) => run.words.trim() !== '' || i > 0),
  }));
}

function setLine(line: SetLine, left: number, size: number): string {
  let text = '';
  let end: number | null = null;
  for (const run of line.runs) {
    if (run.words.trim() === '') continue;
    if (end === null) text = ' '.repeat(Math.max(0, Math.round((run.x - left) / (size * LETTER))));
    else if (run.x - end > COLUMN_GAP * line.size)
      text = text.trimEnd().padEnd(Math.max(text.length + 3, Math.round((run.x - left) / (size * LETTER))));
    else if (run.x - end > WORD_GAP * line.size && !text.endsWith(' ') && !run.words.startsWith(' '))
      text += ' ';
    text += run.words;
    end = run.x + run.width;
  }
  return text.trimEnd();
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
