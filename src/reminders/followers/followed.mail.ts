import { CLAIM_LABELS, CLAIMS, type Claim } from '../../actions/updates/claim.rules.js';
import { parseDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { shortCouncilName, shortenedText, topicOf } from '../../mail/subject-words.rules.js';
import type { Happening } from './happenings.queries.js';

/** What the templates of `mails/followed` print. */
export type FollowedMail = {
  readonly subject: string;
  readonly name: string;
  readonly items: readonly {
    readonly reference: string;
    readonly words: string | null;
    readonly happenings: readonly string[];
    readonly href: string;
  }[];
  /** Where its reader says that they want no more. */
  readonly unsubscribe: string;
};

/** What happened to what one address follows. @param happenings of that address, by item */
export function followedMail(
  happenings: readonly Happening[],
  { councilName, publicUrl }: { readonly councilName: string; readonly publicUrl: string },
  unsubscribePath: string,
): FollowedMail {
  const items = new Map<string, Happening[]>();
  for (const each of happenings) items.set(each.reference, [...(items.get(each.reference) ?? []), each]);
  const references = [...items.keys()];
  const more = references.length > 1 ? `, and ${references.length - 1} more` : '';
  return {
    subject: `${shortCouncilName(councilName)} scrutiny: news of ${firstTopic(happenings[0])}${more}`,
    name: happenings[0]?.name ?? '',
    items: [...items.values()].map((all) => itemOf(all, publicUrl)),
    unsubscribe: `${publicUrl}${unsubscribePath}`,
  };
}

/** What the first of it is about, in few words. */
function firstTopic(first: Happening | undefined): string {
  if (!first) return 'what you follow';
  const { reference, text: words, topic } = first;
  return topicOf({ reference, words, topic, kind: 'action' });
}

/** Whoever has no account reads the public register. */
function itemOf(all: readonly Happening[], publicUrl: string) {
  const [first] = all;
  const path = first?.path ?? '';
  const publicPath = first?.isInside ? path : path.replace(/^.*\//, '/register/');
  return {
    reference: first?.reference ?? '',
    words: first?.text ? shortenedText(first.text) : null,
    happenings: all.map(happeningWords),
    href: `${publicUrl}${publicPath}`,
  };
}

function happeningWords({ what, word, on }: Happening): string {
  const day = spokenDay(on);
  if (what === 'extension') return `${day}: it is now due on ${spokenDay(parseDay(word))}`;
  if (what === 'response') return `${day}: the response is “${word.replaceAll('-', ' ')}”`;
  if (what === 'continuation')
    return `${day}: its recommendation was rejected or ended, and the action ${word === 'stopped' ? 'is no longer needed' : 'goes on'}`;
  if (what === 'ending') return `${day}: ${ENDINGS[word] ?? word}`;
  if (what === 'action') return `${day}: ${word} was entered to carry it out`;
  if (what === 'letter') return `${day}: the chair wrote about it`;
  if (what === 'verdict') return `${day}: a meeting gave its verdict: ${word.replaceAll('-', ' ')}`;
  return `${day}: its owner gave an update: ${isClaim(word) ? CLAIM_LABELS[word].toLowerCase() : word}`;
}

const ENDINGS: Readonly<Record<string, string>> = {
  withdrawn: 'the panel withdrew it',
  split: 'the panel split it into several',
  merged: 'the panel merged it with others',
  restored: 'the panel took it up again',
};

function isClaim(word: string): word is Claim {
  return (CLAIMS as readonly string[]).includes(word);
}
