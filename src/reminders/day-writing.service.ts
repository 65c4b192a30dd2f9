import { Injectable } from '@nestjs/common';
import { DelegateMailsService } from '../answer-links/delegate-mails.service.js';
import type { By } from '../audit/change.js';
import { MailFactsQueries } from './mail-facts.queries.js';
import { OtherMailsService } from './other-mails.service.js';
import type { PlannedItem } from './planned-item.rules.js';
import type { PlannedMail } from './planned-mails.rules.js';
import { RemindedQueries } from './reminded.queries.js';
import type { Plan } from './reminder-plan.rules.js';
import { ReminderWritingService } from './reminder-writing.service.js';

/** So many mails are written in one transaction, and about so many items in all of them: what they say lies in memory meanwhile. */
const MAILS_AT_ONCE = 100;
const ITEMS_AT_ONCE = 1000;
/** Transactions side by side, each on a connection of its own: while one waits for the database, another puts mails into words. */
const SIDE_BY_SIDE = 2;

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
   * Writes the mails with their lines in the ledger, many in a transaction. One that cannot be written holds up no other: where a
   * transaction fails, its mails are written one by one.
   * Whoever answers in another's place is written to after that, also on behalf of a run that was killed before it came to it.
   * @param signal breaks it off between two transactions
   * @returns the plan, with the mails that this run wrote
   * @throws Error where some could not be written, once all others are
   */
  async write(plan: Plan, by: By, signal?: AbortSignal): Promise<Plan> {
    const { on } = plan;
    const written = new Map<PlannedMail, PlannedMail>();
    const faults: unknown[] = [];
    const each = async <Thing>(things: Iterable<Thing>, work: (thing: Thing) => Promise<void>) => {
      for (const thing of things) {
        signal?.throwIfAborted();
        await work(thing).catch((error: unknown) => faults.push(error));
      }
    };
    const write = async (mails: readonly PlannedMail[]) => {
      const facts = await this.facts.of(mails.flatMap(allIn), on);
      for (const [mail, left] of await this.writing.write(mails, on, by, facts)) written.set(mail, left);
    };
    const batches = batchesOf(plan.mails).values();
    const line = () =>
      each(batches, (batch) => write(batch).catch(() => each(batch, (mail) => write([mail]))));
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, line));
    const reminded = plan.working ? await this.reminded.on(on) : [];
    await each(reminded, ({ recipient, items }) => this.delegates.write(by, recipient, items, on));
    if (plan.working) await each(await this.others.on(on, by), (write) => write());
    if (faults.length > 0)
      throw new AggregateError(faults, `${faults.length} mails could not be written: ${String(faults[0])}`);
    return { ...plan, mails: plan.mails.flatMap((mail) => written.get(mail) ?? []) };
  }
}

function allIn({ items, copied }: PlannedMail): PlannedItem[] {
  return [...items, ...copied];
}

function batchesOf(mails: readonly PlannedMail[]): (readonly PlannedMail[])[] {
  const batches: PlannedMail[][] = [];
  let items = ITEMS_AT_ONCE;
  for (const mail of mails) {
    const last = batches.at(-1);
    const isFull = last === undefined || last.length >= MAILS_AT_ONCE || items >= ITEMS_AT_ONCE;
    if (isFull) batches.push([mail]);
    else last.push(mail);
    items = (isFull ? 0 : items) + mail.items.length + mail.copied.length;
  }
  return batches;
}
