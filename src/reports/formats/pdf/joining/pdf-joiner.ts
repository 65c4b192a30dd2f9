import { createHash } from 'node:crypto';
import type { LaidHeading } from '../lay-out.js';
import { PLACE } from '../typeset.js';
import { withPageTotal } from './page-total.rules.js';
import { type Bookmark, bookmarksOf, outlineObjects } from './pdf-outline.js';
import { type PdfObject, PdfPart, referenceIn } from './pdf-part.js';
import { outsideStrings, pdfString } from './pdf-text.rules.js';

/** Numbers of the objects that there is one of, whatever the parts. */
const [CATALOG, PAGES, STRUCTURE, DOCUMENT, OUTLINES, INFO, METADATA] = [1, 2, 3, 4, 5, 6, 7] as const;
const FIRST_FREE = 8;

/**
 * Joins parts that Typst has set into one document: its pages, its structure for those who hear it, its bookmarks and the links between
 * its parts. Each part is written on as it comes.
 */
export class PdfJoiner {
  private readonly places = new Map<number, number>();
  private readonly bookmarks: Bookmark[] = [];
  private readonly titles: ReadonlyMap<string, string>;
  private readonly pages: number[] = [];
  private readonly structure: string[] = [];
  private readonly parents: string[] = [];
  private readonly names = new Map<string, number>();
  private readonly roles = new Map<string, string>();
  private readonly hash = createHash('sha256');
  private count = 0;
  private nextKey = 0;
  private free = FIRST_FREE;
  private length = 0;
  private first: { readonly info: string; readonly metadata: string; readonly language: string } | null =
    null;

  /** @param headings of all parts @param numbers what is printed on the first of the pages, and how many there are in all */
  constructor(
    headings: readonly LaidHeading[],
    private readonly numbers: { readonly first: number; readonly total: number },
  ) {
    this.titles = new Map(headings.flatMap(({ id, text }) => (id === null ? [] : [[id, text]])));
  }

