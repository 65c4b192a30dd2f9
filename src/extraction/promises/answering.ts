import { NAME } from '../details/somebody.js';
import { actorBefore, isBody } from './actor.js';
import { antecedentOf } from './antecedent.js';
import { ACTIVELY, PASSIVELY, SUPPOSES, WILL, WILL_BE } from './patterns.js';
import type { Reading, Said } from './promise-reading.js';
import { type Verb, verbsIn } from './verbs.js';

const PRONOUN = /\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)$/;
/** More verbs than these in one sentence tell of no promise. */
const MOST_VERBS = 3;
const HAS_ASKED = new RegExp(
  `^(?:I|We) have (?:also |now |therefore )?(?:asked|instructed) ((?:the |my )?${NAME}) to [a-z]+`,
);

/** In a response: "I have asked the Head of Piers to invite two divers …". */
export function hasAsked({ text }: Said): Reading | null {
  const owner = HAS_ASKED.exec(text)?.[1];
  return owner ? { at: 0, owner, rule: 'an answer says who was asked', sure: true } : null;
}

/** In a response: "The Manager will write …", "An annual survey will be run …", "First report to be brought …". */
export function answering({ text, before }: Said): Reading | null {
  const supposed = SUPPOSES.test(text) && !/, (?:[A-Z]|the |officers|we )/.test(text);
  if (supposed) return null;
  for (const verb of verbsIn(text, [ACTIVELY, PASSIVELY, WILL, WILL_BE]).slice(0, MOST_VERBS)) {
    const reading = readingOf(text, before, verb);
    if (reading) return reading;
  }
  return null;
}

function readingOf(text: string, before: readonly string[], verb: Verb): Reading | null {
  if (/^(?:could|would)/.test(verb.words)) return null;
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
    /^(?:will|shall) (?!.*\bbe\b)/.test(verb.words) &&
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
