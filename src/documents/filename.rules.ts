const LONGEST = 150;
const CONTROLS = /\p{Cc}/gu;

/** The name of an uploaded file without what could mislead: folders, control characters, excessive length. */
export function safeFilename(given: string): string {
  const name = (given.split(/[/\\]/).at(-1) ?? '').replace(CONTROLS, '').trim();
  return [...name].slice(-LONGEST).join('') || 'paper';
}
