import type { Block } from '../blocks/block.js';
import { inOrder } from '../in-order.js';
import { FAILED } from '../resolutions/whose-act.rules.js';

const MOTION =
  /^(?:the )?(?:(?:original|substantive|further|first|second|third|counter)[ -])?(?:motion|amendment)(?: (?:no\.? ?)?\d| [A-C])?\s?:?$/i;
/** What was settled in the end. */
const DECISION = /^(?:decisions?|resolved|resolution|outcome|agreed)\b/i;
/** "Councillor Ash moved, seconded by Councillor Oak, that –" over what they moved. */
const MOVED_OVER = /\b(?:moved|proposed)\b.{0,160}(?:\bthat|\bas follows)?\W{0,4}[:–-]\W{0,2}$/i;
/** "The motion was put and lost (4:6)." */
const PUT = /\b(?:[Mm]otion|MOTION|[Pp]roposal|PROPOSAL)\b/;
const PUT_AND_LOST = new RegExp(`${PUT.source}[^.;]{0,60}\\b${FAILED}\\b`);
/** What became of an amendment says nothing of the motion. */
const OF_AMENDMENT = /\bamendment\b[^.;]{0,200}/gi;
/** "A motion … had been rejected": at another meeting. */
const BEFORE = /\bhad been \w+/gi;
/** "This was agreed unanimously", "The Board RESOLVED that …": the motion came to something, or something else came of it. */
const CAME_OF_IT = new RegExp(inOrder`
  \b(?:RESOLVED|AGREED|CARRIED)\b|
  \b(?:was|were|[Bb]oard|[Pp]anel|[Cc]ommittee|[Cc]ouncil|[Cc]abinet|[Mm]embers) (?:then |unanimously |duly ){0,2}
  (?:agreed|resolved|carried|supported|approved|adopted)\b
`);
/** A motion and its amendments take no more blocks than this. */
const LONGEST = 30;

/** The blocks of motions and amendments that were put, where the decision stands under a word of its own behind them or they were lost. */
export function motionsIn(blocks: readonly Block[]): Set<number> {
  const found = new Set<number>();
  blocks.forEach(({ passage }, at) => {
    if (found.has(at) || !MOTION.test(passage.text)) return;
    const decided = blocks
      .slice(at + 1, at + LONGEST)
      .findIndex((one) => DECISION.test(one.passage.text.slice(0, 20)));
    if (
      decided < 0 ||
      blocks
        .slice(at + 1, at + 1 + decided)
        .some((one) => /^\d/.test(one.marker?.printed ?? '') && one.kind === 'heading')
    )
      return;
    for (let k = at; k <= at + decided; k++) found.add(k);
  });
  blocks.forEach((_, at) => {
    const fate = lostBelow(blocks, at);
    for (let k = at; k < fate; k++) found.add(k);
  });
  return found;
}

/** The block that tells how a motion set out below `at` was lost; `at` itself where none was. */
function lostBelow(blocks: readonly Block[], at: number): number {
  if (!MOVED_OVER.test(blocks[at]?.passage.text.slice(-260) ?? '')) return at;
  for (let i = at + 1; i < Math.min(blocks.length, at + LONGEST); i++) {
    const { kind, passage } = blocks[i] ?? {};
    const text = passage?.text ?? '';
    if (kind === 'heading' || DECISION.test(text.slice(0, 20))) return at;
    const ofMotion = text.replace(OF_AMENDMENT, '').replace(BEFORE, '');
    if (PUT_AND_LOST.test(ofMotion)) return i;
    if (CAME_OF_IT.test(ofMotion) || (PUT.test(text) && /\bcarried\b/i.test(text))) return at;
  }
  return at;
}
