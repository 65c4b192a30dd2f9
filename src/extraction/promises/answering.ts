import { actorBefore, isBody } from './actor.js';
import { antecedentOf } from './antecedent.js';
import { ACTIVELY, PASSIVELY, SUPPOSES, WILL, WILL_BE } from './patterns.js';
import type { Reading, Said } from './promise-rules.js';
import { verbsIn } from './verbs.js';

const PRONOUN = /\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)$/;

/** In a response: "The Manager will write …", "An annual survey will be run …", "First report to be brought …". */
export function answering({ text, before }: Said): Reading | null {
  const supposed = SUPPOSES.test(text) && !/, (?:[A-Z]|the |officers|we )/.test(text);
  if (supposed) return null;
  const verb = verbsIn(text, [ACTIVELY, PASSIVELY, WILL, WILL_BE])[0];
  if (!verb || /^(?:could|would)/.test(verb.words)) return null;
  const head = text.slice(0, verb.index);
  if (
    /\b(?:need|needs|required|have|has|had|due|able|likely|expected) $/.test(head) &&
    /^to be/.test(verb.words)
  )
    return null;
  const actor = actorBefore(head.trimEnd());
  const pronoun = PRONOUN.exec(head.trimEnd())?.[0] ?? null;
  const others =
    !actor &&
    /^will (?!.*\bbe\b)/.test(verb.words) &&
    !/^[Ww]e$/.test(pronoun ?? '') &&
    !/^I\b/.test(text) &&
    pronoun !== 'I';
  if (others) return null;
  const named = pronoun && !/^(?:I|[Ww]e)$/.test(pronoun) ? antecedentOf(pronoun, before) : null;
  return {
    at: 0,
    owner: actor && !isBody(actor.words) ? actor.words : named,
    rule: 'an answer says what will be done',
    sure: actor !== null,
  };
}
