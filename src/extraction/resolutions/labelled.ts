import { bracketedLabels, labelsAlone, withoutTrailingLabels } from '../actions/trailing-labels.js';
import { decisionIn } from '../answers/decision-words.js';
import { splitInlineAnswer } from '../answers/inline-answer.js';
import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { isBullet, isRecommendation } from '../blocks/marker.js';
import type { Passage } from '../blocks/passage.js';
import { MONTH } from '../details/written-day.js';
import type { Finding } from '../finding.js';
import { answerLabelOf } from '../paper/signs-of-answers.js';
import { addresseeOf } from './addressee.js';
import { isLeadIn } from './clause-list.js';
import { printed } from './printed.js';

const LONGEST_TITLE = 80;
/** An answer, its reasons, and who and when. */
const LINES_BELOW = 8;
/** More than these under one recommendation are no list of a clerk's. */
const MOST_NESTED = 500;

/** "Recommendation 3: That …", wherever a report or a response prints it, with the list nested under it. */
export function findLabelled(
  blocks: readonly Block[],
  used: Set<number>,
  asked: ReadonlySet<number> = new Set(),
): Finding[] {
  const findings: Finding[] = [];
  const later = new Map(blocks.flatMap((block) => whenAndWhoOf(block) ?? []));
  let led: string | null = null;
  blocks.forEach((block, i) => {
    if (isLeadIn(block.passage.text)) led = addresseeOf(block.passage.text);
    else if (!isRecommendation(block.marker) && block.kind !== 'item') led = null;
    const titled =
      used.has(i) || used.has(i + 1) ? null : (titledBelow(blocks, i) ?? numberedBelow(blocks, i));
    if (titled) {
      findings.push(titled);
      used.add(i).add(i + 1);
    }
    if (whenAndWhoOf(block)) {
      used.add(i);
      return;
    }
    const isAsked = isRecommendation(block.marker) || asked.has(i);
    if (used.has(i) || !block.marker || !isAsked || block.passage.text.length < 20) return;
    used.add(i);
    const nested: Passage[] = [];
    for (let k = i + 1; nested.length < MOST_NESTED && !used.has(k); k++) {
      const next = blocks[k];
      if (!next || !nestsUnder((nested.at(-1) ?? block.passage).text, next, nested.length > 0)) break;
      nested.push(next.passage);
      used.add(k);
    }
    const own = beforeAnswer(asked.has(i) ? splitInlineAnswer(block.passage).asked : block.passage);
    const { words, to } = withoutAside(own);
    const behind =
      nested.length === 0
        ? (bracketedLabels(words) ?? withoutTrailingLabels(words))
        : { task: words, told: {} };
    const passage = behind.task.join(...nested);
    const told = toldBelow(blocks, i + 1 + nested.length, asked);
    findings.push({
      ...told,
      ...behind.told,
      ...later.get(block.marker.printed),
      type: 'recommendation',
      reference: block.marker.printed,
      passage,
      rule: 'labelled recommendation',
      confidence: 'high',
      block: i,
      addressee: to ?? addresseeOf(words.text.slice(0, 120)) ?? led,
    });
  });
  return findings;
}

/** "Recommendation 2 – that no contract run on. We share this aim.": in lower case it ends with its sentence. */
function beforeAnswer(passage: Passage): Passage {
  const answer = /^that [^.]+?[a-z]\. (?=(?:We|I|The (?:Executive|Cabinet|Council|Board|Trust)) [a-z])/.exec(
    passage.text,
  );
  return answer ? passage.slice(0, answer[0].length - 1) : passage;
}

/** "R1 (15 July 2025, to the Port Board) – That …": when and to whom, in brackets before it. */
export function withoutAside(passage: Passage): { words: Passage; to: string | null } {
  const aside = /^\(([^)]{2,80})\)\s?[:–—-]?\s*/.exec(passage.text);
  if (!aside?.[1]) return { words: passage, to: null };
  return {
    words: passage.slice(aside[0].length),
    to: /\bto ((?:the )?[A-Z].*)$/.exec(aside[1])?.[1] ?? null,
  };
}

