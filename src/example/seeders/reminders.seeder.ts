import { bankHolidaysAround } from '../../calendar/bank-holidays.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { addWorkingDays } from '../../calendar/working-days.js';
import { Message } from '../../mail/message.entity.js';
import type { ReminderStage } from '../../reminders/ladders/reminder-ladder.rules.js';
import { Reminder } from '../../reminders/reminder.entity.js';
import { reasonFor } from '../../reminders/reminder-reason.rules.js';
import type { Seeding } from './seeding.js';

/** An action somebody was written to about: with whom it lies and when it was or is due. */
type Chased = {
  readonly id: number;
  readonly reference: string;
  readonly text: string;
  readonly dueOn: CalendarDay;
  readonly ownerId: number;
  readonly address: string;
};

const STAGES: readonly { readonly stage: ReminderStage; readonly workingDays: number }[] = [
  { stage: 'due-in-10-days', workingDays: -10 },
  { stage: 'due-in-2-days', workingDays: -2 },
  { stage: 'overdue', workingDays: 1 },
];

const CHASED = `
  select a.id, 'A' || a.year || '/' || lpad(a.number::text, 3, '0') as reference, a.text, a.due_on as "dueOn",
         o.id as "ownerId", coalesce(p.email, o.email) as address
  from actions a join owners o on o.id = a.owner_id
  left join post_holdings h on h.owner_id = o.id and h.until_on is null
  left join people p on p.id = h.person_id
  where a.due_on between $1::date - 30 and $1::date + 20 and a.publicity = 'published'
    and coalesce(p.email, o.email) is not null
    and not exists (select 1 from action_updates u where u.action_id = a.id and u.claim = 'complete')
  order by a.due_on, a.id`;

/** The ledger of the last weeks: who was written to about what, and the messages, all of them delivered. */
export async function seedReminders(seeding: Seeding): Promise<void> {
  const { today } = seeding.days;
  const chased: Chased[] = await seeding.tx.query(CHASED, [today]);
  for (const item of chased) {
    for (const { stage, workingDays } of STAGES) {
      const plannedOn = addWorkingDays(item.dueOn, workingDays, bankHolidaysAround(item.dueOn));
      if (plannedOn < today) await seedReminder(seeding, item, stage, plannedOn);
    }
  }
}

async function seedReminder(
  seeding: Seeding,
  item: Chased,
  stage: ReminderStage,
  plannedOn: CalendarDay,
): Promise<void> {
  const reason = reasonFor(stage, item.dueOn, plannedOn);
  const { at } = seeding.changeOn(plannedOn);
  const words = `${item.reference} is ${reason}.\n\n${item.text}\n`;
  const [messageId = 0] = await seeding.insert(Message, [
    {
      toAddress: item.address,
      ccAddresses: [],
      subject: `${item.reference}: ${reason}`,
      textBody: words,
      htmlBody: `<p>${item.reference} is ${reason}.</p>`,
      state: 'sent',
      attempts: 1,
      fault: null,
      secret: null,
      replyDigest: null,
      messageId: null,
      replyTo: null,
      unsubscribePath: null,
      reachedAddresses: [item.address],
      waitingSince: at,
      nextAttemptAt: at,
      notBefore: null,
      triedAt: null,
      claimedBy: null,
      claimedUntil: null,
      messageKey: `example ${plannedOn} ${item.address} ${item.reference} ${stage}`,
      writtenAt: at,
      sentAt: at,
    },
  ]);
  await seeding.insert(Reminder, [
    {
      recipient: item.address,
      ownerId: item.ownerId,
      actionId: item.id,
      recommendationId: null,
      addresseeId: null,
      kind: 'stage',
      stage,
      dueOn: item.dueOn,
      plannedOn,
      reason,
      messageId,
      recordedAt: at,
    },
  ]);
}
