import { Injectable } from '@nestjs/common';
import type { Subject } from '../../audit/change.js';
import { MeetingsRepository } from '../../bodies/meetings.repository.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { VerdictOfMeeting } from '../../items/verdicts/verdict.entity.js';
import { VERDICT_LABELS } from '../../items/verdicts/verdict.rules.js';
import { VerdictsRepository } from '../../items/verdicts/verdicts.repository.js';
import type { SheetVerdict } from '../rows/row-draft.js';
import type { ExistingMeeting } from './existing-meetings.js';
import type { RowWork } from './import-work.js';

/** A verdict as a sheet states it, and the item that was judged. */
export type StatedVerdict = {
  readonly subject: Subject;
  readonly bodyId: number;
  readonly verdict: SheetVerdict;
  /** The day of the meeting that gave it, as somebody named it. */
  readonly on: CalendarDay;
  readonly words: string | null;
};

const REPLACEMENT = /(?:superseded|replaced) by:? ?([^.;\n]{1,80})/i;

/** Verdicts of sheets: given by the body's meeting on the day that somebody named, which is entered where it is not known. */
@Injectable()
export class ImportedVerdictsService {
  constructor(
    private readonly verdicts: VerdictsRepository,
    private readonly meetings: MeetingsRepository,
  ) {}

  async record(work: RowWork, all: readonly StatedVerdict[]): Promise<void> {
    const { tx, at, record } = work.change;
    const verdicts: Omit<VerdictOfMeeting, 'id'>[] = [];
    for (const stated of all) {
      const { subject, verdict, words } = stated;
      const meeting = await this.meetingOf(work, stated);
      const isAction = subject.kind === 'action';
      const supersededBy = verdict === 'superseded' ? replacementIn(words) : null;
      verdicts.push({
        actionId: isAction ? subject.id : null,
        recommendationId: isAction ? null : subject.id,
        meetingId: meeting.id,
        ...{ verdict, words, supersededBy, decidedOn: meeting.heldOn },
        recordedById: work.accountId,
        recordedAt: at,
      });
      await record({
        action: 'recorded a verdict',
        subject,
        after: { verdict: VERDICT_LABELS[verdict], meetingOn: meeting.heldOn, supersededBy },
        note: words,
      });
    }
    await this.verdicts.add(tx, verdicts);
  }

  private async meetingOf(work: RowWork, { bodyId, on }: StatedVerdict): Promise<ExistingMeeting> {
    const known = work.meetings.lastBetween(bodyId, on, on);
    if (known) return known;
    const entered = { id: await this.meetings.on(work.change, bodyId, on), bodyId, heldOn: on };
    work.meetings.add(entered);
    work.journal.made('meeting', { id: entered.id, reference: `meeting of ${spokenDay(on)}` });
    return entered;
  }
}

function replacementIn(words: string | null): string {
  return REPLACEMENT.exec(words ?? '')?.[1]?.trim() || 'what the sheet does not name';
}
