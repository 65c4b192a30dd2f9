import { spokenDayWithWeekday } from '../calendar/spoken-day.js';
import type { Delivery } from '../mail/mail-message.js';
import type { LeftOut } from './left-out.rules.js';
import type { PlannedItem } from './planned-item.rules.js';
import type { PlannedMail } from './planned-mails.rules.js';
import type { Plan } from './reminder-plan.rules.js';

/**
 * The plan as other programs read it: `on`, `working`, `mails`, `held`, `unreachable`, and nothing else. Whoever is only copied stands in
 * the `cc` of what they are copied.
 */
export function planAsJson(plan: Plan): string {
  const printed = {
    on: plan.on,
    working: plan.working,
    mails: plan.mails
      .filter(({ items }) => items.length > 0)
      .map(({ to, cc, subject, items }) => ({
        to,
        cc,
        subject,
        items: items.map((item) => {
          const { reference, stage, dueOn } = item;
          return { reference, stage, dueOn, reason: reasonOf(item) };
        }),
      })),
    held: plan.held.map(leftOutAsJson),
    unreachable: plan.unreachable.map(leftOutAsJson),
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
}

/** The plan for somebody at a terminal. @param delivery what came of sending; null where nothing was to be sent */
export function reminderPlanAsText(plan: Plan, delivery: Delivery | null): string {
  const lines = [
    `${spokenDayWithWeekday(plan.on)}${plan.working ? '' : ', not a working day'}`,
    ...(plan.mails.length > 0 ? plan.mails.flatMap(mailAsText) : ['', 'Nobody will be written to.']),
    ...leftOutAsText('Cannot be reached', plan.unreachable),
    ...leftOutAsText('Held', plan.held),
    '',
    delivery ? `${describeDelivery(delivery)}.` : 'Nothing was sent. Add --send to write to them.',
  ];
  return `${lines.join('\n')}\n`;
}

/** “2 messages sent, 1 given up, 3 put off” */
export function describeDelivery({ sent, failed, waiting, givenUp }: Delivery): string {
  const earlier = givenUp - failed;
  const parts = [
    `${sent} ${sent === 1 ? 'message' : 'messages'} sent`,
    failed > 0 ? `${failed} given up` : '',
    waiting > 0 ? `${waiting} put off` : '',
    earlier > 0 ? `${earlier} given up before` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** Whether every message has gone: none is left for later, and none was given up that nobody has looked at. */
export function isComplete({ waiting, failed, givenUp }: Delivery): boolean {
  return waiting + failed + givenUp === 0;
}

function mailAsText({ to, subject, items, copied }: PlannedMail): string[] {
  return [
    '',
    `${to}: ${subject}`,
    ...items.map((item) => `  ${item.reference}  ${item.stage}  ${reasonOf(item)}`),
    ...copied.map(
      (item) => `  ${item.reference}  ${item.stage}  copied as ${item.as}: ${item.ownerName}, ${item.reason}`,
    ),
  ];
}

/** Why it is written about, and why to somebody else than its owner. */
function reasonOf({ reason, absence }: PlannedItem): string {
  return absence === null ? reason : `${reason}. ${absence}; the stand-in gets the email`;
}

function leftOutAsText(heading: string, items: readonly LeftOut[]): string[] {
  if (items.length === 0) return [];
  return ['', `${heading}:`, ...items.map(({ reference, reason }) => `  ${reference}  ${reason}`)];
}

function leftOutAsJson({ reference, dueOn, owner, reason }: LeftOut): object {
  return { reference, dueOn, owner, reason };
}
