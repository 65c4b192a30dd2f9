const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const LINES_LOOKED_AT = 20;

/** What parts the cells of a text: the mark that stands equally often in its first lines, outside quotation marks. */
export function delimiterOf(text: string): Delimiter {
  const lines = firstLines(text);
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(lines, delimiter) }));
  return scored.sort((one, other) => other.score - one.score)[0]?.delimiter ?? ',';
}

/** The first lines without what stands in quotation marks; a line break in a quoted cell ends no line. */
function firstLines(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  let isQuoted = false;
  for (const character of text.slice(0, 100_000)) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === '\n' && !isQuoted) {
      if (line.trim() !== '') lines.push(line);
      line = '';
      if (lines.length === LINES_LOOKED_AT) return lines;
    } else if (!isQuoted) line += character;
  }
  return line.trim() === '' ? lines : [...lines, line];
}

function scoreOf(lines: readonly string[], delimiter: Delimiter): number {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const usual = counts.toSorted((one, other) => one - other)[counts.length >> 1] ?? 0;
  const most = Math.max(0, ...counts);
  const steady = counts.filter((count) => count === usual && count > 0).length;
  return usual > 0 ? steady * 100 + usual : most;
}
