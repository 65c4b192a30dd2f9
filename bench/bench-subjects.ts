import type { CalendarDay } from '../src/calendar/calendar-day.js';

/** What the questions ask about, taken from the load. */
export type BenchSubjects = {
  readonly today: CalendarDay;
  readonly panel: { readonly id: number; readonly code: string };
  readonly owner: number;
  readonly directorate: string;
  /** A word of some items, and one of many. */
  readonly word: string;
  readonly commonWord: string;
  readonly year: number;
};

const WORDS = `select word from ts_stat('select to_tsvector(''english'', text) from actions limit 10000')
  where length(word) > 4`;

/** Asks for the first row of a statement. */
type One = <Row>(sql: string) => Promise<Row>;

/** Looks what the load has to ask about. */
export async function findSubjects(one: One, today: CalendarDay): Promise<BenchSubjects> {
  const panel = await one<BenchSubjects['panel']>(
    `select b.id, b.code from bodies b join actions a on a.body_id = b.id where b.kind = 'panel'
     group by b.id order by count(*) desc limit 1`,
  );
  const { id, directorate } = await one<{ id: number; directorate: string }>(
    `select o.id, o.directorate from owners o join actions a on a.owner_id = o.id where o.directorate is not null
     group by o.id order by count(*) desc, o.id limit 1`,
  );
  const { word } = await one<{ word: string }>(
    `${WORDS} and ndoc between 50 and 500 order by ndoc, word limit 1`,
  );
  const common = await one<{ word: string }>(
    `${WORDS} and ndoc between 500 and 5000 order by ndoc desc, word limit 1`,
  );
  const { year } = await one<{ year: number }>(
    'select year from recommendations group by year order by count(*) desc limit 1',
  );
  return { today, panel, owner: id, directorate, word, commonWord: common.word, year };
}
