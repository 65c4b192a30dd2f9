import type { Block } from '../blocks/block.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { Finding } from '../finding.js';
import type { AgendaItem } from '../paper/agenda.js';
import { startsWithTask } from './asks.js';

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
    pattern:
      /^(?:It was )?(?:[Pp]roposed|[Mm]oved) by .{3,80}?,? (?:and )?seconded by .{3,80}? that (.{8,300})$/,
  },
  {
    name: 'somebody proposed, seconded by',
    serves: 'Cllr Oak proposed that a bin be bought, seconded by Cllr Ash.',
    pattern:
      /^(?:[A-Z][\w’'.-]* ){1,5}(?:proposed|moved) (?:that |to )?(.{8,300}?),? (?:and )?(?:was |it was |this was )?(?:duly )?seconded by /,
  },
  {
    name: 'proposed, with the names after it',
    serves: 'It was proposed to buy a sign. Proposer: Cllr Oak, 2nd: Cllr Ash.',
    pattern: /^(?:It was|.{3,60}) proposed (?:that |to )(.{8,300}?)\. (?:Proposer|Proposed|Prop)\b ?:? /,
  },
];

/** Proposals that parish minutes record with their seconder, in items that tell of no other resolution. */
export function findProposals(
  blocks: readonly Block[],
  item: AgendaItem,
  used: ReadonlySet<number>,
): Finding[] {
  const findings: Finding[] = [];
  for (let i = item.from; i < item.to; i++) {
    const block = blocks[i];
    if (!block || used.has(i) || block.kind === 'heading' || block.kind === 'row') continue;
    const after = blocks[i + 1]?.passage.text.slice(0, 200) ?? '';
    if (!/\b(?:proposed|moved)\b/.test(block.passage.text) || FAILED.test(`${block.passage.text} ${after}`))
      continue;
    const sentences = sentencesOf(block.passage);
    sentences.forEach((sentence, n) => {
      const text = `${sentence.text} ${sentences[n + 1]?.text.slice(0, 40) ?? ''}`.slice(0, 500);
      const asked = PROPOSAL_RULES.map(({ name, pattern }) =>
        pattern.exec(name === 'proposed, with the names after it' ? text : sentence.text.slice(0, 500)),
      ).find(Boolean)?.[1];
      if (!asked) return;
      findings.push({
        type: startsWithTask(asked) ? 'action' : /\bminutes\b/i.test(asked) ? 'noted' : 'decision',
        reference: null,
        passage: sentence,
        rule: 'proposed and seconded',
        confidence: 'medium',
        block: i,
      });
    });
  }
  return findings;
}
