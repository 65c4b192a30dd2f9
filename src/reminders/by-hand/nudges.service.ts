import { Injectable } from '@nestjs/common';
import { AnswerLinksService } from '../../answer-links/answer-links.service.js';
import { newAnswerToken } from '../../answer-links/answer-token.js';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { MailService } from '../../mail/mail.service.js';
import { Refused } from '../../web/errors.js';
import type { PlannedItem } from '../planned-item.rules.js';
import { RemindersRepository } from '../reminders.repository.js';
import { NudgePlanningService } from './nudge-planning.service.js';
import type { RemindedItem } from './reminded-item.queries.js';

/** Asks an owner now, in a clerk's own words. */
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
   * Writes to whoever answers for the item today; the ladder then keeps its distance from it.
   * @returns who was written to
   * @throws Refused where nobody can be reached, or nothing is owed any more
   */
  async nudge(by: By, reminded: RemindedItem, words: string, today: CalendarDay): Promise<string> {
    const planned = await this.planning.plan(reminded, today);
    if (planned.to === null) throw Refused.at('words', planned.reason);
    const { to, name, item } = planned;
    const mailWords = await this.planning.words(planned, by.name, words, today);
    const token = newAnswerToken();
    await this.changes.make(by, async (change) => {
      const key = `nudge:${item.kind}:${item.id}:${to}:${change.at.toISOString()}`;
      const messageId = await this.mail.write(change, { key, to, cc: [], secret: token, ...mailWords });
      if (messageId === null) throw Refused.at('words', 'This was asked already');
      await this.links.issue(change, { token, messageId, address: to, name, items: [item] });
      await this.reminders.add(change.tx, [
        {
          ...lineOf(item, planned.hasDate),
          recipient: to,
          reason: words,
          plannedOn: today,
          messageId,
          recordedAt: change.at,
        },
      ]);
      await change.record({
        action: `asked ${name} how it stands`,
        subject: {
          kind: item.kind === 'action' ? 'action' : 'recommendation',
          id: item.id,
          reference: item.reference,
        },
        after: { recipient: to, messageId },
        note: words,
      });
      return null;
    });
    await this.mail.deliverForPage();
    return name;
  }
}

function lineOf({ kind, id, ownerId, dueOn }: PlannedItem, hasDate: boolean) {
  return {
    ownerId,
    actionId: kind === 'action' ? id : null,
    recommendationId: kind === 'response' ? id : null,
    kind: 'nudge' as const,
    stage: 'nudge',
    dueOn: hasDate ? dueOn : null,
  };
}