/** "Recommendation 1 – Lamps" over "That Cabinet funds the lamps.": the title is no part of what is recommended. */
export function titledBelow(blocks: readonly Block[], at: number): Finding | null {
  const title = blocks[at];
  const below = blocks[at + 1];
  if (title?.marker?.label !== 'recommendation' || !below || below.marker || below.kind !== 'paragraph')
    return null;
  const { text } = title.passage;
  if (text === '' || text.length > LONGEST_TITLE || /[.;:,]$|^[Tt]hat\b/.test(text)) return null;
  if (!/^That\b/.test(below.passage.text)) return null;
  return {
    type: 'recommendation',
    reference: title.marker.printed,
    passage: below.passage,
    rule: 'labelled recommendation',
    confidence: 'high',
    block: at + 1,
    addressee: addresseeOf(below.passage.text.slice(0, 120)),
  };
}

/** "RECOMMENDATION 3 (to the Trust)" over "4.4 That the lamps be replaced.": the paragraph's number is none of it. */
function numberedBelow(blocks: readonly Block[], at: number): Finding | null {
  const [box, below] = [blocks[at], blocks[at + 1]];
  if (!box || !isRecommendation(box.marker) || below?.marker?.readings[0]?.style !== 'decimal') return null;
  const { words, to } = withoutAside(box.passage);
  if (!words.isEmpty || !/^That\b/.test(below.passage.text)) return null;
  return {
    type: 'recommendation',
    reference: printed(box.marker),
    passage: below.passage,
    rule: 'labelled recommendation',
    confidence: 'high',
    block: at + 1,
    addressee: to ?? addresseeOf(below.passage.text.slice(0, 120)),
  };
}

const WHEN = anyOf`
  (?:\d{1,2} )?${MONTH} \d{4}|(?:Spring|Summer|Autumn|Winter) \d{4}|(?:In (?:force|place)|Done|Ongoing)(?: now)?
`;
const WHEN_AND_WHO = new RegExp(`^(${WHEN}) ([A-Z][^.;:]{3,60})$`);

/** "Recommendation 2   1 October 2021   Head of Repairs" below the answers: by its number, when and who. */
export function whenAndWhoOf({ marker, passage }: Block): [string, Pick<Finding, 'owner' | 'due'>][] | null {
  const [, due = '', owner = ''] = WHEN_AND_WHO.exec(passage.text.slice(0, 120)) ?? [];
  if (marker?.label !== 'recommendation' || owner === '') return null;
  return [[marker.printed, /\d/.test(due) ? { owner, due } : { owner }]];
}

/** "Responsible officer: Regeneration Manager" and "Target date: Summer 2024" below an answer, before the next one. */
function toldBelow(
  blocks: readonly Block[],
  from: number,
  asked: ReadonlySet<number>,
): Pick<Finding, 'owner' | 'due'> {
  const told: Pick<Finding, 'owner' | 'due'> = {};
  for (let k = from; k < Math.min(blocks.length, from + LINES_BELOW); k++) {
    const block = blocks[k];
    if (!block || block.marker?.form === 'labelled' || block.kind === 'row' || asked.has(k)) break;
    const { text } = block.passage;
    const label = answerLabelOf(text);
    if (k === from) Object.assign(told, labelsAlone(block.passage));
    if (decisionIn(text.slice(label, label + 40)) !== null) {
      const running = withoutTrailingLabels(block.passage).told;
      told.owner ??= running.owner ?? null;
      told.due ??= running.due ?? null;
    }
  }
  return told;
}

function nestsUnder(before: string, block: Block, isNested: boolean): boolean {
  return (
    block.kind === 'item' &&
    block.marker?.form !== 'labelled' &&
    (/[:,;]$|\b(?:and|or|to|by|that|with|for)$/.test(before) || (isNested && isBullet(block.marker)))
  );
}
