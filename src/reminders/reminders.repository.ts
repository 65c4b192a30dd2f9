import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { insertMany } from '../database/insert-many.js';
import { isAbout } from './ledger-lines.rules.js';
import type { PlannedItem } from './planned-item.rules.js';
import type { PlannedMail } from './planned-mails.rules.js';
import { Reminder } from './reminder.entity.js';
import { IS_SENT } from './sent-lines.queries.js';

type SentLine = {
  readonly id: number;
  readonly recipient: string;
  readonly messageId: number;
  readonly isSent: boolean;
  readonly addresseeId: number | null;
  readonly key: string;
};

/** What is left of a mail to write, and the messages that it takes the place of. */
export type UnsentMail = Pick<PlannedMail, 'items' | 'copied'> & {
  readonly replacedLines: readonly number[];
  readonly replacedMessages: readonly number[];
};

/** The ledger of reminders. */
@Injectable()
export class RemindersRepository {
  /**
   * Locks what the mails are about, then leaves out what each recipient was told or copied at this step: a second run waits here
   * for the first and finds nothing left. A line that told nobody, since its mail never left or was meant for a day to come, gives
   * way to the new one.
   */
  async notYetTold(tx: EntityManager, mails: readonly PlannedMail[], on: CalendarDay): Promise<UnsentMail[]> {
    const all = mails.flatMap(({ items, copied }) => [...items, ...copied]);
    const idsOf = (wanted: PlannedItem['kind']) => [
      ...new Set(all.filter(({ kind }) => kind === wanted).map(({ id }) => id)),
    ];
    const actionIds = idsOf('action');
    const recommendationIds = idsOf('response');
    await lockEach(tx, 'actions', actionIds);
    await lockEach(tx, 'recommendations', recommendationIds);
    const lines: SentLine[] = await tx.query(
      `select id, recipient, message_id as "messageId", planned_on <= $4::date and ${IS_SENT} as "isSent", addressee_id as "addresseeId",
              concat_ws(' ', kind, case when action_id is null then 'response' else 'action' end,
                        coalesce(action_id, recommendation_id), stage, due_on) as key
       from reminders
       where recipient = any($1::text[]) and kind in ('stage', 'copy')
         and (action_id = any($2::int[]) or recommendation_id = any($3::int[]))`,
      [mails.map(({ to }) => to), actionIds, recommendationIds, on],
    );
    const byRecipient = groupedBy(lines);
    const unsent = mails.map((mail) => leftOf(mail, byRecipient.get(mail.to) ?? []));
    const replaced = unsent.flatMap(({ replacedLines }) => replacedLines);
    if (replaced.length > 0) await tx.query('delete from reminders where id = any($1::int[])', [replaced]);
    return unsent;
  }

  /** @returns the ids of the lines, in their order */
  async add(tx: EntityManager, lines: readonly Omit<Reminder, 'id'>[]): Promise<number[]> {
    return insertMany(tx, Reminder, lines);
  }
}

/** What of a mail was not told. @param lines the ledger's about its recipient */
function leftOf({ items, copied }: PlannedMail, lines: readonly SentLine[]): UnsentMail {
  const byKey = new Map<string, SentLine[]>();
  for (const line of lines) byKey.set(line.key, [...(byKey.get(line.key) ?? []), line]);
  const about = (kind: 'stage' | 'copy', item: PlannedItem) =>
    (byKey.get(keyOfLine(kind, item)) ?? []).filter((line) => isAbout(line, item));
  const isLeft = (kind: 'stage' | 'copy') => (item: PlannedItem) =>
    !about(kind, item).some(({ isSent }) => isSent);
  const left = { items: items.filter(isLeft('stage')), copied: copied.filter(isLeft('copy')) };
  const replaced = [
    ...left.items.flatMap((item) => about('stage', item)),
    ...left.copied.flatMap((item) => about('copy', item)),
  ];
  return {
    ...left,
    replacedLines: [...new Set(replaced.map(({ id }) => id))],
    replacedMessages: [...new Set(replaced.map(({ messageId }) => messageId))],
  };
}

function groupedBy(lines: readonly SentLine[]): Map<string, SentLine[]> {
  const groups = new Map<string, SentLine[]>();
  for (const line of lines) {
    const group = groups.get(line.recipient);
    if (group) group.push(line);
    else groups.set(line.recipient, [line]);
  }
  return groups;
}

function keyOfLine(line: 'stage' | 'copy', { kind, id, stage, dueOn }: PlannedItem): string {
  return `${line} ${kind} ${id} ${stage} ${dueOn}`;
}

/** In the order of their ids, so that two runs cannot wait for each other. */
async function lockEach(
  tx: EntityManager,
  table: 'actions' | 'recommendations',
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(`select id from ${table} where id = any($1::int[]) order by id for no key update`, [ids]);
}
