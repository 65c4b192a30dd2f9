import { Injectable } from '@nestjs/common';
import { ActionStoryRepository } from '../actions/action-story.repository.js';
import type { Subject } from '../audit/change.js';
import { MeetingsRepository } from '../bodies/meetings.repository.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { VERDICT_LABELS } from '../recommendations/verdict.rules.js';
import { ImportMeetingsQueries } from './import-meetings.queries.js';
import type { RowWork } from './import-work.js';
import type { SheetVerdict } from './row-draft.js';

/** A verdict as a sheet tells it. */
export type ToldVerdict = {
  readonly verdict: SheetVerdict;
  /** Null where the sheet does not date it. */
  readonly on: CalendarDay | null;
  readonly words: string | null;
};

/** The item that was judged. */
export type Judged = { readonly subject: Subject; readonly bodyId: number; readonly madeOn: CalendarDay };

const REPLACEMENT = /(?:superseded|replaced) by:? ?([^.;\n]{1,80})/i;

/** Verdicts of sheets: given by the body's last meeting by then, which is entered where none is known. */
@Injectable()
export class ImportedVerdictsService {
  constructor(
    private readonly story: ActionStoryRepository,
    private readonly meetings: MeetingsRepository,
    private readonly known: ImportMeetingsQueries,
  ) {}

  async record(work: RowWork, { subject, bodyId, madeOn }: Judged, told: ToldVerdict): Promise<void> {
    const { tx, at, record } = work.change;
    const day = told.on ?? work.asAt;
    const last = await this.known.lastBetween(tx, bodyId, madeOn, day);
    const meetingId = last?.id ?? (await this.meetings.on(work.change, bodyId, day));
    const decidedOn = last?.heldOn ?? day;
    const isAction = subject.kind === 'action';
    const supersededBy = told.verdict === 'superseded' ? replacementIn(told.words) : null;
    await this.story.addVerdict(tx, {
      actionId: isAction ? subject.id : null,
      recommendationId: isAction ? null : subject.id,
      meetingId,
      verdict: told.verdict,
      words: told.words,
      supersededBy,
      decidedOn,
      recordedById: work.accountId,
      recordedAt: at,
    });
    await record({
      action: 'recorded a verdict',
      subject,
      after: { verdict: VERDICT_LABELS[told.verdict], meetingOn: decidedOn, supersededBy },
      note: told.words,
    });
  }
}

function replacementIn(words: string | null): string {
  return REPLACEMENT.exec(words ?? '')?.[1]?.trim() || 'what the sheet does not name';
}
