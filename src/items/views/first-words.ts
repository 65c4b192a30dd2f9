/** What is left of a letter of two halves, such as an emoji, where a text was cut within it. */
const HALF_A_LETTER = /[\ud800-\udbff]$/;

/** The beginning of a long text, cut between words, with an ellipsis where something is left out. */
export function firstWords(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(' ', most);
  return `${line
    .slice(0, cut > most / 2 ? cut : most)
    .replace(HALF_A_LETTER, '')
    .replace(/[\s,;:.]+$/, '')} …`;
}
