import { Injectable } from '@nestjs/common';
import type { Change } from '../audit/change.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { NotAllowed } from '../web/errors.js';
import type { Measure } from './measure.entity.js';
import { measureSubject } from './measure-subject.js';
import { MeasureValuesService, type NewValue, type RecordedValues } from './measure-values.service.js';
import { MeasuresRepository } from './measures.repository.js';
import { type MeasureFacts, MeasuresService } from './measures.service.js';

/** What a paper says of how a measure is counted. */
export type PaperNote = {
  readonly notedOn: CalendarDay;
  readonly words: string;
  readonly documentId: number;
  readonly startOffset: number;
};

/** Figures that stand in a paper, taken for values of measures as a part of a greater change. */
@Injectable()
export class PaperFiguresService {
  constructor(
    private readonly measures: MeasuresRepository,
    private readonly making: MeasuresService,
    private readonly recording: MeasureValuesService,
  ) {}

  /** Makes a measure for them. @throws Refused where another has its name */
  async make(change: Change, facts: MeasureFacts, field: string): Promise<Measure> {
    return this.making.addIn(change, facts, field);
  }

  /** @throws Refused where the paper gave another figure for a day before */
  async take(
    change: Change,
    slug: string,
    documentId: number,
    values: readonly NewValue[],
  ): Promise<RecordedValues> {
    const source = { documentId, sourceWords: null, sourceAddress: null };
    return this.recording.recordIn(change, slug, values, source);
  }

  /** Keeps beside the values of a measure how they are counted from now on. @throws NotFound */
  async note(change: Change, slug: string, note: PaperNote): Promise<void> {
    const { tx, at, by, record } = change;
    if (by.accountId === null) throw new NotAllowed('a note is kept by somebody with an account');
    const measure = await this.measures.lock(tx, slug);
    const isNew = await this.measures.addNote(tx, {
      ...{ ...note, measureId: measure.id },
      ...{ recordedById: by.accountId, recordedAt: at },
    });
    if (isNew)
      await record({
        action: 'noted that it is counted another way',
        subject: measureSubject(measure),
        after: { from: note.notedOn, paper: await this.measures.paperTitle(tx, note.documentId) },
      });
  }
}
