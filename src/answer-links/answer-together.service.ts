import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ActionRow } from '../actions/action-row.queries.js';
import type { NewUpdate } from '../actions/updates/action-updates.service.js';
import { Refused } from '../web/errors.js';
import type { FieldError } from '../web/govuk/error-summary.js';
import { AnswerUpdatesService } from './answer-updates.service.js';
import type { Answerer } from './answerer.js';

/** The same said of several actions. */
@Injectable()
export class AnswerTogetherService {
  constructor(private readonly updates: AnswerUpdatesService) {}

  /**
   * Saves the update with each action, one by one: where one is refused, the others are saved all the same.
   * @throws Refused naming those that were not saved, and that the others were
   */
  async save(
    answerer: Answerer,
    linkId: number,
    actions: readonly ActionRow[],
    update: NewUpdate,
    wantsReceipt: boolean,
  ): Promise<void> {
    const faults: FieldError[] = [];
    const saved: string[] = [];
    for (const action of actions) {
      const formToken = answerer.formToken && tokenFor(answerer.formToken, action.id);
      try {
        await this.updates.save({ ...answerer, formToken }, linkId, action, update, wantsReceipt);
        saved.push(action.reference);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        faults.push(...error.faults.map(({ message }) => ({ field: 'items', message })));
      }
    }
    const [first, ...others] = faults;
    if (!first) return;
    const rest = saved.length > 0 ? `. Saved: ${saved.join(', ')}` : '';
    throw new Refused([{ ...first, message: `${first.message}${rest}` }, ...others]);
  }
}

/** The one-time token of the form, for one of its actions: each is saved once, however often the form arrives. */
function tokenFor(formToken: string, actionId: number): string {
  const hex = createHash('sha256').update(`${formToken} ${actionId}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
