import { append } from '../append.js';
import type { Block } from '../blocks/block.js';
import { sentencesOf } from '../blocks/sentences.js';
import { SOMEBODY } from '../details/somebody.js';
import type { Finding } from '../finding.js';
import { inOrder } from '../in-order.js';
import { addresseeOf } from './addressee.js';
import { classifyClause } from './classify.js';
import { gatherClauses } from './clause-list.js';
import { fromListed } from './listed.js';
import { printed } from './printed.js';

const WE = String.raw`(?:[Ww]e|[Tt]he (?:[A-Z][\w’'-]* (?:and |of )?){0,6}(?:Group|Panel|Committee|Commission|Board|Inquiry|Review))`;
const HOW = '(?: therefore| also| further| strongly| now| would)*';
/** "In the light of this, we recommend that the Director:" over a list. */
const OVER_A_LIST = new RegExp(
  inOrder`
  ^(?:[^.:]{0,160}, )?${WE}${HOW} (?:recommends?|asks?|calls? (?:up)?on|urges?|invites?)\b[^.:]{0,200}:\s?[-–]?$
`,
);
/** "Finally, we recommend that …", "We ask the Forum to …". */
const IN_A_SENTENCE = new RegExp(
  inOrder`
  ^(?:[^.:]{0,160}, |(?:For|In) [^.:,]{4,80} )?(${WE}${HOW}[ ]
  (?:recommends? (?:that,? |to )|(?:asks?|urges?|calls? (?:up)?on|invites?) [^.;]{3,120}? to (?!note\b)[a-z]))
`,
);
/** "The Association should be invited to join the Board." */
const SHOULD_BE_ASKED = new RegExp(
  `^(?:[^.:,]{3,80}, )?(${SOMEBODY}) should be (?:invited|asked|urged|encouraged|requested) to [a-z]`,
);
/** What others recommended, or what was asked on the way to the report, is none of it. */
const TOLD = /\b(?:had|has|have|was|were|did)\b|[“"]/;
const RULE = 'recommended in running text';

/** What a final report recommends in its running text, sentence by sentence and in lists, where no heading sets it off. */
export function findRecommendedInProse(blocks: readonly Block[], used: Set<number>): Finding[] {
  const findings: Finding[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || used.has(i) || block.kind === 'row' || block.kind === 'heading') continue;
    const { text } = block.passage;
    if (OVER_A_LIST.test(text.slice(0, 500)) && text.length <= 500) {
      const { clauses, next } = gatherClauses(blocks, i + 1, blocks.length);
      const base = { rule: RULE, confidence: 'high' as const, addressee: addresseeOf(text) };
      const given = { keyword: 'recommended' as const, amongRecommendations: true };
      append(
        findings,
        clauses.flatMap((clause) => fromListed(clause, given, base, printed(block.marker) ?? undefined)),
      );
      if (clauses.length === 0) continue;
      for (let k = i; k < next; k++) used.add(k);
      i = next - 1;
      continue;
    }
    append(findings, inSentences(block, i));
  }
  return findings;
}

function inSentences(block: Block, at: number): Finding[] {
  return sentencesOf(block.passage).flatMap((sentence): Finding[] => {
    const found =
      IN_A_SENTENCE.exec(sentence.text.slice(0, 500)) ?? SHOULD_BE_ASKED.exec(sentence.text.slice(0, 300));
    if (!found?.[1] || TOLD.test(found[0])) return [];
    const recommends = /recommends? that,? $/.test(found[0]);
    const passage = recommends ? sentence.slice(found[0].length) : sentence;
    const type = classifyClause(passage.text, { keyword: 'recommended', amongRecommendations: true });
    if (type !== 'recommendation' || passage.text.length < 12) return [];
    return [
      {
        type,
        reference: printed(block.marker),
        passage,
        rule: RULE,
        confidence: recommends ? 'high' : 'medium',
        block: at,
        addressee: addresseeOf(sentence.text.slice(0, 200)),
      },
    ];
  });
}
