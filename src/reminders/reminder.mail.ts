import { CLAIM_LABELS } from '../actions/updates/claim.rules.js';
import { theBody } from '../bodies/body-name.rules.js';
import { spokenDay, spokenDayWithWeekday } from '../calendar/spoken-day.js';
import { isClockRuleName, STATUTORY_RULES } from '../deadlines/statutory-clock-law.rules.js';
import { shortenedText } from '../mail/subject-words.rules.js';
import { keyOfItem } from './ledger-lines.rules.js';
import { contactOf, type MailContact, type MailFacts } from './mail-facts.rules.js';
import type { NextStep, PlannedCopy, PlannedItem } from './planned-item.rules.js';
import type { PlannedMail } from './planned-mails.rules.js';
import { asSentence, KEPT_MATTER } from './reminder-words.rules.js';

/** One matter as its mail prints it; what is null is left out. */
export type MailedItem = {
  readonly number: number;
  readonly reference: string;
  /** What is owed and by which post, team or body. */
  readonly owed: string;
  /** Null where the item is not published: its words then stay behind the sign-in. */
  readonly words: string | null;
  /** “Due on 10 July 2022, 15 days late”. */
  readonly standing: string;
  readonly isLate: boolean;
  /** That the owner is vacant and the reader stands in. */
  readonly standsIn: string | null;
  /** The member's question and the recommendation that it answers, with their words. */
  readonly answers: string | null;
  /** Panel, meeting and paper. */
  readonly source: string | null;
  readonly lastUpdate: string;
  /** For a formal response the law under which it is owed. */
  readonly law: string | null;
  /** Who gets a copy of this. */
  readonly copies: string | null;
  readonly next: string | null;
  /** Where it is answered. */
  readonly href: string;
  readonly ask: string;
  /** Whether it is kept from the reader, who has it in copy. */
  readonly isKept: boolean;
};

/** What the templates of `mails/reminders` print. */
export type ReminderMail = {
  readonly subject: string;
  readonly name: string;
  readonly intro: string;
  readonly items: readonly MailedItem[];
  readonly copiedIntro: string | null;
  readonly copied: readonly MailedItem[];
  /** How to ask, in words that a colon ends. */
  readonly askHow: string;
  /** Whom to ask: “Ann Reid, democratic services, 01632 960 001, ann.reid@…”. */
  readonly contact: string;
};

/** What a mail is made of besides its plan. */
export type MailMatter = {
  readonly facts: ReadonlyMap<string, MailFacts>;
  /** Where items are shown, without a slash at its end. */
  readonly publicUrl: string;
  /** The reader’s own link, with which items are answered without signing in; null where there is none. */
  readonly answerUrl: string | null;
};

/** A planned mail in the words of its templates. */
export function reminderMail(mail: PlannedMail, matter: MailMatter): ReminderMail {
  const { items, copied } = mail;
  const contact = contactOfMail(mail, matter.facts);
  return {
    subject: mail.subject,
    name: mail.name,
    intro: introOf(items.length),
    items: items.map((item, index) => mailedItem(item, index + 1, matter)),
    copiedIntro: copied.length > 0 ? copiedIntro(copied, items.length === 0) : null,
    copied: copied.map((item, index) => mailedCopy(item, items.length + index + 1, matter)),
    askHow: askHow(items.length > 0, Boolean(contact?.email)),
    contact: contactWords(contact),
  };
}

/** Whom an answer to the mail goes to: the officer of the body that watches its first item. */
export function contactOfMail(
  { items, copied }: Pick<PlannedMail, 'items' | 'copied'>,
  facts: ReadonlyMap<string, MailFacts>,
): MailContact | null {
  return contactOf([...items, ...copied].map((item) => facts.get(keyOfItem(item)) ?? null));
}

function introOf(count: number): string {
  if (count === 0) return 'This is for your information. You do not need to do anything.';
  const what = count === 1 ? 'the item below' : `the ${count} items below`;
  const how = count === 1 ? 'it' : 'each one';
  return `You answer for ${what}. Please give us an update on ${how}: what has been done, when the rest will be done, or that you need more time.`;
}

/** Where to turn: what is only copied is nobody’s to disown. */
function askHow(isOwed: boolean, isReadBack: boolean): string {
  const why = isOwed ? 'If something is not yours, or you have a question' : 'If you have a question';
  return `${why}, ${isReadBack ? 'answer this email or ask' : 'ask'}`;
}

function copiedIntro(copied: readonly PlannedCopy[], isAlone: boolean): string {
  const roles = [...new Set(copied.map(({ as }) => as))].join(' and as ');
  const owners = copied.length === 1 ? 'its owner' : 'their owners';
  return `${isAlone ? 'You get this' : 'You also get this'} as ${roles}. We wrote to ${owners} today or in the last few days.`;
}

