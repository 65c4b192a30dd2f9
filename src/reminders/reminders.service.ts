import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AnswerLinksService } from '../answer-links/answer-links.service.js';
import { newAnswerToken } from '../answer-links/answer-token.js';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.js';
import { bankHolidaysAround } from '../calendar/bank-holidays.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { MailService } from '../mail/mail.service.js';
import type { Delivery } from '../mail/mail-message.js';
import { MailRenderer } from '../mail/mail-renderer.js';
import { ChasedItemsQueries } from './chased-items.queries.js';
import { comingPlans } from './coming-plans.rules.js';
import { reminderMail } from './reminder.mail.js';
import { type Plan, type PlannedItem, type PlannedMail, planReminders } from './reminder-plan.rules.js';
import { subjectFor } from './reminder-words.rules.js';
import { RemindersRepository } from './reminders.repository.js';

/** Enough calendar days for {@link RemindersService.planAhead}: five working days with Christmas between them. */
const DAYS_AHEAD = 14;
const WORKING_DAYS_AHEAD = 5;

/** What a run did: the plan, with the mails that this run wrote, and what came of sending all that was to be sent. */
export type Sending = { readonly plan: Plan; readonly delivery: Delivery };

/** Writes to those who owe, once for each stage. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly items: ChasedItemsQueries,
    private readonly changes: Changes,
    private readonly reminders: RemindersRepository,
    private readonly mail: MailService,
    private readonly renderer: MailRenderer,
    private readonly links: AnswerLinksService,
  ) {}

  /** Who would be written to on `on`, who would not, and why. Writes nothing. */
  async plan(on: CalendarDay): Promise<Plan> {
    const items = await this.items.owed(on, DAYS_AHEAD);
    return planReminders(items, await this.items.ledgerOf(items), on, bankHolidaysAround(on));
  }

  /** The plan for `on`, and those of the five working days after it as things stand. */
  async planAhead(on: CalendarDay): Promise<{ plan: Plan; coming: Plan[] }> {
    const items = await this.items.owed(on, DAYS_AHEAD);
    const ledger = await this.items.ledgerOf(items);
    const bankHolidays = bankHolidaysAround(on);
    const plan = planReminders(items, ledger, on, bankHolidays);
    return { plan, coming: comingPlans(plan, items, ledger, WORKING_DAYS_AHEAD, bankHolidays) };
  }

  /**
   * Writes the mails of the plan for `on`, each in a transaction of its own with its lines in the ledger, then sends all messages
   * that are to be sent. Nobody is written to twice about the same stage, however often and by however many processes this is run.
   */
  async send(on: CalendarDay, by: By): Promise<Sending> {
    const plan = await this.plan(on);
    const mails: PlannedMail[] = [];
    for (const mail of plan.mails) {
      const items = await this.write(mail, on, by);
      if (items.length > 0) mails.push({ ...mail, subject: subjectFor(items), items });
    }
    return { plan: { ...plan, mails }, delivery: await this.mail.deliver() };
  }

  /** @returns the items that were written about; none where another run was first */
  private async write(mail: PlannedMail, on: CalendarDay, by: By): Promise<readonly PlannedItem[]> {
    try {
      // The form's token names one change, and this run makes one for each mail; its ledger keeps it from writing twice.
      return await this.changes.make({ ...by, formToken: null }, async (change) => {
        const items = await this.reminders.notYetWritten(change.tx, mail.to, mail.items);
        if (items.length === 0) throw new AlreadyWritten();
        await this.record({ ...mail, subject: subjectFor(items), items }, on, change);
        return items;
      });
    } catch (error) {
      if (error instanceof AlreadyWritten) return [];
      throw error;
    }
  }

  private async record(mail: PlannedMail, on: CalendarDay, change: Change): Promise<void> {
    const words = this.renderer.render('reminders', reminderMail(mail));
    const { to, cc } = mail;
    const token = newAnswerToken();
    const message = { key: keyOf(mail, on), to, cc, secret: token, ...words };
    const messageId = await this.mail.write(change, message);
    if (messageId === null) throw new AlreadyWritten();
    await this.links.issue(change, { token, messageId, address: to, name: mail.name, items: mail.items });
    for (const item of mail.items) {
      const { stage, dueOn, reason } = item;
      const id = await this.reminders.add(change.tx, {
        recipient: to,
        ownerId: item.ownerId,
        actionId: item.kind === 'action' ? item.id : null,
        recommendationId: item.kind === 'response' ? item.id : null,
        stage,
        dueOn,
        plannedOn: on,
        reason,
        messageId,
        recordedAt: change.at,
      });
      await change.record({
        action: `reminded ${item.ownerName}`,
        subject: { kind: 'reminder', id, reference: item.reference },
        after: { recipient: to, stage, dueOn, plannedOn: on, messageId },
        note: reason,
      });
    }
  }
}

/** Breaks off a change that would write nothing, so that no trail is left of it. */
class AlreadyWritten extends Error {
  override readonly name = 'AlreadyWritten';
}

/** On one day there is one message about the same items; one about others, such as one that was entered at noon, may follow. */
function keyOf({ to, items }: PlannedMail, on: CalendarDay): string {
  const what = items.map(({ kind, id, stage, dueOn }) => `${kind} ${id} ${stage} ${dueOn}`).join('\n');
  return `reminders:${on}:${to}:${createHash('sha256').update(what).digest('hex').slice(0, 16)}`;
}
