import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import type { Finding } from '../finding.js';
import { inOrder } from '../in-order.js';

const TAKEN_BACK = anyOf`
  withdrawn|rescinded|rejected|defeated|lost|overturned|dropped|suggested|refused
`;
/** "The Clerk to write had been suggested", "…, but this was then withdrawn": no task of anybody. */
const NO_TASK_LEFT = new RegExp(
  anyOf`
  \b(?:was|were|been) (?:then |later |subsequently )?${TAKEN_BACK}\b|\?$|\bunless\b|\bonly\b[^.;]*\bif\b
  \b(?:would|will|should|shall) (?:not|never|neither)\b|\bnever\b|^(?:that )?(?:no|nothing|neither|none|nobody)\b
`,
  'i',
);
/** "asked whether it was agreed that", "At the last meeting it was agreed that". */
const TOLD_OTHERWISE = new RegExp(
  anyOf`
  \b(?:whether|asked if|in principle|suggested|hoped)\b|\b(?:last|previous|earlier) (?:meeting|month|year)\b
`,
  'i',
);
const OTHERS = anyOf`
  (?:County|District|Borough|City) Council|(?:Planning )?Inspector(?:ate)?|Minister|Government|Secretary of State
`;
/** "The plan was approved by the County Council." */
const BY_OTHERS = new RegExp(
  String.raw`\b[a-z]+ed by (?:the )?(?:[A-Z][\w’'-]* (?:of |and )?){0,4}?${OTHERS}\b`,
);
const CABINET_BEFORE = /^(?:The )?(?:Cabinet|Executive) /;
const BY_CABINET = /\b[a-z]+ed by (?:the )?(?:Cabinet|Executive)\b/;
/** "This was later rescinded." behind it. */
const TAKEN_BACK_BEHIND = new RegExp(inOrder`
  ^(?:This|It|The (?:motion|decision|resolution|proposal)) (?:was|has been) (?:then |later |subsequently )?${TAKEN_BACK}\b
`);
const FAR = 400;

/** Whether words that begin as a task leave nobody anything to do. */
export function leavesNoTask(clause: string): boolean {
  return NO_TASK_LEFT.test(clause);
}

/**
 * Whether words that look plain are told in doubt: nobody is left to do them, somebody only asked or suggested it, or another body
 * settled it.
 * @param ofExecutive whether the paper is of a cabinet
 */
export function isToldInDoubt(
  { type, passage }: Finding,
  block: Block | undefined,
  ofExecutive: boolean,
): boolean {
  const clause = passage.text;
  if (type === 'action' && leavesNoTask(clause)) return true;
  if (type === 'decision' && (BY_OTHERS.test(clause) || (!ofExecutive && BY_CABINET.test(clause))))
    return true;
  const whole = block?.passage.text ?? '';
  const at = whole.indexOf(clause);
  if (at < 0) return false;
  const before =
    whole
      .slice(Math.max(0, at - FAR), at)
      .split(/[.?!] +/)
      .at(-1) ?? '';
  const behind = whole.slice(at + clause.length, at + clause.length + FAR).trimStart();
  return (
    TOLD_OTHERWISE.test(before) ||
    (!ofExecutive && CABINET_BEFORE.test(before)) ||
    TAKEN_BACK_BEHIND.test(behind)
  );
}
