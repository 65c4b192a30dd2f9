import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import { BODIES, THOSE_WHO_SIT } from '../bodies.js';
import type { Finding } from '../finding.js';
import { inOrder } from '../in-order.js';
import type { AgendaItem } from '../paper/agenda.js';
import { classifyClause } from './classify.js';
import { minuteCodeOf, type Stretch, stretchesOf } from './stretches.js';
import type { TakenBlocks } from './taken-blocks.js';

const PUT = anyOf`
  motion|proposal|suggestion|amended motion|recommendation|resolution|request
`;
const PASSED = anyOf`
  agreed|carried|resolved|accepted|approved|supported|passed
`;
const WHO = anyOf`
  ${BODIES}|${THOSE_WHO_SIT}|All|all
`;
/** "This was agreed.", "The motion was put to the vote and carried.", "Members agreed to this.", "It was so resolved." */
const PASSIVELY = anyOf`
  [Tt]his|[Tt]hat|[Tt]he ${PUT}
`;
const ACTIVELY = anyOf`
  agreed|supported|accepted|approved
`;
const HOW = anyOf`
  then |duly |so |\w+ly[ ]
`;
const AGREES_TO_IT = new RegExp(anyOf`
  ^(?:(?:Following|After) [^,.]{3,80}, )?${PASSIVELY} (?:was|is) (?:[^.]{0,80} and )?(?:was )?${HOW}?${PASSED}\b[^.]{0,80}\.?$
  ^(?:[Ii]t|[Tt]his) was so (?:agreed|resolved|ordered)\b[^.]{0,40}\.?$
  ^(?:The )?(?:[A-Z][\w’'&-]* ){0,5}${WHO} (?:all )?(?:\w+ly )?${ACTIVELY} (?:to |with )?(?:this|that|the ${PUT})\b[^.]{0,40}\.?$
`);
/** "…, and this was agreed", at the end of the sentence that proposes. */
const AND_AGREED = new RegExp(
  String.raw`(?:,? and|;|,) (?:this|it|that|which) (?:was|is) ${HOW}?${PASSED}(?: by [\w ]{3,60})?\.?$`,
);
/** Group 1 is what was proposed, where it is told in a clause of its own. */
const PROPOSED = new RegExp(inOrder`
  \b(?:proposed|moved|suggested|asked|requested)(?: (?:by|and) [^.;]{3,120}?)?
  (?:,? (?:that|to) (.{8,})| [a-z]+ing\b| (?:the|a|an)\b)
`);
const FAILED = /\b(?:not|lost|fell|defeated|withdrawn|amendment|no seconder|against the)\b/i;
/** So many sentences before it may stand what was agreed to. */
const NEAR = 3;
const LONGEST_SENTENCE = 500;

/** Whether words say only that something was agreed to. */
export function onlyAgrees(text: string): boolean {
  return text.length <= LONGEST_SENTENCE && AGREES_TO_IT.test(text);
}

interface Said {
  readonly passage: Passage;
  readonly block: number;
}

/** What was proposed just before minutes say that it was agreed to: the words of the proposal, always doubtful. */
export function findToldByPronoun(
  blocks: readonly Block[],
  item: AgendaItem,
  fresh: readonly Finding[],
  used: TakenBlocks,
): Finding[] {
  return stretchesOf(blocks, item).flatMap((stretch) =>
    fresh.some(({ rule, block }) => rule.endsWith('keyword') && block >= stretch.from && block < stretch.to)
      ? []
      : inStretch(blocks, stretch, fresh, used),
  );
}

function inStretch(
  blocks: readonly Block[],
  stretch: Stretch,
  fresh: readonly Finding[],
  used: TakenBlocks,
): Finding[] {
  const findings: Finding[] = [];
  let before: Said[] = [];
  for (let at = stretch.from; at < stretch.to; at++) {
    const block = blocks[at];
    if (!block || block.kind === 'heading' || block.kind === 'row') continue;
    for (const sentence of sentencesOf(block.passage)) {
      const said = { passage: sentence, block: at };
      const proposal = proposalIn(said, before);
      if (proposal && !isTaken(proposal, fresh, used)) findings.push(findingOf(proposal, blocks));
      before = [said, ...before.slice(0, NEAR - 1)];
    }
  }
  return findings;
}

function proposalIn(said: Said, before: readonly Said[]): Said | null {
  const { text } = said.passage;
  if (text.length > LONGEST_SENTENCE) return null;
  const joint = AND_AGREED.exec(text.slice(-140));
  if (joint) {
    const at = text.length - Math.min(text.length, 140) + joint.index;
    return asked({ ...said, passage: said.passage.slice(0, at) });
  }
  if (!AGREES_TO_IT.test(text) || FAILED.test(text)) return null;
  for (const one of before) {
    const found = asked(one);
    if (found) return found;
  }
  return null;
}

/** The words of a proposal by themselves, or its whole sentence. */
function asked(said: Said): Said | null {
  const { text } = said.passage;
  const found = text.length > LONGEST_SENTENCE || FAILED.test(text) ? null : PROPOSED.exec(text);
  if (!found) return null;
  const clause = found[1];
  return clause
    ? { ...said, passage: said.passage.slice(found.index + found[0].length - clause.length) }
    : said;
}

function isTaken({ passage, block }: Said, fresh: readonly Finding[], used: TakenBlocks): boolean {
  const told = fresh.filter((one) => one.block === block);
  if (told.length === 0) return used.has(block);
  return told.some(({ passage: one }) => one.start < passage.end && passage.start < one.end);
}

function findingOf({ passage, block }: Said, blocks: readonly Block[]): Finding {
  return {
    type: classifyClause(passage.text, { keyword: 'resolved' }),
    reference: minuteCodeOf(blocks[block]?.passage.text ?? ''),
    passage,
    rule: 'agreed to what was proposed',
    confidence: 'medium',
    block,
  };
}
