import { anyOf } from '../any-of.js';
import { append } from '../append.js';
import type { Block } from '../blocks/block.js';
import type { Passage } from '../blocks/passage.js';
import { sentencesOf } from '../blocks/sentences.js';
import type { Finding } from '../finding.js';
import { inOrder } from '../in-order.js';
import { cellContent } from '../layout/cell-content.js';
import type { AgendaItem } from '../paper/agenda.js';
import { findPromises } from '../promises/find-promises.js';
import { startsWithTask, taskOwner } from '../resolutions/asks.js';
import { gatherClauses } from '../resolutions/clause-list.js';
import { splitEnumeration } from '../resolutions/enumerated.js';
import { printed } from '../resolutions/printed.js';
import { firstNamesBehindLabel } from './first-names.js';
import { withoutTrailingLabels } from './trailing-labels.js';

const OF_ACTIONS = anyOf`
  [Pp]oints?|log|agreed|arising|required|items?|to be taken|by|for|owner|BY|FOR|POINTS?|REQUIRED|TO BE TAKEN
`;
const LINE = new RegExp(inOrder`
  ^(?:[A-Z][\w’]*(?: [a-z]\w*){0,2} ?/ ?)?[[(]?(?:ACTIONS?|Actions?|(?:Agreed|Key|New) actions)(?: ${OF_ACTIONS})?(?:/[^:]{0,40})?
  (?: ?(?:[A-Z]{1,6}[ /-]?)?\d{1,3}(?:[./]\d{1,3}){0,2})?(?: ?\(([^)]{1,40})\))?\s*(?::|–|-|$)\s*
`);
/** "Council questioned the Leader and the following actions were raised:" */
const OVER_ACTIONS =
  /\b(?:the following|these) (?:[a-z]+ )?actions? (?:were|was|are) (?:raised|agreed|identified|recorded|requested)\b[^.;]{0,40}:$/i;
/** Who was there is nothing that anybody asked for. */
const ATTENDANCE = /^(?:present|apologies|in attendance|attendance)\b/i;
const NAME_WORD = String.raw`[A-Z][\w’'.-]*`;
/** Between two words of a name: something always stands there, else each letter of a long word could begin another. */
const BETWEEN = '(?:, ?| )(?:(?:and|of|for|&) )?';
const NAME_WORDS = `${NAME_WORD}(?:${BETWEEN}${NAME_WORD}){0,5}`;
/** "ACTION Wayne Bowcher": a name, and no sign before it. */
const NAMED_LINE = new RegExp(
  `^ACTIONS? (?=${NAME_WORDS}$)|^Actions? (?=[A-Z]{2,3}(?: ?[/&,] ?[A-Z]{2,3})*$)`,
);
/** "Agreed  Tree Officer" below a resolution: how it went, and who sees to it. */
const SEEN_TO = new RegExp(inOrder`
  ^Agreed (?=(?:${NAME_WORD}${BETWEEN}){0,6}(?:Officer|Manager|Director|Clerk)$|(?:Head|Director) of ${NAME_WORDS}$)
`);
const AT_END =
  /(?:\s|(?<=[.)]))[[(]?(?:ACTION|Action)(?: by| for| BY| FOR| \d[\d.]{0,6})?\s?[:–-]\s?([^.;)\]]{2,90})[)\].]*$/;
/** "The slats are rotten. ACTION CLERK to get a price.": capitals stand for the colon. */
const SHOUTED_AT_END = /(?<=[.)?] )ACTION (?=[A-Z]{2,}\b)([^.;)\]]{2,90})[)\].]*$/;
const ACTION_BY = /^\W*(?:action(?:ed)? by|agreed)\b/i;
/** A paragraph under "Actions" longer than this tells of something else. */
const LONGEST_LINE = 300;
/** "Action" there heads the margin in which initials stand. */
const FAR_RIGHT = 40;
const TASK = new RegExp(anyOf`
  \bto [a-z]+\b|\b(?:will|would|should|shall|must) [a-z]+\b|\bbe [a-z]+(?:ed|en|t)\b
  ^[A-Z][a-z]+(?: up| back| out| on)? (?:the|a|an|all|to|with|members|further)\b
`);

