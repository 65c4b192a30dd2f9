import { spokenDay } from '../../../calendar/spoken-day.js';
import { firstWords } from '../../../items/views/first-words.js';
import type { ActionStanding } from '../../progress/item-standing.rules.js';
import type { ItemFacts, ReportedUpdate } from '../../progress/progress-facts.js';
import type { Quote } from './question.js';

const MOST_OF_NAME = 70;

/** Who owes an action, to begin a sentence. */
export function ownerOf({ facts }: ActionStanding): string {
  const { owner } = facts;
  return owner === null ? 'The owner' : firstWords(owner, MOST_OF_NAME);
}

/** What the owner said. */
export function accountQuote(action: ActionStanding, { words, on }: ReportedUpdate): Quote {
  return { words, source: `${action.facts.owner ?? 'Account'}, ${spokenDay(on)}` };
}

/** What was promised or asked, in the words of its paper where it has one. */
export function askedQuote({ quote, text, sourceTitle, sourceOn, madeOn, isMadeOnKnown }: ItemFacts): Quote {
  const on = sourceOn ?? (isMadeOnKnown ? madeOn : null);
  const source = [sourceTitle ?? 'As it was asked', on && spokenDay(on)].filter(Boolean).join(', ');
  return { words: quote ?? text, source };
}
