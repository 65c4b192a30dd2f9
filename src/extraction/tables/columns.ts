/** What a column of a tracker or a response table holds. */
export type Column = 'reference' | 'ask' | 'owner' | 'due' | 'status' | 'answer' | 'other';

/** The columns of a table, read from its heads, and whether its rows are recommendations or actions. */
export interface TableHead {
  readonly columns: readonly Column[];
  readonly asks: 'recommendation' | 'action';
}

const HEADS: readonly [Column, RegExp][] = [
  ['status', /^(?:status|rag|rag rating|current status|complete\??|progress rating)$/i],
  [
    'owner',
    /\b(?:lead|owner|officers?|responsib\w*|whom|assigned|portfolio|accountable|contact)\b|^who$|^by$/i,
  ],
  ['due', /\b(?:due|target|deadline|timescales?|completion|by when|when)\b/i],
  [
    'answer',
    /\b(?:response|reply|comments?|progress|updates?|agree\w*\??|accept\w*\??|outcome|action taken|actions taken|notes?|implementation|position)\b/i,
  ],
  ['ask', /\b(?:recommendations?|actions?|resolutions?|requests?|tasks?|decisions?|issue raised)\b/i],
  [
    'reference',
    /^(?:ref\w*\.?|no\.?|nos\.?|#|number|item|id|rec\.? ?(?:no|ref)\.?|minute(?: no\.?)?|action no\.?|ref\.? no\.?)$/i,
  ],
  [
    'other',
    /^(?:date|date raised|meeting(?: date)?|date of meeting|origin|area|exec date|committee|panel|topic|subject|theme|title|service|directorate|evidence|cost|ward)$/i,
  ],
];

/** The head these cells make, or null where they are no heads of a table of asks. */
export function readTableHead(cells: readonly string[]): TableHead | null {
  const columns = cells.map(columnOf);
  const known = columns.filter((column) => column !== null).length;
  const ask = columns.findIndex((column, i) => column === 'ask' && /recommend/i.test(cells[i] ?? ''));
  const asks = ask >= 0 ? ask : columns.indexOf('ask');
  if (asks < 0 || known < Math.max(2, Math.ceil(cells.length * 0.6))) return null;
  if (cells.some((cell) => cell.length > 60)) return null;
  const named = columns.map(
    (column, i): Column => (column === 'ask' && i !== asks ? 'answer' : (column ?? 'other')),
  );
  return { columns: named, asks: /recommend/i.test(cells[asks] ?? '') ? 'recommendation' : 'action' };
}

/** What a column of this head holds, or null where the words are no head of a column. */
export function columnOf(cell: string): Column | null {
  const head = cell.replace(/[*:]/g, '').trim();
  if (head.length > 60) return null;
  return HEADS.find(([, words]) => words.test(head))?.[0] ?? null;
}
