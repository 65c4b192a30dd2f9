import { Injectable } from '@nestjs/common';
import { ActionUpdatesService } from '../../actions/updates/action-updates.service.js';
import { CLAIM_LABELS } from '../../actions/updates/claim.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { ActionRowFacts } from '../rows/row-draft.js';
import type { RowWork } from './import-work.js';
import { ImportedVerdictsService } from './imported-verdicts.service.js';

/** What a sheet states of an action, and what of it is new. */
export type StatedAction = {
  readonly id: number;
  readonly reference: string;
  readonly bodyId: number;
  readonly ownerId: number | null;
  readonly ownerName: string | null;
  readonly stated: ActionRowFacts;
  readonly isProgress: boolean;
  readonly isVerdict: boolean;
  readonly isDueWords: boolean;
};

/** What sheets say became of actions: updates entered for their owners, and the verdicts of scrutiny. */
@Injectable()
export class ImportedProgressService {
  constructor(
    private readonly updates: ActionUpdatesService,
    private readonly verdicts: ImportedVerdictsService,
  ) {}

  async record(work: RowWork, actions: readonly StatedAction[]): Promise<void> {
    await this.updates.enterIn(
      work.change,
      work.accountId,
      actions.flatMap((action) => updateOf(action, work.asAt) ?? []),
    );
    for (const action of actions) await this.note(work, action);
    await this.verdicts.record(
      work,
      actions.flatMap(({ id, reference, bodyId, stated, isVerdict }) => {
        const { verdict, verdictOn: on, words } = stated;
        if (!verdict || !on || !isVerdict) return [];
        return [{ subject: { kind: 'action', id, reference }, bodyId, verdict, on, words }];
      }),
    );
  }

  /**
   * Words that claim nothing are no update, nor is a claim that no owner made; they stay with the action's history, as do the words
   * of a due date.
   */
  private async note({ change }: RowWork, action: StatedAction): Promise<void> {
    const { id, reference, stated, isProgress, isDueWords } = action;
    const { claim, words, dueWords } = stated;
    const isUpdate = claim !== null && action.ownerId !== null;
    const unclaimed = claim !== null && !isUpdate ? `Status in the sheet: ${CLAIM_LABELS[claim]}` : '';
    const notes = [
      isProgress && unclaimed,
      isProgress && !isUpdate && words,
      isDueWords && dueWords ? `Due date in the sheet: ${dueWords}` : '',
    ];
    const note = notes.filter(Boolean).join('\n');
    if (note)
      await change.record({
        action: 'kept a note of the sheet',
        subject: { kind: 'action', id, reference },
        note,
      });
  }
}

function updateOf(action: StatedAction, asAt: CalendarDay) {
  const { claim, words, updatedOn } = action.stated;
  if (!action.isProgress || !claim || action.ownerId === null) return null;
  const said = words ?? `${CLAIM_LABELS[claim]}, as the sheet says.`;
  const update = { claim, words: said, forecastOn: null, evidence: null, writtenOn: updatedOn ?? asAt };
  return { action, update };
}
