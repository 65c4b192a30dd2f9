import { theBody } from '../../../bodies/body-name.rules.js';
import { spokenDay, spokenDayWithWeekday } from '../../../calendar/spoken-day.js';
import type { BankHolidays } from '../../../calendar/working-days.js';
import { deadlineOf } from '../../../deadlines/clock-event.rules.js';
import { asksForReceipt, countingSentence, type NoticeDuty, noticeDuty } from '../notice-duties.rules.js';
import type { Letter, LetterItem } from '../notice-letter.js';

/** A recommendation as the letter prints it: “R2022/014 (32 a) in the report)”, then its words. */
export type PrintedItem = { readonly name: string; readonly text: string };

/** A notice letter as it is printed, whatever writes it. */
export type PrintedLetter = {
  readonly councilName: string;
  readonly addressLines: readonly string[];
  readonly day: string;
  readonly title: string;
  /** “Our reference: R2022/014 to R2022/029”. */
  readonly reference: string;
  /** Whom it greets, and what was recommended, by whom, in which report. */
  readonly opening: readonly string[];
  readonly items: readonly PrintedItem[];
  readonly duty: { readonly opening: string; readonly asks: readonly string[] };
  readonly due: readonly string[];
  /** Whom to ask about it. */
  readonly contact: string;
  readonly signatureLines: readonly string[];
  readonly onBehalfOf: string;
};

/** Puts a letter into words. @param councilName as the council writes it */
export function printedLetter(letter: Letter, councilName: string, closedDays: BankHolidays): PrintedLetter {
  const duty = noticeDuty(letter);
  const named = naming(letter);
  const { documentTitle } = letter;
  return {
    councilName,
    addressLines: linesOf(letter.addressedTo),
    day: spokenDay(letter.datedOn),
    title: documentTitle ? `${duty.heading}: ${documentTitle}` : duty.heading,
    reference: referenceOf(letter),
    opening: [SALUTATION, ...openingOf(letter)],
    items: letter.items.map((item) => printedItem(item, documentTitle !== null)),
    duty: { opening: named(duty.opening), asks: duty.asks.map((ask) => named(ask)) },
    due: [...dueOf(letter, duty, closedDays).map((sentence) => named(sentence)), ...exemptWords(letter)],
    contact: contactOf(letter),
    signatureLines: linesOf(letter.signedBy),
    onBehalfOf: `For ${theBody(letter.bodyName)}`,
  };
}

/** Puts the names in, with a capital where one begins the sentence. */
function naming({ bodyName, addresseeName }: Letter): (words: string) => string {
  return (words) => {
    const named = words
      .replaceAll('{panel}', theBody(bodyName))
      .replaceAll('{addressee}', theBody(addresseeName));
    return words.startsWith('{') ? named.charAt(0).toUpperCase() + named.slice(1) : named;
  };
}

/** A letter to a body greets whoever holds the office: names stand in the address. */
const SALUTATION = 'Dear Sir or Madam,';

function referenceOf({ items }: Letter): string {
  const [first] = items;
  const last = items.at(-1);
  const many = last && last !== first ? ` to ${last.reference}` : '';
  return `Our reference: ${first?.reference ?? ''}${many}`;
}

function contactOf({ contactName, contactTelephone, contactEmail }: Letter): string {
  const name = contactName ? `${contactName}, democratic services` : 'Democratic services';
  const who = [name, contactTelephone, contactEmail].filter(Boolean).join(', ');
  return `Please send the response, or any question about this letter, to: ${who}.`;
}

function openingOf({ bodyName, addresseeName, documentTitle, documentOn, items }: Letter): string[] {
  const panel = theBody(bodyName);
  const count = items.length === 1 ? 'one recommendation' : `${items.length} recommendations`;
  const to = theBody(addresseeName);
  if (!documentTitle || !documentOn) return [`This letter is about ${count} of ${panel} to ${to}.`];
  return [
    `This letter is about ${count} of ${panel} to ${to}, made in “${documentTitle}” of ${spokenDay(documentOn)}.`,
    'A copy of the report goes with this letter.',
  ];
}

function printedItem(
  { reference, label, text, isExempt, isConfidential }: LetterItem,
  inReport: boolean,
): PrintedItem {
  const called = label && `${label}${inReport ? ' in the report' : ''}`;
  const kept = isConfidential ? 'confidential' : isExempt && 'exempt';
  const marks = [called, kept && `${kept}: not for publication`].filter(Boolean).join('; ');
  return { name: marks ? `${reference} (${marks})` : reference, text };
}

/** By when, and what day that is where the letter is served on the day that it bears. */
function dueOf(letter: Letter, duty: NoticeDuty, closedDays: BankHolidays): string[] {
  const served = [{ kind: duty.servedIs, happenedOn: letter.datedOn }] as const;
  const received = [{ kind: 'receipt', happenedOn: letter.datedOn }] as const;
  const { dueOn } = deadlineOf(
    letter,
    asksForReceipt(letter) ? [...served, ...received] : served,
    closedDays,
  );
  if (dueOn === null) return [duty.time];
  const condition = asksForReceipt(letter)
    ? `If the recommendations and this notice are received on ${spokenDay(letter.datedOn)}`
    : `If this letter is served on ${spokenDay(letter.datedOn)}`;
  return [
    duty.time,
    `${condition}, the response is due on or before ${spokenDayWithWeekday(dueOn)}. ${countingSentence(letter)}`,
  ];
}

/** Local Government Act 2000 s.9FG: what is confidential must be left out of what is published, what is exempt may be. */
function exemptWords({ items }: Letter): string[] {
  const isConfidential = items.some((item) => item.isConfidential);
  const isExempt = items.some((item) => item.isExempt && !item.isConfidential);
  return [
    isConfidential &&
      'What is marked confidential must be left out of what is published (Local Government Act 2000, section 9FG).',
    isExempt &&
      'What is marked exempt may be left out of what is published (Local Government Act 1972, Schedule 12A; Local Government Act 2000, section 9FG).',
  ].filter((sentence) => sentence !== false);
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
