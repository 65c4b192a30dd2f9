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
import type { Seeding } from './seeding.js';

export const EXAMPLE_PAPERS: readonly Paper[] = [closerToHome, adultMinutes, trustLetter, environmentMinutes];

/** The committee papers, as the keeper of the register took them in. */
export function seedPapers(seeding: Seeding): void {
  for (const paper of EXAMPLE_PAPERS)
    seeding.schedule(seeding.days.of(paper.of), (change) => seedPaper(seeding, change, paper));
}

async function seedPaper(seeding: Seeding, change: Change, paper: Paper): Promise<void> {
  const datedOn = seeding.days.of(paper.of);
  const text = paper.write((point) => spokenDay(seeding.days.of(point)));
  const content = Buffer.from(text);
  const [id = 0] = await seeding.insert(Document, [
    {
      kind: paper.kind,
      title: paper.title,
      bodyId: seeding.bodies.of(paper.body),
      meetingId: typeof paper.of === 'number' ? null : seeding.meetingId(paper.of),
      datedOn,
      filename: paper.filename,
      mediaType: 'text/plain',
      sizeBytes: content.length,
      checksum: createHash('sha256').update(content).digest('hex'),
      text,
      publicity: 'published',
      uploadedById: seeding.keeperId,
      uploadedAt: change.at,
      takenOutAt: null,
      takenOutBy: null,
      takenOutReason: null,
      contentRemovedAt: null,
      contentRemovedBy: null,
      contentRemovedReason: null,
    },
  ]);
  await seeding.tx.insert(DocumentContent, { documentId: id, content });
  seeding.papers.set(paper.key, id);
  seeding.paperTexts.set(paper.key, text);
  await change.record({
    action: 'took it in',
    subject: { kind: 'document', id, reference: paper.title },
    after: { kind: DOCUMENT_KIND_NAMES[paper.kind], filename: paper.filename },
  });
}

/** Where the words of an item stand in the paper it was made from; all null for an item without a paper. */
export function placeIn(seeding: Seeding, paper: PaperKey | undefined, words: string) {
  if (!paper) return { documentId: null, quote: null, startOffset: null, endOffset: null };
  const startOffset = (seeding.paperTexts.get(paper) ?? '').indexOf(words);
  if (startOffset < 0) throw new Error(`“${words}” does not stand in the paper ${paper}`);
  return {
    documentId: seeding.papers.of(paper),
    quote: words,
    startOffset,
    endOffset: startOffset + words.length,
  };
}
