/** The beginning of a long text, cut between words, with an ellipsis where something is left out. */
export function firstWords(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(' ', most);
  return `${line.slice(0, cut > most / 2 ? cut : most).replace(/[\s,;:.]+$/, '')} …`;
}
