import { Injectable } from '@nestjs/common';
import { AnswerLinksService } from '../answer-links/answer-links.service.js';
import { newAnswerToken } from '../answer-links/answer-token.js';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { MailService } from '../mail/mail.service.js';
import type { MailMessage } from '../mail/mail-message.js';
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
   * Writes mails of the plan for `on` in one transaction, in a few statements however many they are: all of them, or none.
   * @returns those that were written, as they were; what another run told first is left out
   */
  async write(
    mails: readonly PlannedMail[],
    on: CalendarDay,
    by: By,
    facts: ReadonlyMap<string, MailFacts>,
  ): Promise<ReadonlyMap<PlannedMail, PlannedMail>> {
    try {
      // The form's token names one change, and this run makes many; its ledger keeps it from writing twice.
      const left = await this.changes.make({ ...by, formToken: null }, async (change) => {
        const unsent = await this.reminders.notYetTold(change.tx, mails, on);
        const wanted = unsent.map(({ items, copied }, index) => {
          const { to = '', name = '' } = mails[index] ?? {};
          return items.length + copied.length === 0
            ? null
            : asMail(to, name, items, copied, this.words.councilName);
        });
        const written = await this.record(wanted, on, change, facts);
        if (written.every((mail) => mail === null)) throw new AlreadyWritten();
        await this.mail.setAsideReplaced(
          change.tx,
          unsent.flatMap(({ replacedMessages }) => replacedMessages),
        );
        return written;
      });
      return new Map(
        mails.flatMap((mail, index) => {
          const as = left[index];
          return as ? [[mail, as] as const] : [];
        }),
      );
    } catch (error) {
      if (error instanceof AlreadyWritten) return new Map();
      throw error;
    }
  }

  /** @returns the mails that were written; null where somebody else had written to that address that day */
  private async record(
    mails: readonly (PlannedMail | null)[],
    on: CalendarDay,
    change: Change,
    facts: ReadonlyMap<string, MailFacts>,
  ): Promise<(PlannedMail | null)[]> {
    const drafts = mails.flatMap((mail, index) =>
      mail ? [{ mail, index, token: mail.items.length > 0 ? newAnswerToken() : null }] : [],
    );
    const ids = await this.mail.writeAll(
      change,
      drafts.map(({ mail, token }) => this.messageOf(mail, token, on, facts)),
    );
    const sent = drafts.flatMap((draft, n) => {
      const messageId = ids[n] ?? null;
      return messageId === null ? [] : [{ ...draft, messageId }];
    });
    await this.links.issueAll(
      change,
      sent.flatMap(({ mail: { to, name, items }, token, messageId }) =>
        token === null ? [] : [{ token, messageId, address: to, name, items }],
      ),
    );
    await this.addLines(sent, on, change);
    const written = new Set(sent.map(({ index }) => index));
    return mails.map((mail, index) => (written.has(index) ? mail : null));
  }

  /** One mail a day for each address: whoever else plans today finds the key taken. */
  private messageOf(
    mail: PlannedMail,
    token: string | null,
    on: CalendarDay,
    facts: ReadonlyMap<string, MailFacts>,
  ): MailMessage {
    const words = this.words.of(mail, facts);
    const replyTo = contactOfMail(mail, facts)?.email ?? null;
    const secret = token === null ? {} : { secret: token };
    return { key: `reminders:${on}:${mail.to}`, to: mail.to, cc: [], replyTo, ...secret, ...words };
  }

  private async addLines(
    sent: readonly { readonly mail: PlannedMail; readonly messageId: number }[],
    on: CalendarDay,
    change: Change,
  ): Promise<void> {
    const written = sent.flatMap(({ mail: { to, items, copied }, messageId }) => [
      ...items.map((item) => ({ to, messageId, item, kind: 'stage' as const })),
      ...copied.map((item) => ({ to, messageId, item, kind: 'copy' as const })),
    ]);
    const ids = await this.reminders.add(
      change.tx,
      written.map(({ to, messageId, item, kind }) => lineOf(item, kind, to, on, messageId, change.at)),
    );
    for (const [index, { to, messageId, item, kind }] of written.entries()) {
      const { stage, dueOn, reason, reference, ownerName } = item;
      await change.record({
        action: kind === 'copy' ? `sent a copy of the reminder to ${ownerName}` : `reminded ${ownerName}`,
        subject: { kind: 'reminder', id: ids[index] ?? 0, reference },
        after: { recipient: to, stage, dueOn, plannedOn: on, messageId },
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
    addresseeId: item.addresseeId,
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
