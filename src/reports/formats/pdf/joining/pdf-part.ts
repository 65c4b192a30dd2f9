/** An object of a PDF: what it says, and the bytes of its stream, if it has any. */
export type PdfObject = { readonly number: number; readonly text: string; readonly stream: Buffer | null };

const ENTRY = /(\d{10}) \d{5} n/g;
const HEAD = /^(\d+) 0 obj\n/;
const STREAM = '>>\nstream\n';

/** The objects of a PDF as Typst writes it: none is packed with others, and one table at its end says where each is. */
export class PdfPart {
  readonly objects: readonly PdfObject[];
  private readonly byNumber: ReadonlyMap<number, PdfObject>;

  constructor(pdf: Buffer) {
    const end = pdf.subarray(pdf.lastIndexOf('startxref')).toString('latin1');
    const table = Number(/startxref\s+(\d+)/.exec(end)?.[1]);
    const entries = pdf.subarray(table, pdf.lastIndexOf('trailer')).toString('latin1');
    const places = [...entries.matchAll(ENTRY)].map(([, place]) => Number(place)).sort((a, b) => a - b);
    this.objects = places.map((place, index) => objectIn(pdf.subarray(place, places[index + 1] ?? table)));
    this.byNumber = new Map(this.objects.map((object) => [object.number, object]));
  }

  at(number: number): PdfObject {
    const object = this.byNumber.get(number);
    if (!object) throw new Error(`The PDF has no object ${number}`);
    return object;
  }

  /** The first object whose text has this. @throws Error where none does */
  find(words: string): PdfObject {
    const found = this.objects.find(({ text }) => text.includes(words));
    if (!found) throw new Error(`The PDF has nothing with ${words}`);
    return found;
  }
}

function objectIn(bytes: Buffer): PdfObject {
  const at = bytes.indexOf(STREAM);
  const head = bytes.subarray(0, at < 0 ? bytes.length : at + STREAM.length).toString('latin1');
  const number = Number(HEAD.exec(head)?.[1]);
  if (Number.isNaN(number)) throw new Error('The PDF is not written as Typst writes it');
  const text = head.replace(HEAD, '');
  if (at < 0) return { number, text: text.slice(0, text.lastIndexOf('endobj')).trimEnd(), stream: null };
  const stream = bytes.subarray(at + STREAM.length, bytes.lastIndexOf('\nendstream'));
  return { number, text: text.slice(0, -'\nstream\n'.length), stream };
}

/** The number of the object that a field leads to; null where there is no such field. */
export function referenceIn(text: string, field: string): number | null {
  const found = new RegExp(`/${field} (\\d+) 0 R`).exec(text);
  return found ? Number(found[1]) : null;
}
