import { Injectable } from '@nestjs/common';
import { AnswerLinksService } from '../../answer-links/answer-links.service.js';
import { newAnswerToken } from '../../answer-links/answer-token.js';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { MailService } from '../../mail/mail.service.js';
import type { MailWords } from '../../mail/mail-message.js';
import { Refused } from '../../web/errors.js';
import type { PlannedItem } from '../planned-item.rules.js';
import { RemindersRepository } from '../reminders.repository.js';
import type { NudgeForm } from './forms/nudge.form.js';
import {
  isReached,
  NudgePlanningService,
  type PlannedNudge,
  type ReachedNudge,
} from './nudge-planning.service.js';

/** Asks those who owe something now, in a clerk's own words. */
@Injectable()
export class NudgesService {
  constructor(
    private readonly changes: Changes,
    private readonly planning: NudgePlanningService,
    private readonly reminders: RemindersRepository,
    private readonly mail: MailService,
    private readonly links: AnswerLinksService,
  ) {}

  /**
   * Writes to whoever answers for the item today, where several bodies owe an answer to those chosen; the ladder then keeps its
   * distance from it.
   * @returns who was written to
   * @throws Refused where nobody can be reached or was chosen, or nothing is owed any more
   */
  async nudge(
    by: By,
    planned: readonly PlannedNudge[],
    { words, to }: NudgeForm,
    today: CalendarDay,
  ): Promise<string[]> {
    const reached = planned.filter(isReached);
    if (reached.length === 0)
      throw Refused.at('words', planned.flatMap((each) => (each.to === null ? each.reason : [])).join('. '));
    const chosen = planned.length === 1 ? reached : reached.filter(({ key }) => to.includes(key));
    if (chosen.length === 0) throw Refused.at('to', 'Select who to ask');
    const letters: { nudge: ReachedNudge; mail: Awaited<ReturnType<NudgePlanningService['words']>> }[] = [];
    for (const nudge of chosen)
      letters.push({ nudge, mail: await this.planning.words(nudge, by.name, words, today) });
    await this.changes.make(by, async (change) => {
      for (const { nudge, mail } of letters) await this.write(change, nudge, mail, words, today);
    });
    await this.mail.deliverForPage();
    return chosen.map(({ name }) => name);
  }

  private async write(
    change: Change,
    { to, name, item, hasDate, key: owing }: ReachedNudge,
    mailWords: MailWords & { readonly replyTo: string | null },
    words: string,
    today: CalendarDay,
  ): Promise<void> {
    const token = newAnswerToken();
    const key = `nudge:${item.kind}:${item.id}:${owing}:${to}:${change.at.toISOString()}`;
    const messageId = await this.mail.write(change, { key, to, cc: [], secret: token, ...mailWords });
    if (messageId === null) throw Refused.at('words', 'This was asked already');
    await this.links.issue(change, { token, messageId, address: to, name, items: [item] });
    await this.reminders.add(change.tx, [
      {
        ...lineOf(item, hasDate),
        recipient: to,
        reason: words,
        plannedOn: today,
        messageId,
        recordedAt: change.at,
      },
    ]);
    await change.record({
      action: `asked ${name} for an update`,
      subject: {
        kind: item.kind === 'action' ? 'action' : 'recommendation',
        id: item.id,
        reference: item.reference,
      },
      after: { recipient: to, messageId },
      note: words,
    });
  }
}

function lineOf({ kind, id, addresseeId, ownerId, dueOn }: PlannedItem, hasDate: boolean) {
  return {
    ownerId,
    actionId: kind === 'action' ? id : null,
    recommendationId: kind === 'response' ? id : null,
    addresseeId,
    kind: 'nudge' as const,
    stage: 'nudge',
    dueOn: hasDate ? dueOn : null,
  };
}
