import { anyOf } from '../any-of.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { Finding } from '../finding.js';
import { findPromises } from '../promises/find-promises.js';
import { startsWithTask, taskOwner } from '../resolutions/asks.js';
import { classifyClause } from '../resolutions/classify.js';

const NOTHING = /^(?:[-–—]|none|n\/?a|nil)?\.?$/i;
const ASKED_OF = /^(.{3,80}?) (?:to be asked|be asked|is asked|was asked)\b/;
const TASK_VERBS = anyOf`
  circulate|provide|send|write|arrange|report|check|contact|invite|add|share|chase|update|ask|bring
  prepare|publish|obtain|order|book|draft|look|speak|ring|e-?mail|forward|produce|organise
`;
const TASK_WITHOUT_OWNER = new RegExp(String.raw`^(?:to )?${TASK_VERBS}\b`, 'i');
const RECOMMENDS = /\brecommend(?:s|ed)? (?:that|to)\b/;
/** A name, a post or initials alone, and no sentence. */
const LONGEST_NAME = 60;

/** What the last column of a minutes table says came of the talk beside it. */
export function readOutcome(
  outcome: Passage,
  talk: Passage | undefined,
  row: Pick<Finding, 'block' | 'reference'>,
): Finding[] {
  if (NOTHING.test(outcome.text)) return [];
  const base = { ...row, rule: 'last column of a minutes table', confidence: 'high' as const };
  if (isName(outcome.text)) return talk ? askedOf(talk, outcome.text, base) : [];
  return sentencesOf(outcome).map((sentence) => {
    const owner = taskOwner(sentence.text) ?? ASKED_OF.exec(sentence.text)?.[1] ?? null;
    const asks = owner !== null || startsWithTask(sentence.text) || TASK_WITHOUT_OWNER.test(sentence.text);
    const type = asks ? 'action' : classifyClause(sentence.text, { keyword: 'resolved' });
    return { ...base, type, passage: sentence, ...(owner ? { owner } : {}) };
  });
}

function isName(text: string): boolean {
  return (
    text.length <= LONGEST_NAME &&
    !startsWithTask(text) &&
    !/[.;]$|\b(?:noted|agreed|approved|resolved|deferred)\b/i.test(text) &&
    text.split(' ').every((word) => /^[A-Z(&/]|^(?:of|for|and|the|to)$/.test(word))
  );
}

/** A name beside the talk: it is to do what the last sentence that asks for something asks. */
function askedOf(
  talk: Passage,
  name: string,
  base: Pick<Finding, 'block' | 'reference' | 'rule' | 'confidence'>,
): Finding[] {
  const sentences = sentencesOf(talk);
  const asked =
    [...sentences]
      .reverse()
      .find(({ text }) => /\b(?:agreed|resolved|requested|asked|would|will|to be|should)\b/i.test(text)) ??
    sentences.at(-1);
  // What somebody says they will do is found in the talk itself.
  if (asked && findPromises(asked, base.block, base.reference, 'told').length > 0) return [];
  if (asked && RECOMMENDS.test(asked.text)) return [{ ...base, type: 'recommendation', passage: asked }];
  return asked
    ? [{ ...base, type: 'action', passage: asked, fallbackOwner: name, confidence: 'medium' }]
    : [];
}
