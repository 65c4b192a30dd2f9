import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';

/** How many pages of one kind are read, and how many in all. */
const OF_A_KIND = 4;
/** Tells of who reads, and by the minute. */
const NOT_READ = /^\/your-account/;
const IN_ALL = 110;

/** Everything that somebody reaches by following links, some of each kind of address; files included. */
export async function readableFrom(
  visitor: Visitor,
  first: readonly string[],
  { ofAKind = OF_A_KIND, notRead = NOT_READ } = {},
): Promise<VisitedPage[]> {
  const [waiting, known, kinds] = [[...first], new Set(first), new Map<string, number>()];
  const read: VisitedPage[] = [];
  while (waiting.length > 0 && read.length < IN_ALL) {
    const page = await visitor.get(waiting.shift() ?? '/');
    read.push(page);
    for (const href of isPage(page) ? page.links.filter((each) => each.startsWith('/')) : []) {
      const path = href.replace(/#.*/, '');
      const kind = path.replace(/\d+/g, '1').replace(/=[^&]*/g, '');
      const times = kinds.get(kind) ?? 0;
      if (known.has(path) || times >= ofAKind || notRead.test(path)) continue;
      kinds.set(kind, times + 1);
      known.add(path);
      waiting.push(path);
    }
  }
  return read;
}

/** A file leads nowhere, and to read its bytes as a page takes long. */
function isPage({ headers }: VisitedPage): boolean {
  return headers.get('content-type')?.startsWith('text/html') ?? false;
}
