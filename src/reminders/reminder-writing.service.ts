import { Injectable } from '@nestjs/common';
import { AnswerLinksService } from '../answer-links/answer-links.service.js';
import { newAnswerToken } from '../answer-links/answer-token.js';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { MailService } from '../mail/mail.service.js';
import type { LedgerKind } from './ledger-lines.rules.js';
import type { MailFacts } from './mail-facts.rules.js';
import type { PlannedItem } from './planned-item.rules.js';
import { asMail, type PlannedMail } from './planned-mails.rules.js';
import type { Reminder } from './reminder.entity.js';
import { contactOfMail } from './reminder.mail.js';
import { ReminderWordsService } from './reminder-words.service.js';
import { RemindersRepository } from './reminders.repository.js';

/** Writes planned mails with their lines in the ledger. */
@Injectable()
export class ReminderWritingService {
  constructor(
    private readonly changes: Changes,
    private readonly reminders: RemindersRepository,
    private readonly mail: MailService,
    private readonly words: ReminderWordsService,
    private readonly links: AnswerLinksService,
  ) {}

  /**
   * Writes one mail of the plan for `on` in a transaction of its own.
   * @returns the mail as it was written; null where another run was first
   */
  async write(
    mail: PlannedMail,
    on: CalendarDay,
    by: By,
    facts: ReadonlyMap<string, MailFacts>,
  ): Promise<PlannedMail | null> {
    try {
      // The form's token names one change, and this run makes one for each mail; its ledger keeps it from writing twice.
      return await this.changes.make({ ...by, formToken: null }, async (change) => {
        const { items, copied, replacedMessages } = await this.reminders.notYetTold(change.tx, mail, on);
        if (items.length + copied.length === 0) throw new AlreadyWritten();
        const left = asMail(mail.to, mail.name, items, copied, this.words.councilName);
        await this.record(left, on, change, facts);
        await this.mail.setAsideReplaced(change.tx, replacedMessages);
        return left;
      });
    } catch (error) {
      if (error instanceof AlreadyWritten) return null;
      throw error;
    }
  }

  private async record(
    mail: PlannedMail,
    on: CalendarDay,
    change: Change,
    facts: ReadonlyMap<string, MailFacts>,
  ): Promise<void> {
    const words = this.words.of(mail, facts);
    // One mail a day for each address: whoever else plans today finds the key taken.
    const { to, name, items } = mail;
    const token = newAnswerToken();
    const secret = items.length > 0 ? { secret: token } : {};
    const replyTo = contactOfMail(mail, facts)?.email ?? null;
    const message = { key: `reminders:${on}:${to}`, to, cc: [], replyTo, ...secret, ...words };
    const messageId = await this.mail.write(change, message);
    if (messageId === null) throw new AlreadyWritten();
    if (items.length > 0) await this.links.issue(change, { token, messageId, address: to, name, items });
    const written = [
      ...mail.items.map((item) => ({ item, kind: 'stage' as const })),
      ...mail.copied.map((item) => ({ item, kind: 'copy' as const })),
    ];
    const lines = written.map(({ item, kind }) => lineOf(item, kind, mail.to, on, messageId, change.at));
    const ids = await this.reminders.add(change.tx, lines);
    for (const [index, { item, kind }] of written.entries()) {
      const { stage, dueOn, reason, reference, ownerName } = item;
      await change.record({
        action: kind === 'copy' ? `sent a copy of the reminder to ${ownerName}` : `reminded ${ownerName}`,
        subject: { kind: 'reminder', id: ids[index] ?? 0, reference },
        after: { recipient: mail.to, stage, dueOn, plannedOn: on, messageId },
        note: reason,
      });
    }
  }
}

function lineOf(
  item: PlannedItem,
  kind: LedgerKind,
  recipient: string,
  plannedOn: CalendarDay,
  messageId: number,
  recordedAt: Date,
): Omit<Reminder, 'id'> {
  return {
    recipient,
    ownerId: item.ownerId,
    actionId: item.kind === 'action' ? item.id : null,
    recommendationId: item.kind === 'response' ? item.id : null,
    kind,
    stage: item.stage,
    dueOn: item.dueOn,
    plannedOn,
    reason: item.reason,
    messageId,
    recordedAt,
  };
}

/** Breaks off a change that would write nothing, so that no trail is left of it. */
class AlreadyWritten extends Error {
  override readonly name = 'AlreadyWritten';
}
