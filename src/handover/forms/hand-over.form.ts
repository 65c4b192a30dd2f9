import { isEmail } from 'class-validator';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { Person } from '../../people/person.entity.js';
import { type ReadDay, readDay } from '../../web/british-day-field.js';
import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { PLAIN_ADDRESS } from '../../web/plain-address.rules.js';
import type { TypedReading } from '../../web/submit-form.js';
import { closingFault, lastDayFault } from '../hand-over.rules.js';
import type { HandOverPlan, OwnerHandOver, Successor } from '../hand-over-plan.js';
import type { HeldNow } from '../leaver.queries.js';
import { type TypedHandOver, type TypedHandOverOwner, typedHandOver } from './hand-over-fields.form.js';

/** What the lists of the form offer. */
export type HandOverChoices = {
  readonly people: readonly Person[];
  readonly owners: readonly OwnerOnDay[];
};

const WRONG_ADDRESS = 'Enter an email address in the correct format, like name@example.gov.uk';

/** Reads the form of somebody who leaves, with every fault at its field, in the order of the page. */
export function readHandOver(
  body: FormBody,
  leaver: Person,
  held: readonly HeldNow[],
  choices: HandOverChoices,
  today: CalendarDay,
): TypedReading<TypedHandOver, { readonly plan: HandOverPlan }> {
  const lastOn = readDay(body, 'lastOn', 'Last day');
  const typed = typedHandOver(body, held, lastOn.typed);
  const faults = [...dayFaults(lastOn, held)];
  const owners = held.map((holding, index): OwnerHandOver | null => {
    const each = typed.owners[index];
    if (!each) return null;
    const itemsTo = each.items ? choices.owners.find(({ id }) => String(id) === each.items) : null;
    if (itemsTo === undefined || itemsTo?.id === holding.ownerId)
      faults.push({ field: `items-${holding.ownerId}`, message: `${holding.name}: choose another owner` });
    const successor = successorOf(each, holding, leaver, choices, faults);
    if (!successor) return null;
    const { ownerId, kind, name } = holding;
    return { ownerId, ownerKind: kind, ownerName: name, successor, itemsTo: itemsTo ?? null };
  });
  if (!/^\d{1,9}$/.test(typed.seen))
    faults.push({ field: 'lastOn', message: 'Open this form again: a part of it did not arrive' });
  const closing = typed.closeAccount && lastOn.day ? closingFault(lastOn.day, today) : null;
  if (closing) faults.push({ field: 'closeAccount', message: closing });
  const known = owners.filter((owner) => owner !== null);
  if (faults.length > 0 || !lastOn.day) return { ok: false, faults, typed };
  const { closeAccount } = typed;
  const plan = { personId: leaver.id, lastOn: lastOn.day, owners: known, closeAccount };
  return { ok: true, plan, typed };
}

function dayFaults({ day, faults }: ReadDay, held: readonly HeldNow[]): FieldError[] {
  if (!day) return [...faults];
  const message = lastDayFault(
    day,
    held.flatMap(({ fromOn }) => fromOn ?? []),
  );
  return message ? [{ field: 'lastOn', message }] : [];
}

function successorOf(
  typed: TypedHandOverOwner,
  { ownerId, kind, name, email }: HeldNow,
  leaver: Person,
  { people, owners }: HandOverChoices,
  faults: FieldError[],
): Successor | null {
  const fault = (field: string, message: string) => {
    faults.push({ field: `${field}-${ownerId}`, message: `${name}: ${message}` });
    return null;
  };
  if (kind !== 'post') {
    const { mailbox } = typed;
    if (!isEmail(mailbox, PLAIN_ADDRESS)) return fault('mailbox', lowerFirst(WRONG_ADDRESS));
    if (mailbox === email)
      return fault('mailbox', `enter another address, because ${leaver.name} reads this one`);
    return { kind: 'mailbox', email: mailbox };
  }
  const { successor, newName, newEmail, interim } = typed;
  if (successor === '') return fault('successor', 'select who takes over, or that it is vacant for now');
  if (successor === 'vacant') {
    const fallback = typed.fallback ? owners.find(({ id }) => String(id) === typed.fallback) : null;
    if (fallback === undefined || fallback?.id === ownerId)
      return fault('fallback', 'select somebody else to stand in');
    return { kind: 'vacant', fallbackId: fallback?.id ?? null, fallbackName: fallback?.name ?? null };
  }
  if (successor === 'new') {
    if (newName === '') fault('name', 'enter the name of the person who takes over');
    if (!isEmail(newEmail, PLAIN_ADDRESS)) fault('email', lowerFirst(WRONG_ADDRESS));
    else if (newEmail === leaver.email)
      fault('email', `this is the address of ${leaver.name}, who is leaving`);
    else if (newName !== '') return { kind: 'new', name: newName, email: newEmail, interim };
    return null;
  }
  const person = people.find(({ id }) => String(id) === successor && id !== leaver.id);
  if (!person) return fault('successor', 'choose somebody from the list');
  return { kind: 'known', personId: person.id, name: person.name, interim };
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
