import { anyOf } from '../any-of.js';

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
/** What a line's key is, and how long it is; null where the line has none. */
export function keyOf(text: string): { key: Key; length: number } | null {
  for (const [key, words] of KEYS) {
    const found = words.exec(text);
    if (found) return { key, length: found[0].length };
  }
  return null;
}
