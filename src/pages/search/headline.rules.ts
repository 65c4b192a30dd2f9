/** Stand around each word that was searched for, and between two stretches of a long text; no text has them. */
export const MARK_START = '\u0002';
export const MARK_END = '\u0003';
export const GAP = '\u0004';

/** Signs beyond ASCII that are set for an apostrophe; a headline has the straight one in their place. */
export const CURLY_APOSTROPHES = '‘’ʼ′´';

const MARKS = new RegExp(`[${MARK_START}${MARK_END}]`, 'g');
const CURLY = new RegExp(`[${CURLY_APOSTROPHES}]`, 'g');
const ACCENTS = /[\u0300-\u036f]/g;

/**
 * The headline with the letters of the text itself: words are looked for without accents, letter for letter, and shown with them.
 * Where a stretch is not found again it stays as it is.
 */
export function headlineAsWritten(headline: string, text: string): string {
  return headline
    .split(GAP)
    .map((stretch) => stretchAsWritten(stretch, text))
    .join(' … ');
}

function stretchAsWritten(stretch: string, text: string): string {
  const plain = withoutAccents(text).replace(CURLY, "'");
  const at = plain.length === text.length ? plain.indexOf(stretch.replace(MARKS, '')) : -1;
  if (at < 0) return stretch;
  let next = at;
  return [...stretch.matchAll(/[\s\S]/g)]
    .map(([letter]) => (letter === MARK_START || letter === MARK_END ? letter : (text[next++] ?? '')))
    .join('');
}

/** As the function of the same name in the database does it. */
function withoutAccents(text: string): string {
  const others: Record<string, string> = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D' };
  return text
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .replace(/[łŁøØđĐ]/g, (letter) => others[letter] ?? letter);
}
