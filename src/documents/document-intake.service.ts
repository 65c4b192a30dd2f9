import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import type { BodyRow } from '../bodies/bodies.queries.js';
import { endedFault } from '../bodies/body-existence.rules.js';
import { MeetingsRepository } from '../bodies/meetings.repository.js';
import type { Publicity } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { readDueCell } from '../extraction/details/due-date.js';
import { Refused } from '../web/errors.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { carryOver } from './carry-over.rules.js';
import type { DocumentKind } from './document.rules.js';
import { titleOf } from './document-title.rules.js';
import { DocumentsQueries } from './documents.queries.js';
import { DocumentsRepository } from './documents.repository.js';
import { EarlierPrintingsRepository } from './earlier-printings.repository.js';
import { FigureProposalsRepository } from './figures/figure-proposals.repository.js';
import { figuresRead } from './figures/read-figures.rules.js';
import { bodyOfPaper, dayOfLetter, saysNotForPublication } from './paper-head.rules.js';
import { PaperReader, type ReadPaper } from './paper-reader.service.js';
import { UnreadableDocument } from './reading/unreadable-document.js';

type MakingBody = { readonly id: number; readonly name: string } & Partial<
  Pick<BodyRow, 'existsUntil' | 'successorName'>
>;

/** A paper as somebody hands it in. What is null is left to the reading. */
export type UploadedDocument = {
  readonly content: Buffer;
  readonly filename: string;
  /** The field that it came by, where its faults are told. */
  readonly field: 'file' | 'pasted';
  readonly body: MakingBody | null;
  /** Among which the reading looks for the body. */
  readonly bodies?: readonly BodyRow[];
  readonly kind: DocumentKind | null;
  readonly datedOn: CalendarDay | null;
  readonly title: string | null;
  readonly publicity: Publicity | null;
  /** Whose paper it is where neither the form nor the paper says: it came with one of theirs. */
  readonly otherwise?: MakingBody | null;
};

/** What came of it. */
export type TakenIn = {
  readonly documentId: number;
  /** How many proposals wait for review; null where the same paper was there already. */
  readonly proposals: number | null;
  /** How many figures wait to be taken for values of measures. */
  readonly figures: number;
  /** The earlier printing of the paper, and how its proposals bear on this one's; null where there is none. */
  readonly earlier: { readonly title: string; readonly same: number; readonly changed: number } | null;
  /** Whether it is a response form of ours that came back: it is checked and recorded, and proposes nothing. */
  readonly isResponseForm: boolean;
  /** How many papers came with it, where it is an email. */
  readonly attachments: number;
};

type ToKeep = Omit<UploadedDocument, 'bodies'> & {
  body: MakingBody;
  datedOn: CalendarDay;
  publicity: Publicity;
  checksum: string;
  read: ReadPaper;
};

const IS_KNOWN = { proposals: null, figures: 0, earlier: null, isResponseForm: false, attachments: 0 };

class IsThereAlready extends Error {
  override readonly name = 'IsThereAlready';
}

/** Takes papers in: reads them and keeps them with what they propose. */
@Injectable()
export class DocumentIntakeService {
  constructor(
    private readonly reader: PaperReader,
    private readonly documents: DocumentsRepository,
    private readonly printings: EarlierPrintingsRepository,
    private readonly figures: FigureProposalsRepository,
    private readonly queries: DocumentsQueries,
    private readonly meetings: MeetingsRepository,
    private readonly changes: Changes,
  ) {}

  /** @throws Refused where it cannot be read, neither the form nor the paper says its date, or its body had ended by then */
  async takeIn(by: By & { accountId: number }, paper: UploadedDocument): Promise<TakenIn> {
    const checksum = createHash('sha256').update(paper.content).digest('hex');
    const known = await this.queries.idByChecksum(checksum);
    if (known) return { documentId: known, ...IS_KNOWN };
    const read = await this.read(paper);
    const { body, datedOn, publicity } = settled(paper, read);
    const ended = endedFault({ existsUntil: null, ...body }, datedOn);
    if (ended) throw Refused.at('datedOn', ended);
    try {
      return await this.changes.make(by, (change) =>
        this.keep(change, by.accountId, { ...paper, body, datedOn, publicity, checksum, read }),
      );
    } catch (error) {
      const other = error instanceof IsThereAlready ? await this.queries.idByChecksum(checksum) : null;
      if (other) return { documentId: other, ...IS_KNOWN };
      throw error;
    }
  }

  /**
   * What neither the form nor the paper says, a fault each: for a form that is wrong in other fields already, so
   * that all is asked at once.
   */
  async missingOf(paper: UploadedDocument): Promise<readonly FieldError[]> {
    try {
      const read = await this.read(paper);
      return missingFaults(foundIn(paper, read), read.extraction.document.body);
    } catch (error) {
      if (error instanceof Refused) return error.faults;
      throw error;
    }
  }

