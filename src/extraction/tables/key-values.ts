import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import type { Finding } from '../finding.js';
import { printed } from '../resolutions/printed.js';

/** What a line of "Owner: …" holds. */
export type Key = 'owner' | 'due' | 'decision' | 'status' | 'date' | 'other';

const OWNER_KEYS = anyOf`
  owner|lead(?: officer| member)?|responsible(?: officer)?|responsibility|assigned to|officer|who
  by whom|portfolio holder
`;
const KEYS: readonly [Key, RegExp][] = [
  ['owner', new RegExp(String.raw`^(?:action )?${OWNER_KEYS}\s*:\s*`, 'i')],
  [
    'due',
    /^(?:due(?: date| by)?|by|target(?: date)?|deadline|time ?scale|by when|when|completion date|date due)\s*:\s*/i,
  ],
  [
    'decision',
    /^(?:response|decision|accepted\??|agreed\??|(?:cabinet|executive|council)[’']?s? (?:response|decision))\s*:\s*/i,
  ],
  [
    'status',
    /^(?:status|progress|update|latest (?:position|update)|position|outcome|rag(?: rating)?|comments?)\s*:\s*/i,
  ],
  ['date', /^date\s*:\s*/i],
  [
    'other',
    /^(?:date raised|meeting|raised by|ref(?:erence)?|priority|source|committee|review|cost|resources?)\s*:\s*/i,
  ],
];
const ASK = /^(recommendation|action)s?(?: (?:no\.? ?)?([\w/.-]{1,10}))?\s*:\s*(?=\S)/i;
/** Lines of one entry, at most. */
const MOST_LINES = 12;

/** What a line's key is, and how long it is; null where the line has none. */
export function keyOf(text: string): { key: Key; length: number } | null {
  for (const [key, words] of KEYS) {
    const found = words.exec(text);
    if (found) return { key, length: found[0].length };
  }
  return null;
}

/** Trackers set as "Recommendation: … / Owner: … / Due: …", a line each. */
export function findKeyValues(blocks: readonly Block[], used: Set<number>): Finding[] {
  const findings: Finding[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const entry = used.has(i) ? null : readEntry(blocks, i);
    if (!entry) continue;
    for (let k = i; k < entry.next; k++) used.add(k);
    findings.push(entry.finding);
    i = entry.next - 1;
  }
  return findings;
}

function readEntry(blocks: readonly Block[], at: number): { finding: Finding; next: number } | null {
  const block = blocks[at];
  if (!block || block.kind === 'row') return null;
  const labelled = block.marker?.label;
  const ask = labelled ? null : ASK.exec(block.passage.text.slice(0, 60));
  const label = (labelled ?? ask?.[1] ?? '').toLowerCase();
  if (label !== 'recommendation' && label !== 'action') return null;
  const values = new Map<Key, string>();
  let next = at + 1;
  for (; next < Math.min(blocks.length, at + MOST_LINES); next++) {
    const text = blocks[next]?.passage.text ?? '';
    const key = blocks[next]?.kind === 'row' ? null : keyOf(text.slice(0, 60));
    if (!key) break;
    if (!values.has(key.key)) values.set(key.key, text.slice(key.length, key.length + 400).trim());
  }
  if (!values.has('owner') && !values.has('due')) return null;
  const due = values.get('due') ?? values.get('date');
  return {
    next,
    finding: {
      type: label,
      reference: labelled ? printed(block.marker) : (ask?.[2] ?? null),
      passage: ask ? block.passage.slice(ask[0].length) : block.passage,
      rule: 'entry with an owner or a date on lines of their own',
      confidence: 'high',
      block: at,
      owner: values.get('owner') || null,
      due: due && !/^(?:none|n\/?a|-|not )/i.test(due) ? due : null,
    },
  };
}
