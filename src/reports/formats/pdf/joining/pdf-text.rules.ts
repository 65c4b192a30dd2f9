/** Text of a PDF outside of its strings, which may hold anything, replaced by rules. */
export function outsideStrings(text: string, replace: (plain: string) => string): string {
  let result = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf('(', from);
    if (start < 0) return result + replace(text.slice(from));
    const end = endOfString(text, start);
    result += replace(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
}

/** @param start where its first bracket stands @returns where it has ended */
export function endOfString(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** Any words as a string of a PDF. */
export function pdfString(words: string): string {
  const bytes = Buffer.from(`\ufeff${words}`, 'utf16le').swap16();
  return `<${bytes.toString('hex').toUpperCase()}>`;
}