/** What the ACTION lines of an agenda item yield; owners they name are added to the findings given. */
export function findActionLines(
  blocks: readonly Block[],
  item: AgendaItem,
  resolved: Finding[],
  used: Set<number>,
): Finding[] {
  const findings: Finding[] = [];
  for (let i = item.from; i < item.to; i++) {
    const block = blocks[i];
    if (!block || used.has(i)) continue;
    const { text } = block.passage;
    if (block.marker?.label === 'action' && text.length > 8 && /[a-z]/.test(text)) {
      used.add(i);
      if (!isTask(text) && text.length < 40 && cellContent(text) === 'who') {
        append(findings, named(blocks, i, item, text, resolved, findings, used));
        continue;
      }
      append(findings, tasks(block.passage, i, printed(block.marker)));
      continue;
    }
    if (OVER_ACTIONS.test(text)) {
      used.add(i);
      append(findings, listed(blocks, i, item.to, used));
      continue;
    }
    const line =
      LINE.exec(text) ?? NAMED_LINE.exec(text) ?? (block.kind === 'paragraph' ? SEEN_TO.exec(text) : null);
    if (line) {
      used.add(i);
      if (block.indent > FAR_RIGHT) continue;
      const rest = block.passage.slice(line[0].length);
      if (rest.isEmpty) append(findings, listed(blocks, i, item.to, used));
      // "Action No. 64 – completed."
      else if (cellContent(rest.text) === 'status') continue;
      else if (isTask(rest.text) || line[1]) append(findings, tasks(rest, i, printed(block.marker), line[1]));
      else append(findings, named(blocks, i, item, rest.text, resolved, findings, used));
      continue;
    }
    for (const passage of block.kind === 'row' ? block.cells : [block.passage]) {
      const tail =
        (block.kind === 'row' ? null : AT_END.exec(passage.text)) ?? SHOUTED_AT_END.exec(passage.text);
      if (tail?.[1]) append(findings, closing({ ...block, passage }, i, tail[1], tail.index));
    }
  }
  return findings;
}

function isTask(text: string): boolean {
  return (
    (text.length > 24 && TASK.test(text)) || taskOwner(text) !== null || firstNamesBehindLabel(text) !== null
  );
}

function listed(blocks: readonly Block[], at: number, to: number, used: Set<number>): Finding[] {
  const { clauses, next } = gatherClauses(blocks, at + 1, to);
  for (let i = at + 1; i < next; i++) used.add(i);
  const more: Finding[] = [];
  for (let i = next; i < to && isLine(blocks[i]); i++) {
    const block = blocks[i];
    if (!block) break;
    used.add(i);
    more.push({ ...action(block.passage, i), reference: printed(block.marker) });
  }
  return clauses
    .map((clause) => ({ clause, ...withoutTrailingLabels(clause.passage) }))
    .filter(({ task, told }) => told.owner || isTask(task.text) || cellContent(task.text) === 'ask')
    .map(({ clause, task, told }): Finding => {
      return { ...action(task, clause.block), ...told, reference: printed(clause.marker) };
    })
    .concat(more);
}

/** One more line under "Actions": a task by itself, without a marker or after one that ended. */
function isLine(block: Block | undefined): boolean {
  if (!block || block.kind === 'heading' || block.kind === 'row') return false;
  const { text } = block.passage;
  return text.length <= LONGEST_LINE && sentencesOf(block.passage).length === 1 && startsWithTask(text);
}

