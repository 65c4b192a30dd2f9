import { Injectable } from '@nestjs/common';
import { ActionUpdatesService } from '../actions/action-updates.service.js';
import { CLAIM_LABELS } from '../actions/claim.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import type { RowWork } from './import-work.js';
import { ImportedVerdictsService } from './imported-verdicts.service.js';
import type { ActionFacts } from './row-draft.js';

/** The action that a sheet tells of. */
export type ToldAction = {
  readonly id: number;
  readonly reference: string;
  readonly bodyId: number;
  readonly madeOn: CalendarDay;
  readonly ownerId: number | null;
  readonly ownerName: string | null;
};

/** What of the telling is new. */
export type News = {
  readonly isProgress: boolean;
  readonly isVerdict: boolean;
  readonly isDueWords: boolean;
};

/** What sheets say became of an action: an update entered for its owner, and the verdict of scrutiny. */
@Injectable()
export class ImportedProgressService {
  constructor(
    private readonly updates: ActionUpdatesService,
    private readonly verdicts: ImportedVerdictsService,
  ) {}

  async tell(work: RowWork, action: ToldAction, told: ActionFacts, news: News): Promise<void> {
    const { claim, words, verdict } = told;
    if (news.isProgress && claim) {
      await this.updates.writeIn(work.change, work.accountId, action, 'for-owner', {
        claim,
        words: words ?? `${CLAIM_LABELS[claim]}, as the sheet says.`,
        forecastOn: null,
        evidence: null,
        writtenOn: told.updatedOn ?? work.asAt,
      });
    }
    const notes = [
      news.isProgress && !claim && words ? words : '',
      news.isDueWords && told.dueWords ? `Due date in the sheet: ${told.dueWords}` : '',
    ];
    await this.note(work, action, notes.filter(Boolean).join('\n'));
    if (news.isVerdict && verdict) {
      const subject = { kind: 'action', id: action.id, reference: action.reference };
      await this.verdicts.record(
        work,
        { subject, bodyId: action.bodyId, madeOn: action.madeOn },
        { verdict, on: told.verdictOn, words },
      );
    }
  }

  /** Words that claim nothing are no update; they stay with the action's history. */
  private async note({ change }: RowWork, { id, reference }: ToldAction, note: string): Promise<void> {
    if (note)
      await change.record({
        action: 'kept a note of the sheet',
        subject: { kind: 'action', id, reference },
        note,
      });
  }
}
