import { Injectable } from '@nestjs/common';
import { AnswerLinksService } from '../../answer-links/answer-links.service.js';
import { newAnswerToken } from '../../answer-links/answer-token.js';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { Clock } from '../../calendar/clock.js';
import { MailService } from '../../mail/mail.service.js';
import { Refused } from '../../web/errors.js';
import type { Reminder } from '../reminder.entity.js';
import { RemindersRepository } from '../reminders.repository.js';
import type { AskPlan, ItemAskedAbout } from './ask-planning.service.js';
import { AskWordsService } from './ask-words.service.js';

/** Asks somebody now about everything that they owe, in one mail. */
@Injectable()
export class AsksService {
  constructor(
    private readonly changes: Changes,
    private readonly reminders: RemindersRepository,
    private readonly mail: MailService,
    private readonly links: AnswerLinksService,
    private readonly words: AskWordsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the one mail, with a line of the ledger for each item: the ladder then keeps its distance from it. It takes the place of
   * the mail of the day, so that nobody is written to twice.
   * @returns who was asked
   * @throws Refused where nobody can be asked, or they were written to today
   */
  async ask(by: By, plan: AskPlan): Promise<string> {
    if (plan.to === null) throw new Refused([{ field: null, message: plan.reason }]);
    const { to, name, asked } = plan;
    const today = this.clock.today();
    const words = await this.words.of({ to, name, asked, from: by.name });
    await this.changes.make(by, async (change) => {
      const token = newAnswerToken();
      const message = { key: `reminders:${today}:${to}`, to, cc: [], secret: token, ...words };
      const messageId = await this.mail.write(change, message);
      if (messageId === null)
        throw new Refused([{ field: null, message: `${name} was written to today already` }]);
      const items = asked.map(({ item }) => item);
      await this.links.issue(change, { token, messageId, address: to, name, items });
      await this.reminders.add(
        change.tx,
        asked.map((each) => lineOf(each, to, by.name, messageId, change, today)),
      );
      for (const { item } of asked) await this.record(change, item, name, { recipient: to, messageId });
    });
    await this.mail.deliverForPage();
    return name;
  }

  private async record(
    { record }: Change,
    { kind, id, reference }: ItemAskedAbout['item'],
    name: string,
    after: { readonly recipient: string; readonly messageId: number },
  ): Promise<void> {
    const subject = { kind: kind === 'action' ? 'action' : 'recommendation', id, reference } as const;
    await record({ action: `asked ${name} for an update`, subject, after });
  }
}

function lineOf(
  { item, hasDate }: ItemAskedAbout,
  recipient: string,
  asker: string,
  messageId: number,
  { at }: Change,
  today: Reminder['plannedOn'],
): Omit<Reminder, 'id'> {
  const { kind, id, ownerId, addresseeId, dueOn } = item;
  return {
    recipient,
    ownerId,
    actionId: kind === 'action' ? id : null,
    recommendationId: kind === 'response' ? id : null,
    addresseeId,
    kind: 'nudge',
    stage: 'nudge',
    dueOn: hasDate ? dueOn : null,
    plannedOn: today,
    reason: `${asker} asked about everything that was open`,
    messageId,
    recordedAt: at,
  };
}
