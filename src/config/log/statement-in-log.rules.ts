const LONGEST = 300;

/** A statement as a log may keep it: its words without any value, on one line, cut off where it is long. */
export function statementInLog(text: string): string {
  const line = text
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/(?<![\w$])\d+(?:\.\d+)?\b/g, '?')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
