import { Injectable } from '@nestjs/common';
import { DelegateMailsService } from '../answer-links/delegate-mails.service.js';
import type { By } from '../audit/change.js';
import { MailFactsQueries } from './mail-facts.queries.js';
import { OtherMailsService } from './other-mails.service.js';
import type { PlannedMail } from './planned-mails.rules.js';
import { RemindedQueries } from './reminded.queries.js';
import type { Plan } from './reminder-plan.rules.js';
import { ReminderWritingService } from './reminder-writing.service.js';

/** Mails that are written side by side, each on a connection of its own. */
const AT_A_TIME = 4;

/** Writes all mails of a day's plan. */
@Injectable()
export class DayWritingService {
  constructor(
    private readonly writing: ReminderWritingService,
    private readonly facts: MailFactsQueries,
    private readonly reminded: RemindedQueries,
    private readonly delegates: DelegateMailsService,
    private readonly others: OtherMailsService,
  ) {}

  /**
   * Writes the mails, each in a transaction of its own with its lines in the ledger. One that cannot be written holds up no other.
   * Whoever answers in another's place is written to after that, also on behalf of a run that was killed before it came to it.
   * @param signal breaks it off between two mails
   * @returns the plan, with the mails that this run wrote
   * @throws Error where some could not be written, once all others are
   */
  async write(plan: Plan, by: By, signal?: AbortSignal): Promise<Plan> {
    const { on } = plan;
    const items = plan.mails.flatMap((mail) => [...mail.items, ...mail.copied]);
    const facts = await this.facts.of(items, on);
    const written = new Map<PlannedMail, PlannedMail>();
    const faults: unknown[] = [];
    const each = async <Thing>(things: Iterable<Thing>, work: (thing: Thing) => Promise<void>) => {
      for (const thing of things) {
        signal?.throwIfAborted();
        await work(thing).catch((error: unknown) => faults.push(error));
      }
    };
    const mails = plan.mails.values();
    const line = () =>
      each(mails, async (mail) => {
        const left = await this.writing.write(mail, on, by, facts);
        if (left) written.set(mail, left);
      });
    await Promise.all(Array.from({ length: AT_A_TIME }, line));
    const reminded = plan.working ? await this.reminded.on(on) : [];
    await each(reminded, ({ recipient, items }) => this.delegates.write(by, recipient, items, on));
    if (plan.working) await each(await this.others.on(on, by), (write) => write());
    if (faults.length > 0)
      throw new AggregateError(faults, `${faults.length} mails could not be written: ${String(faults[0])}`);
    return { ...plan, mails: plan.mails.flatMap((mail) => written.get(mail) ?? []) };
  }
}
