import type { ContinuationCause } from '../../items/continuations/continuation.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import { andMore, scrutinySubject, topicOf } from '../../mail/subject-words.rules.js';
import type { LockedOpenAction } from './open-actions.queries.js';

/** What the templates of `mails/stopped` print. */
export type StoppedMail = {
  readonly subject: string;
  readonly name: string;
  readonly why: string;
  readonly items: readonly { readonly reference: string; readonly words: string | null }[];
};

/** Tells an owner what is no longer asked; the words of what is not published are left out. */
export function stoppedMail(
  name: string,
  stopped: readonly Pick<LockedOpenAction, 'reference' | 'text' | 'isPublished'>[],
  cause: ContinuationCause,
  decidedBy: string,
  councilName: string,
): StoppedMail {
  const [first] = stopped;
  const topic = first
    ? topicOf({ ...first, topic: null, words: first.isPublished ? first.text : null, kind: 'action' })
    : '';
  return {
    subject: scrutinySubject(councilName, `${topic}${andMore(stopped.length - 1)}: no longer needed`),
    name,
    why:
      `The recommendation behind ${stopped.length === 1 ? 'it' : 'them'} was ${cause} by ${decidedBy}. ` +
      'You do not need to do anything more, and nobody will remind you.',
    items: stopped.map(({ reference, text, isPublished }) => ({
      reference,
      words: isPublished ? firstWords(text, 300) : null,
    })),
  };
}
