import { Injectable } from '@nestjs/common';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { Refused } from '../../web/errors.js';
import type { Action } from '../action.entity.js';
import { actionSubject } from '../action-subject.js';
import { ActionsRepository } from '../actions.repository.js';
import { type ChosenTerms, isWorkedOut, termsOfNew } from '../making/new-action.rules.js';
import { DueDatesRepository } from './due-dates.repository.js';
import { settingFault } from './due-terms.rules.js';

/** Deciding when actions are due. */
@Injectable()
export class ActionDueTermsService {
  constructor(
    private readonly changes: Changes,
    private readonly actions: ActionsRepository,
    private readonly dueDates: DueDatesRepository,
  ) {}

  /**
   * Decides that an action is due on a day, at a meeting, or how often a duty comes. A day that is set is not moved so: that is an
   * extension.
   * @param reason who decided it, or why
   * @param seen the last entry of the trail when the form was opened
   * @throws ChangedMeanwhile, Refused
   */
  async decide(
    by: By,
    reference: Reference,
    chosen: ChosenTerms,
    reason: string,
    seen: number,
  ): Promise<void> {
    await this.changes.make(by, async (change) => {
      const action = await this.actions.lock(change.tx, reference);
      const subject = actionSubject(action);
      await requireUnchanged(change.tx, subject, pathOfReference(reference), seen);
      const fault = settingFault(action, chosen);
      if (fault) throw Refused.at('dueOn', fault);
      await this.keep(change, action, chosen, reason);
      return subject.reference;
    });
  }

  private async keep(
    { tx, record }: Change,
    action: Action,
    chosen: ChosenTerms,
    reason: string,
  ): Promise<void> {
    const { madeOn, meetingId, bodyId } = action;
    const terms = termsOfNew({ madeOn, meetingId, bodyId, ...chosen });
    const { dueBodyId, dueNth, startsOn, endsOn, cadence } = terms;
    const kept = { dueBodyId, dueNth, startsOn, endsOn, cadence };
    await this.actions.amend(tx, action.id, { ...kept, dueOn: chosen.dueOn });
    const [moved] = isWorkedOut(terms)
      ? await this.dueDates.moved(tx, [{ ...action, ...terms, dueOn: chosen.dueOn }])
      : [];
    if (moved) await this.dueDates.keep(tx, [moved]);
    const [before, after] = await this.actions.bodyNames(tx, [action.dueBodyId, dueBodyId]);
    await record({
      action: 'decided when it is due',
      subject: actionSubject(action),
      before: factsOf(action, before ?? null),
      after: factsOf({ ...kept, dueOn: moved ? moved.dueOn : chosen.dueOn }, after ?? null),
      note: reason,
    });
  }
}

type Facts = Pick<Action, 'dueOn' | 'cadence' | 'dueNth' | 'startsOn' | 'endsOn'>;

function factsOf({ dueOn, cadence, dueNth, startsOn, endsOn }: Facts, dueAt: string | null) {
  return { dueOn, cadence, dueAt, dueNth: dueNth === null ? null : String(dueNth), startsOn, endsOn };
}