/** "SP to shut the gate and Clerk to order a lock": two tasks. */
const AND_ANOTHER = /(?:,|;)? and (?=(?:the )?[A-Z][\w’' ]{0,40}? to [a-z])/;

function tasks(rest: Passage, block: number, reference: string | null, who?: string): Finding[] {
  const enumerated = splitEnumeration(rest);
  const joint = enumerated ? null : AND_ANOTHER.exec(rest.text);
  const parts = joint ? rest.around(joint) : [];
  if (joint && parts.every(({ text }) => taskOwner(text)))
    return parts.map((one) => ({ ...action(one, block), reference }));
  const apart = enumerated ? [] : sentencesOf(rest);
  if (apart.length > 1 && apart.every(({ text }) => startsWithTask(text)))
    return apart.map((one) => ({ ...action(one, block), reference }));
  if (!enumerated) {
    const { task, told } = withoutTrailingLabels(rest);
    const named = who ?? firstNamesBehindLabel(task.text);
    return [{ ...action(task, block), ...told, reference, ...(named ? { fallbackOwner: named } : {}) }];
  }
  return enumerated.clauses.map((clause) => ({
    ...action(clause.passage, block),
    reference: printed(clause.marker),
  }));
}

/** An ACTION line that only names somebody: the owner of the line above or of what was just resolved, else of what was just asked for. */
function named(
  blocks: readonly Block[],
  at: number,
  item: AgendaItem,
  owner: string,
  resolved: Finding[],
  lines: Finding[],
  used: Set<number>,
): Finding[] {
  const name = owner.replace(/\([^()]*\)$|[)\].\s]+$/, (end) => (end.startsWith('(') ? end : ''));
  const above = lines.slice(lines.findLastIndex((line) => line.block !== at - 1) + 1);
  if (above.length > 0) {
    for (const line of above) line.fallbackOwner ??= name;
    return [];
  }
  const last = resolved.filter((finding) => finding.block < at).at(-1);
  if (last && last.block >= at - 3) {
    const together = resolved.filter(
      (one) => one.block >= last.block - 8 && one.block < at && one.rule === last.rule,
    );
    // "Action by:" over a name is printed for all that was settled, what the body decided too.
    const isForAll = ACTION_BY.test(blocks[at]?.passage.text ?? '');
    for (const one of together)
      if (one.type !== 'noted' && (isForAll || one.type !== 'decision')) one.fallbackOwner ??= name;
    return [];
  }
  const before = blocks[at - 1];
  if (!before || at - 1 < item.from || before.kind === 'heading' || ATTENDANCE.test(before.passage.text))
    return [];
  const promised = findPromises(before.passage, at - 1, printed(before.marker), 'told').at(-1);
  const said = sentencesOf(before.passage);
  const asked =
    said.findLast(({ text }) => TO_BE_DONE.test(text)) ?? said.findLast(({ text }) => !ONLY_TOLD.test(text));
  if (promised?.confidence === 'high' && asked && promised.passage.end >= asked.end) {
    used.add(at - 1);
    const type = /\b(?:agreed (?:to|that)|advised that)\b/.test(asked.text) ? 'action' : promised.type;
    return [{ ...promised, type, owner: name }];
  }
  return asked ? [{ ...action(asked, at - 1), fallbackOwner: name, confidence: 'medium' }] : [];
}

/** "RB was thanked.", "No progress had been made": nobody is to do anything. */
const ONLY_TOLD =
  /^[^.;:]{2,160}? (?:was|were|had|has) (?:been |also |duly )?(?:thanked|welcomed|received|made|reported|discussed|attended|noted)\b/;
/** What somebody asked for, or said that they would do. */
const TO_BE_DONE = /\b(?:would|will|should|asked|requested|agreed|to be|is to|are to)\b/;
/** "… a breakdown of costs. (Action: Head of Finance)" at a paragraph's end. */
function closing(block: Block, at: number, words: string, index: number): Finding[] {
  const tail = block.passage.slice(block.passage.text.indexOf(words, index));
  if (isTask(words)) return tasks(tail, at, null);
  const asked = sentencesOf(block.passage.slice(0, index)).at(-1);
  return asked ? [{ ...action(asked, at), ...ownerBy(words.trim()), reference: printed(block.marker) }] : [];
}

/** Initials in the mark say who, whatever the sentence begins with. */
function ownerBy(words: string): Pick<Finding, 'owner' | 'fallbackOwner'> {
  return /^[A-Z]{2,4}(?: ?[/&,] ?[A-Z]{2,4})*$/.test(words) ? { owner: words } : { fallbackOwner: words };
}

/** A task that stands where actions do. */
export function action(passage: Passage, block: number): Finding {
  return { type: 'action', reference: null, passage, rule: 'action line', confidence: 'high', block };
}
