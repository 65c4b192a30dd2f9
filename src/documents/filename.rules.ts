const LONGEST = 150;
const CONTROLS = /\p{Cc}/gu;

/** The name of an uploaded file without what could mislead: folders, control characters, excessive length. */
export function safeFilename(given: string): string {
  const name = (given.split(/[/\\]/).at(-1) ?? '').replace(CONTROLS, '').trim();
  return [...name].slice(-LONGEST).join('') || 'paper';
}

/** A title for a paper that gives itself none: its file's name, as people read names. */
export function titleFromFilename(filename: string): string {
  const words = filename
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  return words || filename;
}