  /** The name that the paper gives to the body that made it; null where it gives none, or cannot be read. */
  async bodyNamedBy(paper: UploadedDocument): Promise<string | null> {
    try {
      return (await this.read(paper)).extraction.document.body;
    } catch (error) {
      if (error instanceof Refused) return null;
      throw error;
    }
  }

  private async read({ content, filename, field, kind }: UploadedDocument): Promise<ReadPaper> {
    try {
      return await this.reader.read(content, filename, kind);
    } catch (error) {
      if (error instanceof UnreadableDocument) throw Refused.at(field, error.message);
      throw error;
    }
  }

  private async keep(change: Change, uploadedById: number, paper: ToKeep): Promise<TakenIn> {
    const { tx, at, record } = change;
    const { content, filename, body, datedOn, publicity, checksum } = paper;
    const bodyId = body.id;
    const { text, mediaType, extraction, responseForm, mail } = paper.read;
    const isResponseForm = responseForm !== null;
    const items = isResponseForm ? [] : extraction.items;
    const kind = paper.kind ?? (isResponseForm ? 'response' : extraction.document.kind);
    const { title: titleRead, body: bodyRead } = extraction.document;
    const title = paper.title ?? titleOf({ titleRead, bodyRead, bodyName: body.name, kind, datedOn });
    const meetingId = kind === 'minutes' ? await this.meetings.on(change, bodyId, datedOn) : null;
    const facts = { kind, title, bodyId, meetingId, datedOn, filename, mediaType, checksum, text, publicity };
    const printings = await this.printings.of(tx, { bodyId, datedOn, publicity, text });
    const documentId = await this.documents.add(
      tx,
      { ...facts, sizeBytes: content.length, uploadedById, uploadedAt: at },
      content,
    );
    if (documentId === null) throw new IsThereAlready(checksum);
    const carried = carryOver(items, printings.proposals);
    await this.documents.addProposals(tx, documentId, carried.proposals);
    await this.printings.moveOn(tx, carried.movedOn);
    const figures = isResponseForm
      ? 0
      : await this.figures.add(tx, documentId, figuresRead(extraction), printings.ids);
    const proposals = items.length;
    const { same, changed } = carried;
    const printed = printings.titles.at(-1);
    const earlier = printed === undefined ? null : { title: printed, same, changed };
    await record({
      action: 'added the document',
      subject: { kind: 'document', id: documentId, reference: title },
      after: { title, kind, datedOn, filename, checksum, publicity, proposals, figures, earlier },
    });
    const attachments = mail?.attachments.length ?? 0;
    return { documentId, proposals, figures, earlier, isResponseForm, attachments };
  }
}

type FoundOf = {
  readonly body: MakingBody | null;
  readonly datedOn: CalendarDay | null;
  readonly publicity: Publicity | null;
};

/** What the form says of the paper, else the paper itself. */
function foundIn(paper: UploadedDocument, read: ReadPaper): FoundOf {
  const { text, extraction } = read;
  return {
    body:
      paper.body ??
      bodyOfPaper(extraction.document.body, text, paper.bodies ?? []) ??
      paper.otherwise ??
      null,
    datedOn: paper.datedOn ?? dayOf(read),
    publicity: paper.publicity ?? (saysNotForPublication(text) ? null : 'published'),
  };
}

/** The same where nothing is missing. @throws Refused where neither the form nor the paper says it */
function settled(
  paper: UploadedDocument,
  read: ReadPaper,
): { body: MakingBody; datedOn: CalendarDay; publicity: Publicity } {
  const found = foundIn(paper, read);
  const { body, datedOn, publicity } = found;
  if (body && datedOn && publicity) return { body, datedOn, publicity };
  const [first, ...more] = missingFaults(found, read.extraction.document.body);
  if (!first) throw new Error('something is missing, so there is a fault');
  throw new Refused([first, ...more]);
}

function missingFaults({ body, datedOn, publicity }: FoundOf, bodyRead: string | null): FieldError[] {
  const whose = bodyRead
    ? `The paper names “${bodyRead}”, and there is no such body here`
    : 'The paper does not say which body made it';
  return [
    ...(body ? [] : [{ field: 'body', message: `${whose}. Select the body` }]),
    ...(datedOn ? [] : [{ field: 'datedOn', message: 'The paper does not give its date. Enter the date' }]),
    ...(publicity
      ? []
      : [
          {
            field: 'publicity',
            message: 'The paper says that it is not for publication. Select who can see it',
          },
        ]),
  ];
}

/** The day that a paper says of itself; of a response form, the day of the decision; of an email, when it was sent. */
function dayOf({ extraction, responseForm, text, mail }: ReadPaper): CalendarDay | null {
  if (responseForm) return readDueCell(responseForm.whole.decidedOn).dueOn;
  return extraction.document.meetingDate ?? dayOfLetter(text) ?? mail?.sentOn ?? null;
}
