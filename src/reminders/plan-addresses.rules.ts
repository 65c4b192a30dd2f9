import { isMailAddress } from '../mail/mail-address.js';
import type { PlannedMail } from './planned-mails.rules.js';
import type { Plan } from './reminder-plan.rules.js';

/** The plan without mails to what is no address: what they are about cannot be told to anybody. */
export function withoutWrongAddresses(plan: Plan): Plan {
  const wrong = plan.mails.filter(({ to }) => !isMailAddress(to));
  if (wrong.length === 0) return plan;
  return {
    ...plan,
    mails: plan.mails.filter((mail) => !wrong.includes(mail)),
    unreachable: [...plan.unreachable, ...wrong.flatMap(unreachableIn)],
  };
}

function unreachableIn({ to, items }: PlannedMail): Plan['unreachable'] {
  return items.map(({ reference, path, dueOn, ownerName }) => ({
    ...{ reference, path, dueOn },
    owner: ownerName,
    ownerIsKnown: true,
    group: 'unreachable',
    reason: whyWrongAddress(to),
  }));
}

/** Why somebody cannot be reached whose address is none, in words that begin a sentence. */
export function whyWrongAddress(to: string): string {
  return `“${to}” is not an email address`;
}
