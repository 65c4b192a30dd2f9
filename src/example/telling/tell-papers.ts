import { createHash } from 'node:crypto';
import type { Change } from '../../audit/change.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { Document } from '../../documents/document.entity.js';
import { DOCUMENT_KIND_NAMES } from '../../documents/document.rules.js';
import { DocumentContent } from '../../documents/document-content.entity.js';
import { adultMinutes } from '../council/papers/adult-minutes.js';
import { closerToHome } from '../council/papers/closer-to-home.js';
import { environmentMinutes } from '../council/papers/environment-minutes.js';
import type { Paper, PaperKey } from '../council/papers/paper.js';
import { trustLetter } from '../council/papers/trust-letter.js';
import type { Telling } from './telling.js';

export const EXAMPLE_PAPERS: readonly Paper[] = [closerToHome, adultMinutes, trustLetter, environmentMinutes];

/** The committee papers, as the keeper of the register took them in. */
export function tellPapers(telling: Telling): void {
  for (const paper of EXAMPLE_PAPERS)
    telling.happens(telling.days.of(paper.of), (change) => tellPaper(telling, change, paper));
}

async function tellPaper(telling: Telling, change: Change, paper: Paper): Promise<void> {
  const datedOn = telling.days.of(paper.of);
  const text = paper.write((point) => spokenDay(telling.days.of(point)));
  const content = Buffer.from(text);
  const [id = 0] = await telling.insert(Document, [
    {
      kind: paper.kind,
      title: paper.title,
      bodyId: telling.bodies.of(paper.body),
      meetingId: typeof paper.of === 'number' ? null : telling.meetingId(paper.of),
      datedOn,
      filename: paper.filename,
      mediaType: 'text/plain',
      sizeBytes: content.length,
      checksum: createHash('sha256').update(content).digest('hex'),
      text,
      publicity: 'published',
      uploadedById: telling.keeperId,
      uploadedAt: change.at,
    },
  ]);
  await telling.tx.insert(DocumentContent, { documentId: id, content });
  telling.papers.set(paper.key, id);
  telling.paperTexts.set(paper.key, text);
  await change.record({
    action: 'took it in',
    subject: { kind: 'document', id, reference: paper.title },
    after: { kind: DOCUMENT_KIND_NAMES[paper.kind], filename: paper.filename },
  });
}

/** Where the words of an item stand in the paper it was made from; all null for an item without a paper. */
export function placeIn(telling: Telling, paper: PaperKey | undefined, words: string) {
  if (!paper) return { documentId: null, quote: null, startOffset: null, endOffset: null };
  const startOffset = (telling.paperTexts.get(paper) ?? '').indexOf(words);
  if (startOffset < 0) throw new Error(`“${words}” does not stand in the paper ${paper}`);
  return {
    documentId: telling.papers.of(paper),
    quote: words,
    startOffset,
    endOffset: startOffset + words.length,
  };
}