export function mailedItem(item: PlannedItem, number: number, matter: MailMatter): MailedItem {
  const facts = matter.facts.get(keyOfItem(item)) ?? null;
  return {
    number,
    reference: item.reference,
    owed: `${item.kind === 'action' ? 'Action' : 'Formal response'}: ${item.ownerName}`,
    words: item.words,
    standing: asSentence(item.reason),
    isLate: item.daysLeft < 0,
    standsIn: item.absence === null ? null : `${item.absence}; we are writing to you in their place`,
    answers: facts ? answersWords(facts) : null,
    source: facts ? sourceWords(facts) : null,
    lastUpdate: lastUpdateWords(item, facts),
    law: lawWords(facts),
    copies: copiesWords(item),
    next: item.next && !facts?.askedOn ? nextWords(item.next) : null,
    href: hrefOf(item, matter),
    ask: item.kind === 'action' ? `Give an update on ${item.reference}` : `Answer ${item.reference}`,
    isKept: false,
  };
}

/** What nothing is owed of by a day: no law is named, and nothing is said of being written to again. */
export function withoutDate(mailed: MailedItem, { kind }: PlannedItem): MailedItem {
  const standing =
    kind === 'action' ? 'It has no due date' : 'It has no response date, so no answer is late in law';
  return { ...mailed, standing, isLate: false, next: null, law: null };
}

/** A copy leads to the item, and never to an owner’s own link. */
function mailedCopy(item: PlannedCopy, number: number, matter: MailMatter): MailedItem {
  const mailed = mailedItem(item, number, { ...matter, answerUrl: null });
  const copy = { ...mailed, standsIn: null, copies: null, next: null };
  if (!item.isKept) return { ...copy, ask: `See ${item.reference}` };
  const lastUpdate = 'Only its owner and democratic services can see it. Ask democratic services about it.';
  const nothing = { words: null, answers: null, source: null, law: null, lastUpdate };
  return {
    ...copy,
    ...nothing,
    reference: asSentence(KEPT_MATTER),
    href: `${matter.publicUrl}/`,
    ask: 'See what you have to do',
    isKept: true,
  };
}

function hrefOf({ path }: PlannedItem, { publicUrl, answerUrl }: MailMatter): string {
  return answerUrl ? `${answerUrl}#${path.replace(/^.*\//, '')}` : `${publicUrl}${path}`;
}

/** The question of a member that it answers, and the recommendation that it carries out; null where there is neither. */
function answersWords({ question, askedAs, askedWords }: MailFacts): string | null {
  const said = askedWords ? `: “${shortenedText(askedWords)}”` : '';
  const words = [
    question && `It answers the question: “${shortenedText(question)}”`,
    askedAs && `It carries out ${askedAs}${said}`,
  ].filter(Boolean);
  return words.length > 0 ? words.join('. ') : null;
}

function sourceWords({ bodyName, meetingBody, meetingOn, paperTitle }: MailFacts): string {
  const meeting = meetingOn ? `meeting of ${spokenDay(meetingOn)}` : null;
  const isElsewhere = meetingBody !== null && meetingBody !== bodyName;
  const where = isElsewhere ? `Watched by ${theBody(bodyName)}, agreed by ${theBody(meetingBody)}` : bodyName;
  return [where, meeting, paperTitle ? `“${paperTitle}”` : null].filter(Boolean).join(', ');
}

function lastUpdateWords({ kind }: PlannedItem, facts: MailFacts | null): string {
  if (facts?.askedOn)
    return `A request about it was made on ${spokenDay(facts.askedOn)}, and has not been decided yet.`;
  if (kind === 'response') return 'No response has been recorded yet.';
  if (!facts?.lastOn) return 'No update has been received yet.';
  if (!facts.lastClaim) return `The last update was given on ${spokenDay(facts.lastOn)}.`;
  const said = CLAIM_LABELS[facts.lastClaim].toLowerCase();
  const words = facts.lastWords ? `: “${shortenedText(facts.lastWords)}”` : '';
  return `Last update, ${spokenDay(facts.lastOn)}: ${said}${words}`;
}

function lawWords(facts: MailFacts | null): string | null {
  if (!facts?.clockRule || !isClockRuleName(facts.clockRule)) return null;
  if (facts.clockRule === 'local') return 'Owed under the council’s own constitution.';
  const { source, duty } = STATUTORY_RULES[facts.clockRule];
  return `${source}: ${duty}`;
}

function copiesWords({ copies }: PlannedItem): string | null {
  if (copies.length === 0) return null;
  return `A copy of this goes to ${listed(copies.map(({ name, as }) => `${name} (${as})`))}.`;
}

/** What the ladder does next, in words made from it. */
export function nextWords({ on, copies }: NextStep): string {
  const copy =
    copies.length > 0 ? `, with a copy to ${listed(copies.map(({ name, as }) => `${name} (${as})`))}` : '';
  return `If we hear nothing, we will write to you again on ${spokenDayWithWeekday(on)}${copy}.`;
}

/** Whom to ask, in one line. */
export function contactWords(contact: MailContact | null): string {
  if (!contact) return 'Democratic services';
  const name = contact.name ? `${contact.name}, democratic services` : 'Democratic services';
  return [name, contact.telephone, contact.email].filter(Boolean).join(', ');
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