  /** @param headings of this part, in the order of its bookmarks */
  *add(pdf: Buffer, headings: readonly LaidHeading[]): Generator<Buffer, void> {
    const part = new PdfPart(pdf);
    if (this.first === null) yield this.written(Buffer.from('%PDF-1.7\n%\xaa\xaa\xaa\xaa\n', 'latin1'));
    const catalog = part.find('/Type /Catalog');
    const root = part.at(referenceIn(catalog.text, 'StructTreeRoot') ?? 0);
    const document = part.at(Number(/\/K \[(\d+) 0 R\]/.exec(root.text)?.[1]));
    const pages = part.at(referenceIn(catalog.text, 'Pages') ?? 0);
    const outlines = referenceIn(catalog.text, 'Outlines');
    const bookmarks = bookmarksOf(part, outlines);
    const info = part.find('/Creator (Typst');
    const metadata = part.at(referenceIn(catalog.text, 'Metadata') ?? 0);
    const offset = this.free;
    this.free += Math.max(...part.objects.map(({ number }) => number)) + 1;
    const known = new Map([
      [root.number, STRUCTURE],
      [document.number, DOCUMENT],
    ]);
    const moved = (number: number) => known.get(number) ?? number + offset;
    const shifted = (text: string) =>
      text.replace(/(\d+) 0 R/g, (_, number) => `${moved(Number(number))} 0 R`);
    const left = [catalog, root, document, info, metadata].map(({ number }) => number);
    const printed = printedIn(part);
    const skipped = new Set([...left, ...bookmarks.map(({ object }) => object), outlines]);
    for (const object of part.objects) {
      if (skipped.has(object.number)) continue;
      const text = outsideStrings(this.linked(object.text), (plain) =>
        shifted(plain).replace(
          /\/(StructParents?) (\d+)/g,
          (_, field, key) => `/${field} ${Number(key) + this.nextKey}`,
        ),
      );
      const said = object.number === pages.number ? text.replace('<<', `<<\n  /Parent ${PAGES} 0 R`) : text;
      if (printed.has(object.number) && object.stream) {
        const stream = withPageTotal(object.stream, this.numbers.total);
        yield* this.object(
          moved(object.number),
          said.replace(/\/Length \d+/, `/Length ${stream.length}`),
          stream,
        );
      } else yield* this.object(moved(object.number), withoutId(said), object.stream);
    }
    this.pages.push(moved(pages.number));
    this.count += Number(/\/Count (\d+)/.exec(pages.text)?.[1]);
    this.takeStructure(root, document, shifted);
    for (const [index, { place }] of bookmarks.entries()) {
      const heading = headings[index];
      if (!heading) throw new Error('The PDF has a bookmark without a heading');
      this.bookmarks.push({ ...heading, place: moved(place) });
      if (heading.id !== null) this.names.set(heading.id, moved(place));
    }
    this.first ??= {
      info: info.text,
      metadata: metadata.stream?.toString('utf8') ?? '',
      language: /\/Lang \([^)]*\)/.exec(catalog.text)?.[0] ?? '',
    };
  }

  *end(): Generator<Buffer, void> {
    const pages = this.pages.map((number) => `${number} 0 R`).join(' ');
    yield* this.object(PAGES, `<</Type /Pages /Count ${this.count} /Kids [${pages}]>>`);
    const roles = [...this.roles].map(([own, usual]) => `/${own} /${usual}`).join(' ');
    yield* this.object(
      STRUCTURE,
      `<</Type /StructTreeRoot /RoleMap <<${roles}>> /K [${DOCUMENT} 0 R] /ParentTree <</Nums [${this.parents.join(' ')}]>> /ParentTreeNextKey ${this.nextKey}>>`,
    );
    const elements = this.structure.join(' ');
    yield* this.object(DOCUMENT, `<</Type /StructElem /S /Document /P ${STRUCTURE} 0 R /K [${elements}]>>`);
    for (const [number, text] of outlineObjects(OUTLINES, this.bookmarks, () => this.free++))
      yield* this.object(number, text);
    yield* this.object(INFO, this.first?.info ?? '<<>>');
    const metadata = Buffer.from(
      (this.first?.metadata ?? '').replace(/(<xmpTPg:NPages>)\d+/, `$1${this.count}`),
    );
    yield* this.object(METADATA, `<</Length ${metadata.length} /Type /Metadata /Subtype /XML>>`, metadata);
    const names = [...this.names].sort(([one], [other]) => (one < other ? -1 : 1));
    const dests = names.map(([name, place]) => `(${name}) ${place} 0 R`).join(' ');
    yield* this.object(
      CATALOG,
      `<</Type /Catalog /Pages ${PAGES} 0 R /Metadata ${METADATA} 0 R ${this.first?.language ?? ''} /StructTreeRoot ${STRUCTURE} 0 R /MarkInfo <</Marked true /Suspects false>> /ViewerPreferences <</DisplayDocTitle true /Direction /L2R>> /PageLabels <</Nums [0 <</S /D /St ${this.numbers.first}>>]>> /Outlines ${OUTLINES} 0 R /Names <</Dests <</Names [${dests}]>>>>>>`,
    );
    yield this.written(Buffer.from(this.table()));
  }

  private takeStructure(root: PdfObject, document: PdfObject, shifted: (text: string) => string): void {
    const kids = /\/K \[([\s\S]*?)\]/.exec(document.text)?.[1] ?? '';
    if (/\/Pg |^\s*\d+ (?!0 R)/.test(document.text))
      throw new Error('The PDF has text in no part of its structure');
    this.structure.push(shifted(kids));
    const nums = /\/Nums \[([^\]]*)\]/.exec(root.text)?.[1] ?? '';
    for (const [, key, number] of nums.matchAll(/(\d+) (\d+) 0 R/g))
      this.parents.push(`${Number(key) + this.nextKey} ${shifted(`${number} 0 R`)}`);
    this.nextKey += Number(/\/ParentTreeNextKey (\d+)/.exec(root.text)?.[1] ?? 0);
    const roles = /\/RoleMap <<([\s\S]*?)>>/.exec(root.text)?.[1] ?? '';
    for (const [, own = '', usual = ''] of roles.matchAll(/\/(\w+) \/(\w+)/g)) this.roles.set(own, usual);
  }

  /** A link to a section of another part leads there. */
  private linked(text: string): string {
    if (!text.includes(`(${PLACE}`)) return text;
    return text
      .replace(/\/A <<\s*\/Type \/Action\s*\/S \/URI\s*\/URI \(place:([^)]*)\)\s*>>/, '/Dest ($1)')
      .replace(
        /\/Contents \(place:([^)]*)\)/,
        (_, id: string) => `/Contents ${pdfString(`Go to “${this.titles.get(id) ?? id}”`)}`,
      );
  }

  private *object(number: number, text: string, stream: Buffer | null = null): Generator<Buffer, void> {
    this.places.set(number, this.length);
    if (stream === null) {
      yield this.written(Buffer.from(`${number} 0 obj\n${text}\nendobj\n`, 'latin1'));
      return;
    }
    yield this.written(Buffer.from(`${number} 0 obj\n${text}\nstream\n`, 'latin1'));
    yield this.written(stream);
    yield this.written(Buffer.from('\nendstream\nendobj\n'));
  }

  private written(bytes: Buffer): Buffer {
    this.length += bytes.length;
    this.hash.update(bytes);
    return bytes;
  }

  private table(): string {
    const entries = Array.from({ length: this.free }, (_, number) => {
      const place = this.places.get(number);
      return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
    });
    const id = `<${this.hash.copy().digest('hex').slice(0, 32)}>`;
    return `xref\n0 ${this.free}\n${entries.join('')}trailer\n<</Size ${this.free} /Root ${CATALOG} 0 R /Info ${INFO} 0 R /ID [${id} ${id}]>>\nstartxref\n${this.length}\n%%EOF`;
  }
}

/** The objects that say what stands on its pages. */
function printedIn({ objects }: PdfPart): ReadonlySet<number> {
  const pages = objects.filter(({ text }) => /\/Type \/Page\s/.test(text));
  return new Set(pages.flatMap(({ text }) => referenceIn(text, 'Contents') ?? []));
}

/** Cells find their heads by the scopes of these: nothing refers to an element by its id. */
function withoutId(text: string): string {
  return text.includes('/Type /StructElem') ? text.replace(/\n {2}\/ID \([^)]*\)/, '') : text;
}
