import type { Block } from '../blocks/block.js';
import type { Finding } from '../finding.js';
import { cellContent } from '../layout/cell-content.js';
import { addresseeOf } from '../resolutions/addressee.js';
import { classifyClause } from '../resolutions/classify.js';
import { likenessOf } from '../resolutions/clause-likeness.js';
import { printed } from '../resolutions/printed.js';
import { columnOf } from './columns.js';

/** So few lines stand under a clause: who, by when, what has come of it. */
const MOST_BELOW = 6;
/** One clause with a name under it makes no list. */
const LEAST = 2;
const MINUTE =
  /^(?:min(?:ute)?s?|item)\.? (?:no\.? ?|ref\.? ?)?(\d[\w./-]{0,12}|[A-Z]{1,6}[./ ]?\d[\w./-]{0,10})\b/i;

/** "Update March 2025: Cleaned in October.", "Progress: …" */
const UPDATE = /^(?:(?:latest |progress )?updates?|progress|(?:current )?position|status)\b[^.:]{0,30}:/i;

interface ClauseRecord {
  readonly at: number;
  readonly minute: string | null;
  readonly owner: string | null;
  readonly due: string | null;
  /** The block after what stands under it. */
  readonly next: number;
  readonly isFollowedUp: boolean;
}

/**
 * Resolutions followed up one after another, each with who and how far on lines of their own below it, under the numbers of their
 * minutes: a table whose rows have come apart.
 */
export function findClauseRecords(blocks: readonly Block[], used: Set<number>): Finding[] {
  const records: ClauseRecord[] = [];
  let minute: string | null = null;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || used.has(i)) continue;
    minute = MINUTE.exec(block.passage.text.slice(0, 60))?.[1] ?? minute;
    if (!isClause(block)) continue;
    const record = recordAt(blocks, i, minute);
    if (record.isFollowedUp && (minute !== null || block.marker)) records.push(record);
    i = record.next - 1;
  }
  if (records.length < LEAST) return [];
  const keyword = minute === null && OF_RECOMMENDATIONS.test(headOf(blocks)) ? 'recommended' : 'resolved';
  return records.flatMap(({ at, minute: number, owner, due, next }): Finding[] => {
    const block = blocks[at];
    if (!block) return [];
    // What an update promises is read as well.
    for (let k = at; k < next; k++) if (!UPDATE.test(blocks[k]?.passage.text ?? '')) used.add(k);
    const { text } = block.passage;
    return [
      {
        type: classifyClause(text, { keyword, addressed: keyword === 'recommended', recommendsAll: true }),
        reference: [number, printed(block.marker)].filter(Boolean).join(' ') || null,
        passage: block.passage,
        rule: 'resolution followed up',
        confidence: 'high',
        block: at,
        addressee: addresseeOf(text.slice(0, 120)),
        ...(owner ? { fallbackOwner: owner, owner: owner } : {}),
        due,
      },
    ];
  });
}

const OF_RECOMMENDATIONS = /\brecommendations\b/i;

function headOf(blocks: readonly Block[]): string {
  return blocks
    .slice(0, 8)
    .map(({ passage }) => passage.text.slice(0, 200))
    .join(' ');
}

function isClause({ kind, passage }: Block): boolean {
  return (
    kind !== 'row' && /^(?:T ?H ?A ?T|That)\b/.test(passage.text) && likenessOf(passage.text) === 'plain'
  );
}

function recordAt(blocks: readonly Block[], at: number, minute: string | null): ClauseRecord {
  let [owner, due]: [string | null, string | null] = [null, null];
  let isFollowedUp = false;
  let next = at + 1;
  for (; next <= at + MOST_BELOW; next++) {
    const block = blocks[next];
    if (!block || block.kind === 'row' || block.marker || isClause(block) || MINUTE.test(block.passage.text))
      break;
    const { text } = block.passage;
    const below = blocks[next + 1]?.passage.text ?? '';
    if (UPDATE.test(text)) {
      isFollowedUp = true;
      continue;
    }
    const content = cellContent(text);
    if (columnOf(text) !== null && content !== 'who') break;
    if (content === 'date' && MINUTE.test(below)) break;
    if (content === 'who' && next === at + 1) owner = text;
    if (content === 'date') due ??= text;
    isFollowedUp ||= (content === 'who' && next === at + 1) || content === 'status';
    if (content === 'status') {
      next += 1;
      break;
    }
  }
  return { at, minute, owner, due, next, isFollowedUp };
}
