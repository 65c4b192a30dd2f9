import { append } from '../append.js';
import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { Finding } from '../finding.js';
import { groupBy } from '../group-by.js';
import type { AgendaItem } from '../paper/agenda.js';
import { findPromises } from '../promises/find-promises.js';
import { leavesNoTask } from '../resolutions/whose-act.rules.js';
import { readsAsAsk } from '../tables/reads-as-ask.js';
import { action } from './action-lines.js';

/** "Each partner to name a champion": whoever stands in the margin is to do it, or sees to it. */
const TO_DO_BESIDE = /^[A-Z][\w’' ]{0,60}? to (?!the\b|be\b|have\b|date\b)[a-z]+\b/;
const RECOMMENDS = /\brecommend(?:s|ed)? (?:that|to)\b/;
/** Who agreed to do what stands beside initials was given it. */
const AGREED_TO = /^[^.;]{2,60} agreed to [a-z]+\b/;
/** Shorter words before a list or a resolution ask nothing. */
const SHORTEST = 20;
const LEAST_WORDS = 5;
const EACH = /^(?:Each|Every|Both|All) [a-z’' ]{2,40}?(?= to )/;
const TOLD_BEFORE =
  /\b(?:was|were|is|are|had|has|have|would|will|agreed|asked|able|due|continued?|welcomed)\b/;

/**
 * Initials in the margin of a paragraph: they are to do what its sentences ask or, where nothing settles or promises anything there, its
 * last one.
 */
export function findInMargins(
  blocks: readonly Block[],
  item: AgendaItem,
  found: readonly Finding[],
  used: Set<number>,
): Finding[] {
  const byBlock = groupBy(found, ({ block }) => block);
  const findings: Finding[] = [];
  for (let i = item.from; i < item.to; i++) {
    const block = blocks[i];
    if (!block?.margin) continue;
    const beside = { fallbackOwner: block.margin, confidence: 'medium' as const };
    const there = byBlock.get(i) ?? [];
    for (const one of there) if (one.type === 'action') one.fallbackOwner ??= block.margin;
    const free = sentencesOf(block.passage).filter(
      (sentence) =>
        !there.some(({ passage }) => passage.start < sentence.end && sentence.start < passage.end),
    );
    const asked = free.filter(({ text }) => isAskedBeside(text));
    append(
      findings,
      asked.map((sentence) => ({
        ...action(sentence, i),
        ...beside,
        confidence: leavesNoTask(sentence.text) ? ('medium' as const) : ('high' as const),
        ...ofKind(sentence),
        fallbackOwner: EACH.exec(sentence.text)?.[0] ?? block.margin,
      })),
    );
    const last = free.at(-1);
    if (asked.length > 0 || there.length > 0 || used.has(i) || !last || isTitle(last.text)) continue;
    const isAgreed = free.length === 1 && AGREED_TO.test(last.text);
    if (isAgreed) used.add(i);
    if (isAgreed || findPromises(last, i, null, 'told').length === 0)
      findings.push({ ...action(last, i), ...beside, ...ofKind(last) });
  }
  return findings;
}

function ofKind({ text }: Passage): Partial<Finding> {
  return RECOMMENDS.test(text) ? { type: 'recommendation' } : {};
}

/** "Correspondence and finance": initials beside a title hold for what stands below it. */
function isTitle(sentence: string): boolean {
  const isShort = sentence.length < SHORTEST;
  return (
    isShort || (!/[.;:]$/.test(sentence) && sentence.split(' ').length < LEAST_WORDS && !readsAsAsk(sentence))
  );
}

function isAskedBeside(sentence: string): boolean {
  const before = TO_DO_BESIDE.exec(sentence)?.[0] ?? '';
  return before !== '' && !TOLD_BEFORE.test(before);
}
