import { withoutInvisibleCharacters } from './invisible-characters.js';

const LONGEST = 150;
const CONTROLS = /\p{Cc}/gu;

/**
 * The name of a file without what could mislead: folders, control characters, marks that turn the direction of what follows
 * (a name ending in “exe.docx” may be shown of what is “xcod.exe”), excessive length.
 * @param otherwise the name of what is left without one
 */
export function safeFilename(given: string, otherwise = 'paper'): string {
  const [name = ''] = given.split(/[/\\]/).slice(-1);
  const shown = withoutInvisibleCharacters(name).replace(CONTROLS, '').trim();
  return [...shown].slice(-LONGEST).join('') || otherwise;
}
