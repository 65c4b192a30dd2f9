import type { Parameters } from '../../database/parameters.sql.js';
import { type FoundPlace, UNRANKED } from './found-place.rules.js';
import { CURLY_APOSTROPHES, GAP, MARK_END, MARK_START } from './headline.rules.js';
import type { SearchedKind } from './search-conditions.sql.js';
import type { AskedSearch } from './search-filters.js';

/** So many of the newest that fit are ranked: ranking reads every word of each. Older ones follow, the newest first. */
const MOST_RANKED = 500;

/** A text of so many characters is shown whole. */
const SHOWN_WHOLE = 600;
const MARKS = `StartSel=${MARK_START}, StopSel=${MARK_END}`;
const WHOLE = `${MARKS}, HighlightAll=true`;
const FRAGMENTS = `${MARKS}, MaxFragments=2, MinWords=12, MaxWords=40, FragmentDelimiter=${GAP}`;

/** A server whose locale knows no letters beyond ASCII takes a curly apostrophe for a letter: it is looked for as a straight one. */
const LOOKED_THROUGH = `translate(without_accents(best.text), '${CURLY_APOSTROPHES}', '${"''".repeat(CURLY_APOSTROPHES.length)}')`;

type Wish = AskedSearch & { readonly most: number };

/**
 * The statement for a page of what was found, one row more than it shows. Of each kind only what can stand on the page is read:
 * the newest after the place, or, to find the best, the newest that fit.
 */
export function foundInSql(kinds: readonly SearchedKind[], wish: Wish, p: Parameters): string {
  const { filters, sort, after, fit, most } = wish;
  const words = fit === 'words' && filters.words ? p.place(filters.words) : null;
  // Alone in a select it is reduced once, and not for each row.
  const query = words ? `(select search_query(${words}))` : null;
  const isRanked = sort === 'best' && query !== null;
  const sides = kinds.flatMap((kind) =>
    isRanked ? bestSides(kind, query, wish, p) : [newestSide(kind, wish, p)],
  );
  const type = isRanked ? 'real' : 'date';
  const place = isRanked && after ? `where ${beyond(after, type, p)}` : '';
  const headline = query
    ? `ts_headline('english', ${LOOKED_THROUGH}, (select search_query(${words}) || websearch_to_tsquery('english', without_accents(${words}))), case when length(best.text) <= ${SHOWN_WHOLE}
        then ${p.place(WHOLE)} else ${p.place(FRAGMENTS)} end)`
    : `case when length(best.text) <= ${SHOWN_WHOLE} then best.text else left(best.text, ${SHOWN_WHOLE}) || '…' end`;
  return `
    select best.kind, best.id, best.year, best.number, b.name as "bodyName", best.made_on as "madeOn", best.is_made_on_known as "isMadeOnKnown",
      best.value::text as value, ${headline} as headline, normalize(best.text, nfc) as text
    from (
      select * from (${sides.join(' union all ')}) f ${place}
      order by value desc, kind desc, id desc limit ${most}
    ) best join bodies b on b.id = best.body_id
    order by best.value desc, best.kind desc, best.id desc`;
}

const COLUMNS = ['id', 'year', 'number', 'text', 'body_id', 'made_on', 'is_made_on_known'];

const columns = ({ kind, alias }: SearchedKind) =>
  [`'${kind}' as kind`, ...COLUMNS.map((name) => `${alias}.${name}`)].join(', ');

/** Looked up one by one: there are far more than are ranked. */
const KEPT_WORDS = {
  R: '(select w.words from recommendation_words w where w.recommendation_id = i.id)',
  A: '(select w.words from action_words w where w.action_id = i.id)',
};

/** On the first page nothing can stand that is not ranked: a page is shorter than what is. Behind what is ranked it is no longer read. */
function bestSides(side: SearchedKind, query: string, { after, most }: Wish, p: Parameters): string[] {
  const ranked = after?.value === UNRANKED ? [] : [rankedSide(side, query)];
  return after ? [...ranked, unrankedSide(side, after, most, p)] : ranked;
}

// The sum keeps the planner from walking the primary key in search of a rare word, instead of asking the index of words.
const newestFirst = ({ alias }: SearchedKind) => `order by ${alias}.id + 0 desc`;

/** What is older than all that are ranked, which stands behind them. */
function unrankedSide(side: SearchedKind, after: FoundPlace, most: number, p: Parameters): string {
  const { from, where } = side;
  return `(select ${columns(side)}, ${UNRANKED}::real as value from ${from}
    where ${where} and ${isUnranked(side, after, p)} ${newestFirst(side)} limit ${most})`;
}

function isUnranked(side: SearchedKind, after: FoundPlace, p: Parameters): string {
  const { alias, kind, from, where } = side;
  if (after.value === UNRANKED && kind === after.kind) return `${alias}.id < ${p.place(after.id)}::int`;
  if (after.value === UNRANKED && kind > after.kind) return 'false';
  const ranked = `select ${alias}.id from ${from} where ${where} ${newestFirst(side)} limit ${MOST_RANKED}`;
  return `${alias}.id < (select min(n.id) from (${ranked}) n having count(*) = ${MOST_RANKED})`;
}

/** What was not kept of the words is worked out: it is to be found all the same. */
function rankedSide(side: SearchedKind, query: string): string {
  const newest = `select ${columns(side)} from ${side.from} where ${side.where} ${newestFirst(side)} limit ${MOST_RANKED}`;
  const words = `coalesce(${KEPT_WORDS[side.kind]}, search_vector(i.text))`;
  return `(select i.*, ts_rank(${words}, ${query}) as value from (${newest}) i)`;
}

function newestSide(side: SearchedKind, { after, most, filters }: Wish, p: Parameters): string {
  const { alias, kind, from, where } = side;
  const place = after ? ` and (${alias}.made_on, '${kind}', ${alias}.id) < ${rowOf(after, 'date', p)}` : '';
  // Without words the index of dates gives the newest; with words it would be walked in search of a rare one.
  const day = filters.words ? `${alias}.made_on + 0` : `${alias}.made_on`;
  return `(select ${columns(side)}, ${alias}.made_on as value from ${from} where ${where}${place} order by ${day} desc, ${alias}.id desc limit ${most})`;
}

function beyond(after: FoundPlace, type: 'real' | 'date', p: Parameters): string {
  return `(f.value, f.kind, f.id) < ${rowOf(after, type, p)}`;
}

function rowOf({ value, kind, id }: FoundPlace, type: 'real' | 'date', p: Parameters): string {
  return `(${p.place(value)}::text::${type}, ${p.place(kind)}::text, ${p.place(id)}::int)`;
}
