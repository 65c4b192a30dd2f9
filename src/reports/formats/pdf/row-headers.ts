/** An object of the structure of a tagged PDF, as Typst writes it: one after another, not compressed. */
const ELEMENT = /(\d+) 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S \/(TR|TD)\n[\s\S]*?\nendobj\n/g;
/** A cell that has others beside it: one that stands alone goes on with the row above. */
const KIDS = /\n {2}\/K \[(\d+) 0 R \d/;
const HEADERS = /\/Headers \[[^\]]*\]/;
const SCOPE = '/Scope /Row';

/**
 * Makes the first cell of each row of data a header of its row. Typst 0.14 tags the heads of columns only, and the package keeps the
 * function that would tag rows to itself. Each change is as long as what it replaces, so that every address in the file holds.
 * All cells then find their heads by the scopes of these, as ISO 32000 lays down where a cell names none.
 */
export function withRowHeaders(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const firstCells = new Set<string>();
  const cells: { readonly id: string; readonly at: number; readonly words: string }[] = [];
  for (const match of text.matchAll(ELEMENT)) {
    const [words, id = '', kind] = match;
    if (kind === 'TD') cells.push({ id, at: match.index, words });
    else firstCells.add(KIDS.exec(words)?.[1] ?? '');
  }
  for (const { id, at, words } of cells) {
    const found = HEADERS.exec(words);
    if (!found) continue;
    const [headers] = found;
    const isFirst = firstCells.has(id);
    const scope = isFirst ? SCOPE : '';
    if (scope.length > headers.length) continue;
    pdf.write(scope.padEnd(headers.length), at + found.index, 'latin1');
    if (isFirst) pdf.write('/S /TH', at + words.indexOf('/S /TD'), 'latin1');
  }
  return pdf;
}
