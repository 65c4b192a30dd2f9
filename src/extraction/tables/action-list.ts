import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { DAY, MONTH } from '../details/written-day.js';
import type { Finding } from '../finding.js';
import { inOrder } from '../in-order.js';
import { shortFormsIn } from '../paper/short-forms.js';
import { printed } from '../resolutions/printed.js';

const HEADS = anyOf`
  (?:agenda )?(?:items?|no|ref)|minutes?|subject|topic|matter|actions?(?: points?| required| by)?|task|issue|what
  councillors?|members?|who|owners?|by whom|lead|responsib(?:le|ility)|person|officer|initials
  due(?: date| by)?|by when|when|deadline|date|target|time ?scale|completed?|done|status|progress|comments?|updates?|notes
`;
/** "Agenda Item   Councillor Due Date Completed": the heads of columns that are lost. */
const HEAD = new RegExp(`^(?:${HEADS}(?:[ /|]+|$)){3,8}$`, 'i');
const WHO_HEAD = /councillor|member|who|owner|lead|responsib|person|officer|initials|action by/i;
const WHEN_HEAD = /due|when|deadline|date|target|time ?scale/i;

const POSTS = anyOf`
  (?:Town |Parish |Deputy |Assistant )?Clerk|(?:Vice[- ])?Chair(?:man|woman)?|Treasurer|Secretary|RFO|All|Office|Warden|Handyman|Groundsman
  Caretaker|Convener|Lengthsman|Councillors|Everyone
`;
const DAY_IN_SHORT = anyOf`
  \d{1,2}(?:st|nd|rd|th)? ${MONTH}|${MONTH}(?: \d{4})?|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?
`;
const DUES = anyOf`
  (?:by |before |for |at )?(?:the )?next (?:meeting|month|year|week)|a\.?s\.?a\.?p\.?|on-? ?going|immediately|urgent(?:ly)?|tbc|tba
  (?:by |before |end of |end |in |early |late |mid )*(?:${DAY}|${DAY_IN_SHORT})
  (?:by |before |in )(?:spring|summer|autumn|winter|christmas|easter)
`;
const STATUS = anyOf`
  done|completed?|closed|begun|started|in hand|in progress|awaiting|waiting|outstanding|yes|no|sent|carried forward
`;
const DUE_AT_HEAD = new RegExp(`^(?:${DUES})(?=[\\s.,;]|$)`, 'i');
const STATUS_AT_HEAD = new RegExp(`^${STATUS}\\b`, 'i');
/** Fewer words tell of no task. */
const LEAST_WORDS = 3;
/** Who and when may stand in so many blocks below. */
const MOST_BELOW = 3;

/** The tasks of a list of actions whose columns have run into each other: "Have the clock gilded Clerk 9 July 2020 Begun". */
export function findInActionList(blocks: readonly Block[], used: Set<number>): Finding[] {
  const head = blocks.findIndex(
    ({ kind, passage: { text } }) =>
      kind !== 'row' && text.length < 120 && HEAD.test(text) && WHO_HEAD.test(text) && WHEN_HEAD.test(text),
  );
  if (head < 0) return [];
  const owners = ownersOf(shortFormsIn(blocks));
  const found: { finding: Finding; to: number }[] = [];
  for (let i = head + 1; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || block.kind === 'row' || used.has(i)) continue;
    const row = rowAt(blocks, i, owners);
    if (!row) continue;
    found.push({
      finding: {
        type: 'action',
        reference: printed(block.marker),
        passage: block.passage.slice(0, row.length),
        rule: 'row of a list of actions',
        confidence: 'medium',
        block: i,
        owner: row.owner,
        due: row.due,
      },
      to: row.next,
    });
    i = row.next - 1;
  }
  if (found.length < 2) return [];
  for (const { finding, to } of found) for (let i = finding.block; i < to; i++) used.add(i);
  return found.map(({ finding }) => finding);
}

interface Row {
  readonly length: number;
  readonly owner: string;
  readonly due: string | null;
  readonly next: number;
}

function ownersOf(known: ReadonlySet<string>): RegExp {
  const one = `(?:(?:Cllr|Mr|Mrs|Ms|Dr)\\.? [A-Z][\\w’'-]+|${POSTS}|${[...known, 'Clerk'].join('|')})`;
  return new RegExp(inOrder`(?:^| )(${one}(?: ?[/&,+] ?${one}| and ${one}){0,3})(?=\s|$)`, 'g');
}

/** A task with who and when at its end, or in lines of their own below it; null where nobody is named. */
function rowAt(blocks: readonly Block[], at: number, owners: RegExp): Row | null {
  const text = blocks[at]?.passage.text.slice(0, 600) ?? '';
  for (const match of text.matchAll(owners)) {
    const task = text.slice(0, match.index);
    const rest = text.slice(match.index + match[0].length).trim();
    const due = DUE_AT_HEAD.exec(rest)?.[0] ?? null;
    if (rest !== '' && !due && !STATUS_AT_HEAD.test(rest)) continue;
    if (match[1] && task.trim().split(' ').length >= LEAST_WORDS)
      return { length: match.index, owner: match[1], due, next: at + 1 };
  }
  const below = blocks[at + 1]?.passage.text ?? '';
  if (text.split(' ').length < LEAST_WORDS || !isWhole(owners, below)) return null;
  let due: string | null = null;
  let next = at + 2;
  for (; next <= at + MOST_BELOW; next++) {
    const words = blocks[next]?.passage.text ?? '';
    if (DUE_AT_HEAD.exec(words)?.[0].length === words.length && words !== '') due ??= words;
    else if (!(STATUS_AT_HEAD.test(words) && words.length < 40)) break;
  }
  return { length: text.length, owner: below, due, next };
}

function isWhole(owners: RegExp, words: string): boolean {
  return [...words.matchAll(owners)].some(([whole]) => whole.length === words.length);
}
