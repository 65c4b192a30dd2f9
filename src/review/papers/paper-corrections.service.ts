import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import type { BodyRow } from '../../bodies/bodies.queries.js';
import { endedFault } from '../../bodies/body-existence.rules.js';
import { MeetingsRepository } from '../../bodies/meetings.repository.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { dayInLondon } from '../../calendar/clock.js';
import type { Document } from '../../documents/document.entity.js';
import { DOCUMENT_KIND_NAMES, type DocumentKind } from '../../documents/document.rules.js';
import type { DocumentRow } from '../../documents/documents.queries.js';
import { DocumentsRepository } from '../../documents/documents.repository.js';
import { FigureProposalsRepository } from '../../documents/figures/figure-proposals.repository.js';
import { figuresRead } from '../../documents/figures/read-figures.rules.js';
import { PaperReader } from '../../documents/paper-reader.service.js';
import { UnreadableDocument } from '../../documents/reading/unreadable-document.js';
import type { Extraction } from '../../extraction/extraction.js';
import { Refused } from '../../web/errors.js';
import { PaperItemsQueries } from './paper-items.queries.js';
import { PaperItemsRepository } from './paper-items.repository.js';
import { followsPaper, type PaperItem, paperObstacles } from './paper-items.rules.js';

/** What a paper is. */
export type RightPaper = {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly body: BodyRow;
  readonly datedOn: CalendarDay;
  readonly reason: string;
};

/** Papers put right: what they were said to be stays to be read, and what was made from them follows. */
@Injectable()
export class PaperCorrectionsService {
  constructor(
    private readonly changes: Changes,
    private readonly documents: DocumentsRepository,
    private readonly figures: FigureProposalsRepository,
    private readonly meetings: MeetingsRepository,
    private readonly items: PaperItemsQueries,
    private readonly followers: PaperItemsRepository,
    private readonly reader: PaperReader,
  ) {}

  /**
   * A paper said to be of another kind is read again as that; what was decided of it stays.
   *
   * @param said what the paper is said to be
   * @param seen the last entry of the paper's trail when the form was opened
   * @throws ChangedMeanwhile, Refused where nothing would change, or something stands in the way
   */
  async correct(by: By, said: DocumentRow, right: RightPaper, seen: number): Promise<void> {
    const { id, bodyName: bodyBefore } = said;
    const { title, kind, body, datedOn, reason } = right;
    const ended = endedFault(body, datedOn);
    if (ended) throw Refused.at('datedOn', ended);
    const read = said.kind === kind ? null : await this.readAs(said.text, kind);
    await this.changes.make(by, async (change) => {
      const { tx, at, record } = change;
      const paper = await this.documents.lock(tx, id);
      const subject = { kind: 'document', id, reference: title };
      await requireUnchanged(tx, subject, `/documents/${id}`, seen);
      const isMoved = paper.bodyId !== body.id || paper.datedOn !== datedOn;
      if (!isMoved && paper.title === title && paper.kind === kind)
        throw Refused.at('title', 'Change the details of the paper, or cancel');
      const is = { bodyId: body.id, datedOn };
      const items = (await this.items.lockedIn(tx, id)).filter((item) => followsPaper(item, paper));
      const [first, ...others] = paperObstacles(items, paper, is).map((message) => ({
        field: 'datedOn',
        message,
      }));
      if (isMoved && first) throw new Refused([first, ...others]);
      const meetingId = kind === 'minutes' ? await this.meetings.on(change, body.id, datedOn) : null;
      await this.documents.addCorrection(tx, {
        documentId: id,
        titleBefore: paper.title,
        kindBefore: paper.kind,
        bodyIdBefore: paper.bodyId,
        datedOnBefore: paper.datedOn,
        reason,
        correctedOn: dayInLondon(at),
        correctedBy: by.name,
        recordedAt: at,
      });
      await this.documents.amend(tx, id, { title, kind, bodyId: body.id, datedOn, meetingId });
      const reread = read && (await this.readAgain(tx, id, read));
      await record({
        action: 'corrected what the paper is',
        subject,
        before: spoken(paper, bodyBefore),
        after: { ...spoken(right, body.name), ...(reread ?? {}) },
        note: reason,
      });
      if (isMoved || meetingId !== paper.meetingId)
        await this.takeAlong(change, items, paper, { ...is, meetingId, name: body.name }, bodyBefore);
      return true;
    });
  }

  /** What the kept text proposes as a paper of this kind; null where it cannot be read as it was kept. */
  private async readAs(text: string, kind: DocumentKind): Promise<Extraction | null> {
    try {
      const read = await this.reader.read(Buffer.from(text), 'paper.txt', kind);
      return read.text === text ? read.extraction : null;
    } catch (error) {
      if (error instanceof UnreadableDocument) return null;
      throw error;
    }
  }

  private async readAgain(tx: EntityManager, id: number, read: Extraction) {
    const items = await this.documents.readAgain(tx, id, read.items);
    return { ...items, figures: await this.figures.readAgain(tx, id, figuresRead(read)) };
  }

  private async takeAlong(
    { tx, record }: Change,
    items: readonly PaperItem[],
    paper: Document,
    is: { bodyId: number; datedOn: CalendarDay; meetingId: number | null; name: string },
    bodyBefore: string,
  ): Promise<void> {
    await this.followers.follow(tx, items, paper, is);
    for (const { kind, id, reference } of items)
      await record({
        action: 'followed the correction of its paper',
        subject: { kind: kind === 'R' ? 'recommendation' : 'action', id, reference },
        before: { madeOn: paper.datedOn, madeBy: bodyBefore },
        after: { madeOn: is.datedOn, madeBy: is.name },
      });
  }
}

function spoken(
  { title, kind, datedOn }: { title: string; kind: DocumentKind; datedOn: CalendarDay },
  body: string,
) {
  return { title, kind: DOCUMENT_KIND_NAMES[kind], body, datedOn };
}
