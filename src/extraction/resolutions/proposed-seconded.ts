import { anyOf } from '../any-of.js';
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

/** What happened to a proposal that did not pass. */
const FAILED =
  /\b(?:lost|fell|not carried|defeated|withdrawn|no seconder|rejected|amendment|not (?:agreed|supported)|deferred)\b/i;

const A_NAME = String.raw`(?:[A-Z][\w’'.-]*|councillor)`;
const NAMES = String.raw`(?:[A-Za-z][\w’'.-]*,? ){1,5}?`;
/** "and seconded by Cllr Ash", ", Cllr Ash seconded this", ", 2nd Cllr Ash". */
const SECONDED = anyOf`
  (?:and |who )?(?:(?:was|it was|this was) )?(?:duly |also )?(?:[Ss]econded|2nd(?:ed)?)\b(?: by)?
  (?:and )?(?!No)(?:${A_NAME} ){1,4}[Ss]econded\b(?: this| it| the (?:motion|proposal))?
`;
/** "and all were in favour", ", carried": that nobody need have seconded it. */
const CARRIED = anyOf`
  all (?:present )?(?:were |voted )?in favour\b|(?:and )?(?:it |this |which )?(?:was )?(?:\w+ly )?(?:all |everyone )?agreed\b|carried\b
`;
const PASSED = `(?:(?:[,;]| ?[–-]| and) (?:and )?(?:${SECONDED}|${CARRIED})| ${SECONDED})`;
/** How words begin that tell who proposed something; what they proposed follows. */
const PROPOSED = new RegExp(inOrder`
  ^(?:[^.]{0,120}?[,:;–-] ?|[^.:]{2,60}: )?(?:[Ii]t was )?(?:duly )?
  (?:(?:[Pp]roposed|[Mm]oved)(?: and seconded)?(?: by ${A_NAME}(?: ${A_NAME}){0,4}?)?|${NAMES}(?:proposed|moved))
  (?:(${PASSED}[^.;]{0,80}?),? (?:that |to |(?=the .{3,120} be ))|
  ,? (?:that |to |(?=[a-z]+ing |(?:the(?! following)|an?|above|minutes)\b)|(?<=[a-z.] (?:proposed|moved) )(?=[A-Z])))
`);
const PASSED_BEHIND = new RegExp(PASSED);
/** "Seconded by Cllr Ash.", "Proposer: Cllr Oak, 2nd: Cllr Ash." in the sentence behind. */
const PASSED_NEXT = new RegExp(inOrder`
  ^(?:${SECONDED}|(?:Proposer|Proposed|Prop)\b ?:? |(?:All|Unanimously)(?: were| voted)? (?:in favour|agreed|approved)\b|Agreed\b|Carried\b)
`);
/** "Bulbs, £40 - proposed Mrs Oak and seconded Mr Ash pass for payment." */
const NAMES_BEHIND =
  /^(.{8,300}?) ?[–-] ?[Pp]roposed (?:by )?(?:[A-Z][\w’'.-]*,? ){1,4}(?:and )?seconded (?:by )?[A-Z]/;

/** What a sentence says was proposed, where it or the one behind it says that it found a seconder or was carried. */
export function proposedIn(sentence: string, next: string): string | null {
  const behind = NAMES_BEHIND.exec(sentence)?.[1];
  if (behind) return behind;
  const head = PROPOSED.exec(sentence);
  if (!head) return null;
  const rest = sentence.slice(head[0].length, head[0].length + LONGEST);
  const tail = PASSED_BEHIND.exec(rest);
  if (!tail && !head[1] && !head[0].includes(' and seconded') && !PASSED_NEXT.test(next)) return null;
  const asked = rest.slice(0, tail?.index);
  return asked.length < SHORTEST ? null : asked;
}
const LONGEST = 300;
const SHORTEST = 8;

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
      const asked = proposedIn(sentence.text.slice(0, 500), sentences[n + 1]?.text.slice(0, 40) ?? '');
      if (!asked) return;
      const clauses = thatClauses(sentence, asked);
      for (const clause of clauses)
        findings.push({
          type:
            clauses.length > 1
              ? classifyClause(clause.text, { keyword: 'resolved' })
              : startsWithTask(asked)
                ? 'action'
                : /\bminutes\b|\btrue record\b/i.test(asked)
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
