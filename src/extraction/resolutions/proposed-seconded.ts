import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { Finding } from '../finding.js';
import { groupBy } from '../group-by.js';
import { inOrder } from '../in-order.js';
import type { AgendaItem } from '../paper/agenda.js';
import { startsWithTask } from './asks.js';
import { classifyClause } from './classify.js';
import { codedTitleOf, minuteCodeOf, stretchesOf } from './stretches.js';
import type { TakenBlocks } from './taken-blocks.js';

/** One way in which parish minutes tell that a proposal found a seconder, and say no more. */
export interface ProposalRule {
  readonly name: string;
  /** The manner of writing it serves. */
  readonly serves: string;
  /** Group 1 is what was proposed. */
  readonly pattern: RegExp;
}

/** What happened to a proposal that did not pass. */
const FAILED =
  /\b(?:lost|fell|not carried|defeated|withdrawn|no seconder|rejected|amendment|not (?:agreed|supported)|deferred)\b/i;

const NAMES = String.raw`(?:[A-Za-z][\w’'.-]* ){1,5}`;
/** "Election of Chairman: ", before who proposed. */
const TITLE = '(?:[^.:]{2,60}: )?';
/** The rules in order; each is tried on a sentence. */
export const PROPOSAL_RULES: readonly ProposalRule[] = [
  {
    name: 'proposed and seconded',
    serves: 'It was proposed and seconded that Cllr Oak should remain as Chairman.',
    pattern: /^It was (?:duly )?(?:proposed and seconded|moved and seconded) (?:that|to) (.{8,300})$/,
  },
  {
    name: 'proposed by and seconded by, that',
    serves: 'Proposed by Councillor Ash and seconded by Councillor Oak that the plan be approved.',
    pattern: new RegExp(inOrder`
  ^(?:[^.]{0,120}?[,:;–-] ?)?(?:[Ii]t was )?(?:[Pp]roposed|[Mm]oved) by .{3,80}?,? (?:and )?seconded by .{3,80}?[ ]
  (?:that (?=.{8})|(?=the .{3,120} be ))(.{8,300})$
`),
  },
  {
    name: 'one proposed and another seconded',
    serves: 'Cllr Oak proposed and Cllr Ash seconded that a bin be bought.',
    pattern: new RegExp(inOrder`
  ^${TITLE}${NAMES}(?:proposed|moved),? (?:and )?(?:[A-Z][\w’'.-]* ){1,5}seconded,?[ ]
  (?:(?:that|to) (?=.{8})|(?=the .{3,120} be ))(.{8,300})$
`),
  },
  {
    name: 'somebody proposed, seconded by',
    serves: 'Cllr Oak proposed that a bin be bought, seconded by Cllr Ash.',
    pattern: new RegExp(inOrder`
  ^${TITLE}${NAMES}(?:proposed|moved) (?:that |to )?(.{8,300}?),? (?:and |who )?(?:was |it was |this was )?
  (?:duly )?seconded by[ ]
`),
  },
  {
    name: 'what, with who proposed and seconded behind a dash',
    serves: 'Bulbs, £40 - proposed Mrs Oak and seconded Mr Ash pass for payment.',
    pattern:
      /^(.{8,300}?) ?[–-] ?[Pp]roposed (?:by )?(?:[A-Z][\w’'.-]*,? ){1,4}(?:and )?seconded (?:by )?[A-Z]/,
  },
  {
    name: 'proposed, seconded and all for it',
    serves: 'Proposed, seconded and all voted in favour that Ada Oak be Chair.',
    pattern:
      /^Proposed,? (?:and )?seconded,? (?:and )?(?:all|unanimously|agreed)[^.]{0,40}? that (.{8,300})$/,
  },
  {
    name: 'proposed, with the names after it',
    serves: 'It was proposed to buy a sign. Proposer: Cllr Oak, 2nd: Cllr Ash.',
    pattern: /^(?:It was|.{3,60}) proposed (?:that |to )(.{8,300}?)\. (?:Proposer|Proposed|Prop)\b ?:? /,
  },
];

/** Parish minutes tell of proposals where a minute has no resolution with a keyword. */
export function proposalsIn(
  blocks: readonly Block[],
  item: AgendaItem,
  fresh: readonly Finding[],
  used: ReadonlySet<number>,
): Finding[] {
  const told = groupBy(fresh, ({ block }) => block);
  const formal = new Set(
    fresh.filter(({ rule }) => !rule.endsWith('told in a sentence')).map(({ block }) => block),
  );
  // A minute of one paragraph tells of what was received before what was proposed.
  const taken = { has: (block: number) => used.has(block) && !told.has(block) };
  return stretchesOf(blocks, item).flatMap((stretch) => {
    for (let i = stretch.from; i < stretch.to; i++) if (formal.has(i)) return [];
    return findProposals(blocks, stretch, taken).filter(
      ({ block, passage: { start, end } }) =>
        !(told.get(block) ?? []).some(({ passage: one }) => one.start < end && start < one.end),
    );
  });
}

/** Proposals that parish minutes record with their seconder, in items that tell of no other resolution. */
export function findProposals(blocks: readonly Block[], item: AgendaItem, used: TakenBlocks): Finding[] {
  const findings: Finding[] = [];
  for (let i = item.from; i < item.to; i++) {
    const block = blocks[i];
    if (!block || used.has(i) || block.kind === 'heading' || block.kind === 'row') continue;
    const after = blocks[i + 1]?.passage.text.slice(0, 200) ?? '';
    if (
      !/\b(?:[Pp]roposed|[Mm]oved)\b/.test(block.passage.text) ||
      FAILED.test(`${block.passage.text} ${after}`)
    )
      continue;
    const sentences = sentencesOf(block.passage).map((one) => one.slice(codedTitleOf(one.text)));
    sentences.forEach((sentence, n) => {
      const text = `${sentence.text} ${sentences[n + 1]?.text.slice(0, 40) ?? ''}`.slice(0, 500);
      const asked = PROPOSAL_RULES.map(({ name, pattern }) =>
        pattern.exec(name === 'proposed, with the names after it' ? text : sentence.text.slice(0, 500)),
      ).find(Boolean)?.[1];
      if (!asked) return;
      const clauses = thatClauses(sentence, asked);
      for (const clause of clauses)
        findings.push({
          type:
            clauses.length > 1
              ? classifyClause(clause.text, { keyword: 'resolved' })
              : startsWithTask(asked)
                ? 'action'
                : /\bminutes\b/i.test(asked)
                  ? 'noted'
                  : 'decision',
          reference: minuteCodeOf(block.passage.text),
          passage: clause,
          rule: 'proposed and seconded',
          confidence: 'medium',
          block: i,
        });
    });
  }
  return findings;
}

/** "… seconded that the Clerk get quotes and that the old ones be taken down.": two things were proposed. */
function thatClauses(sentence: Passage, asked: string): Passage[] {
  const at = sentence.text.indexOf(asked);
  const second = /,? and that (?=the |[A-Z]|a )/.exec(asked);
  if (at < 0 || !second) return [sentence];
  return [
    sentence.slice(at, at + second.index),
    sentence.slice(at + second.index + second[0].length, at + asked.length),
  ];
}
