import { actorAtHead, actorBefore, isBody } from './actor.js';
import { antecedentOf } from './antecedent.js';
import { TELLS, UNDERTAKES } from './patterns.js';
import type { Reading, Said } from './promise-rules.js';

const RULE = 'somebody undertakes';
const PRONOUN = /\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)$/;

/** "Ms Oakley offered to circulate …", "the Chairman agreed to write …". */
export function undertaking({ text, before, speaker }: Said): Reading | null {
  for (const match of text.matchAll(UNDERTAKES)) {
    const head = text
      .slice(0, match.index)
      .replace(/\s(?:also|then|kindly|and|had|has|have|who)\s*$/, ' ')
      .replace(/,\s*$/, '')
      .trimEnd();
    const actor =
      actorBefore(head) ?? (/\band\s*$/.test(text.slice(0, match.index)) ? actorAtHead(text) : null);
    const pronoun = PRONOUN.exec(head);
    if (actor && isBody(actor.words)) continue;
    if (actor) return { at: actor.at, owner: actor.words, rule: RULE, sure: true };
    if (pronoun) {
      const owner = speaker ?? antecedentOf(pronoun[0], [...before, head]) ?? pronoun[0];
      return { at: pronoun.index, owner, rule: RULE, sure: true };
    }
    const teller = [...head.matchAll(TELLS)].at(0);
    const who = teller ? actorBefore(text.slice(0, teller.index).trimEnd()) : null;
    if (who) return { at: who.at, owner: who.words, rule: RULE, sure: true };
  }
  return null;
}
