import { formatReference, type Reference, referenceInPath } from '../../items/references/reference.rules.js';
import { answerPath } from './answer-path.js';

/** What may just have been done on the page. Its reader has no session to leave words in. */
const DONE = {
  saved: (what: string) => `Your update on ${what} is saved`,
  receipt: (what: string) => `Your update on ${what} is saved, and a receipt is on its way`,
  together: () => 'Your update is saved for each of them',
  receipts: () => 'Your update is saved for each of them, and the receipts are on their way',
  undone: (what: string) => `Your update on ${what} is undone`,
  corrected: (what: string) => `Your update on ${what} is corrected`,
  asked: (what: string) => `Your request on ${what} is waiting for an answer, which we will email to you`,
  withdrawn: (what: string) => `Your request on ${what} is withdrawn`,
  drafted: (what: string) =>
    `Your draft response to ${what} is with democratic services, who will confirm it or give it back`,
  draftedAll: () =>
    'Your draft responses are with democratic services, who will confirm them or give them back',
  delegated: () => 'We have sent them their own link, and sent you an email that says so',
  ended: () => 'They no longer answer for you',
  decided: (what: string) => `Your request on ${what} has been decided in the meantime`,
} as const;

export type Done = keyof typeof DONE;

/** The page again after something was done, at the item that it was about. */
export function pathAfter(token: string, done: Done, reference: Reference | null): string {
  if (!reference) return `${answerPath(token)}?${new URLSearchParams({ done })}`;
  const on = referenceInPath(reference);
  return `${answerPath(token)}?${new URLSearchParams({ done, on })}#${on}`;
}

/** @param done as it stands in the address, which anybody may write */
export function doneWords(done: unknown, reference: Reference | null): string | null {
  if (typeof done !== 'string' || !Object.hasOwn(DONE, done)) return null;
  return DONE[done as Done](reference ? formatReference(reference) : 'it');
}
