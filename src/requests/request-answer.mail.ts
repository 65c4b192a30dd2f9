import { spokenDay } from '../calendar/spoken-day.js';
import { andMore, topicOf } from '../mail/subject-words.rules.js';
import type { RequestDecision } from './request-decision.js';
import type { RequestRow } from './requests.queries.js';

/** What one asker is told of a decision, before their items. */
export type RequestAnswerMail = { readonly subject: string; readonly paragraphs: readonly string[] };

/** @param requests those of one address @param newOwner the name of whoever it passes to; null where it passes to nobody */
export function requestAnswerMail(
  requests: readonly RequestRow[],
  decision: Pick<RequestDecision, 'outcome' | 'words' | 'decidedBy' | 'decidedOn' | 'newDueOn'>,
  newOwner: string | null,
): RequestAnswerMail {
  const { outcome, words, decidedBy, decidedOn } = decision;
  return {
    subject: `${topicsOf(requests)}: your ${requests.length === 1 ? 'request is' : 'requests are'} ${outcome}`,
    paragraphs: [
      `${decidedBy} ${outcome} on ${spokenDay(decidedOn)} what you asked for:`,
      ...requests.map((request) => whatBecame(request, decision, newOwner)),
      ...(words ? [`In their words: ${words}`] : []),
    ],
  };
}

/** What whoever an action passes to is told. @param requests those that said it was not theirs */
export function passedOnMail(
  requests: readonly Pick<RequestRow, 'reference' | 'ownerName' | 'itemKind' | 'text' | 'publicity'>[],
  newOwner: string,
): RequestAnswerMail {
  const [first] = requests;
  const what = requests.length === 1 ? `${first?.reference} has` : `${requests.length} actions have`;
  const from = [...new Set(requests.flatMap(({ ownerName }) => ownerName ?? []))].join(', ');
  return {
    subject: `${topicsOf(requests)}: passed to ${newOwner}`,
    paragraphs: [
      `${what} passed to ${newOwner}${from ? `, from ${from}` : ''}. You now answer for the items below. Use its link to give an update on an item, or to say that it is not yours.`,
    ],
  };
}

/** What the first of them is about, and how many there are besides. */
function topicsOf(
  requests: readonly Pick<RequestRow, 'reference' | 'itemKind' | 'text' | 'publicity'>[],
): string {
  const [first] = requests;
  if (!first) return 'what you asked';
  const { reference, itemKind, text, publicity } = first;
  const words = publicity === 'published' ? text : null;
  const topic = topicOf({ reference, topic: null, words, kind: itemKind === 'A' ? 'action' : 'response' });
  return `${topic}${andMore(requests.length - 1)}`;
}

function whatBecame(
  { reference, kind, itemKind, untilOn, dueOn }: RequestRow,
  { outcome, newDueOn }: Pick<RequestDecision, 'outcome' | 'newDueOn'>,
  newOwner: string | null,
): string {
  const granted = newDueOn ?? untilOn;
  if (kind === 'more-time' && granted) {
    return outcome === 'granted'
      ? `${reference} is now due on ${spokenDay(granted)}.`
      : `${reference} stays due${dueOn ? ` on ${spokenDay(dueOn)}` : ''}; ${untilOn ? spokenDay(untilOn) : 'more time'} was asked for.`;
  }
  if (outcome === 'refused') return `${reference} stays with you.`;
  if (itemKind === 'R' || newOwner === null)
    return `${reference} is not yours to answer. Democratic services will deal with it.`;
  return `${reference} has passed to ${newOwner}.`;
}
