import { formatReference, type Reference, referenceInPath } from '../../items/references/reference.rules.js';
import { answerPath } from './answer-path.js';

/** What may just have been done on the page. Its reader has no session to leave words in. */
const DONE = {
  saved: (what: string) => `What you said of ${what} is saved`,
  receipt: (what: string) => `What you said of ${what} is saved, and a receipt is on its way`,
  together: () => 'What you said is saved with each of them',
  receipts: () => 'What you said is saved with each of them, and the receipts are on their way',
  undone: (what: string) => `What you said of ${what} is undone`,
  corrected: (what: string) => `What you said of ${what} is corrected`,
  asked: (what: string) => `Your request on ${what} waits for an answer, which comes by email`,
  withdrawn: (what: string) => `Your request on ${what} is withdrawn`,
  drafted: (what: string) =>
    `Your draft response to ${what} is with democratic services, who confirm it or give it back`,
  draftedAll: () => 'Your draft responses are with democratic services, who confirm them or give them back',
  delegated: () => 'They have been sent a link of their own, and you an email that says so',
  ended: () => 'They answer in your place no more',
  decided: (what: string) => `Your request on ${what} was decided meanwhile`,
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
