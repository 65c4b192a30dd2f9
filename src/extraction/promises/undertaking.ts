import { anyOf } from '../any-of.js';
import { actorAtHead, actorBefore, isBody } from './actor.js';
import { antecedentOf } from './antecedent.js';
import { COMMITS, PROMISES_A_THING, SAYS_SO, TELLS, UNDERTAKES } from './patterns.js';
import type { Reading, Said } from './promise-reading.js';
import { verbsIn } from './verbs.js';

const RULE = 'somebody undertakes';
/** A letter reminds whom it is written to: "you promised to tell us". */
const PRONOUN = /\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Yy]ou)$/;
export const PRONOUN_AT_HEAD = /^(?:He|She|They|I|We|You)\b/;
const AUXILIARY = /\s(?:also|then|kindly|and|but|had|has|have|who|since|later|duly)\s*$/;
/** "What I can offer is a visit." */
const WHAT = /^What (?=(?:I|we)$)/;
/** "the lead, who was present, agreed to": whoever stands before the clause agreed. */
const RELATIVE = /, (?:who|which) (?:was|were|is|are|had|has|[a-z]+ed) [^,]{0,60},?\s*$/;
/** What was promised and has been done since is nothing to chase. */
export const KEPT = new RegExp(anyOf`
  \bwhich (?:he|she|they|it) (?:has |have |had )?(?:afterwards |later |since |now |duly )?(?:did|done)\b
  ,? and (?:it|this|that|they|he|she) (?:has|have|had) (?:since |now |already )?(?:been|done|gone|come|sent)\b
  , and (?:wrote|replied|sent|reported|confirmed|gave) (?:on|in) \d|, and (?:sent|gave|supplied|showed) (?:us|them|it|members) \b
  , and the [A-Z]\w+ (?:heard|learnt|was told) on \d
`);
/** "The Chair recalled that the Inspector had agreed to send a map": of a meeting before. */
const RECALLED =
  /\b(?:recalled|remembered|reminded [\w ]{3,30}) that\b[^;]{0,200}\bhad (?:agreed|promised|undertaken|offered)\b/;
/** "… be shown the draft, which Ms Oak agreed to": what is promised stands before. */
const REFERS_BACK =
  /^ |^(?:said|confirmed|replied|stated|agreed|responded) (?:that )?(?:it|he|she|they|this) |to (?:do so|do this|this)$/;
/** After so long an account of something else, the promise begins at its own verb. */
const LONG_ACCOUNT = 60;

/** "Ms Oakley offered to circulate …", "the Chairman agreed to write …", "the Mayor promised an announcement". */
export function undertaking({ text, before, speaker }: Said): Reading | null {
  if (RECALLED.test(text)) return null;
  for (const { index, words } of verbsIn(text, [UNDERTAKES, COMMITS, PROMISES_A_THING, SAYS_SO])) {
    if (
      KEPT.test(text.slice(index)) ||
      (/^(?:was|were) /.test(words) && /\bwho $/.test(text.slice(0, index)))
    )
      continue;
    const head = text
      .slice(0, index)
      .replace(AUXILIARY, ' ')
      .replace(AUXILIARY, ' ')
      .replace(RELATIVE, '')
      .replace(/,\s*$/, '')
      .trimEnd()
      .replace(WHAT, '');
    const goesOn = /,? (?:and|but) (?:then |also |had |has |since )?$/.test(text.slice(0, index));
    // "The Director expected news from the Trust, and promised": whoever the sentence begins with, and not who stands before the "and".
    const actor = (goesOn ? actorAtHead(text, head) : null) ?? actorBefore(head);
    if (actor && isBody(actor.words)) continue;
    if (actor && REFERS_BACK.test(words)) return { at: 0, owner: actor.words, rule: RULE, sure: true };
    if (actor) return { at: actor.at, owner: actor.words, rule: RULE, sure: !/^ha[ds] /.test(words) };
    const pronoun = PRONOUN.exec(head) ?? (goesOn ? PRONOUN_AT_HEAD.exec(text) : null);
    if (pronoun) {
      const told = pronoun[0] === 'I' ? null : antecedentOf(pronoun[0], [...before, head]);
      const owner = speaker ?? told ?? pronoun[0];
      const at = goesOn && index - pronoun.index > LONG_ACCOUNT ? index : pronoun.index;
      return { at, owner, rule: RULE, sure: true };
    }
    const teller = [...head.matchAll(TELLS)].at(0);
    const who = teller ? actorBefore(text.slice(0, teller.index).trimEnd()) : null;
    if (who) return { at: who.at, owner: who.words, rule: RULE, sure: false };
  }
  return null;
}
