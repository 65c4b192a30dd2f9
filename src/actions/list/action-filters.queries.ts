import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { isInMunicipalYear } from '../../council/annual-meeting-day.sql.js';
import { type OrderOf, Parameters } from '../../database/parameters.sql.js';
import { hasSearchedWords } from '../../database/search-words.sql.js';
import { visibleOrOwnedRows, visibleRows } from '../../items/publicity/visible-rows.queries.js';
import { parseReference } from '../../items/references/reference.rules.js';
import type { Asker } from '../../web/permissions.rules.js';
import { isActionInStates, JOIN_STATE } from '../states/action-state.queries.js';
import type { ActionStateName } from '../states/action-states.rules.js';

/** Which actions are asked for; what is left out asks nothing. */
export type ActionFilters = {
  /** Who asks; null is the public. */
  readonly asker: Asker | null;
  /** The owners who the asker answers for: what they owe they may see, whatever its publicity. */
  readonly own?: readonly number[];
  /** Words of the text, or a reference. */
  readonly words?: string | null;
  /** Watched by one of these bodies. */
  readonly bodyIds?: readonly number[] | null;
  /** Due at meetings of one of these bodies, whoever watches it. */
  readonly dueBodyIds?: readonly number[] | null;
  /** Of one of these owners, or of none yet. */
  readonly ownerIds?: readonly number[] | 'none' | null;
  /** One of their tags, one of their wards. */
  readonly tag?: string | null;
  readonly ward?: string | null;
  /** Made in the municipal year that begins in this calendar year. */
  readonly municipalYear?: number | null;
  readonly states?: readonly ActionStateName[] | null;
  /** Only duties of which nobody has decided how often, or from when, they come. */
  readonly undecided?: boolean;
};

/** The twin of `undecided` in SQL: the few that are so are found first, or everything would be walked in search of one. */
const IS_UNDECIDED = `a.id = any(array(
  select u.id from actions u where (u.cadence = 'regular' or (u.cadence is not null and u.starts_on is null))))`;

/** Conditions of a statement and its parameters, which begin with the day asked about and what the asker may see. */
export class Conditions {
  readonly today = '$1::date';
  readonly visible = '$2::text[]';
  readonly parameters: Parameters;
  private readonly seen: string;
  private readonly all: string[] = [];
  private readonly ofState: string[] = [];
  private looksForWords = false;

  constructor(today: CalendarDay, asker: Asker | null, own: readonly number[] = []) {
    this.parameters = new Parameters(today, visibleTo(asker));
    // Few conditions look at the day; PostgreSQL wants the type of every parameter.
    this.require(`${this.today} is not null`);
    const owned = own.length > 0 ? this.bind(own) : null;
    const rows = owned
      ? visibleOrOwnedRows('actions', this.visible, owned)
      : visibleRows('actions', this.visible);
    this.seen = `${rows} a`;
  }

  /** Keeps a value; returns where it stands in the statement. */
  bind(value: unknown): string {
    return this.parameters.place(value);
  }

  require(condition: string): void {
    this.all.push(condition);
  }

  /** One value is compared with `=`: only then can an index give its rows in the order of the columns that follow. */
  requireOneOf(column: string, values: readonly unknown[]): void {
    if (values.length === 1) this.require(`${column} = ${this.bind(values[0])}`);
    else this.requireAnyOf(column, values);
  }

  /** The same text for one value as for many. */
  requireAnyOf(column: string, values: readonly unknown[]): void {
    this.require(`${column} = any(${this.bind(values)})`);
  }

  requireOneOfStates(states: readonly ActionStateName[]): void {
    this.ofState.push(isActionInStates(states, this.today));
  }

  /** @param words their place in the statement */
  requireWords(words: string): void {
    this.looksForWords = true;
    this.require(hasSearchedWords('a.text', words));
  }

  /**
   * The rows of `actions a` that fit. Words are looked for first and by themselves (`offset 0` keeps it so): beside an order and a
   * limit the words of every action would be taken apart again, and without the order all that have them would be judged.
   * @param order the order in which the rows are read; null where they are only counted
   */
  from(order: OrderOf | null): string {
    const standing = this.ofState.length > 0 ? JOIN_STATE : '';
    const plain = `where ${this.all.join(' and ')}`;
    const further = this.ofState.length > 0 ? `where ${this.ofState.join(' and ')}` : '';
    if (!this.looksForWords) return `${this.seen} ${standing} ${[plain, ...this.ofState].join(' and ')}`;
    const inOrder = order === null ? '' : `order by ${order('a')}`;
    return `(select a.id, a.due_on, a.made_on, a.year, a.number, a.body_id from ${this.seen} ${plain} ${inOrder} offset 0) w
      join actions a on a.id = w.id ${standing} ${further}`;
  }

  /** The first of them in this order, up to `most`; null for all. */
  inOrder(order: OrderOf, most: number | null): string {
    return `${this.from(order)} order by ${order(this.looksForWords ? 'w' : 'a')} limit ${most ?? 'all'}`;
  }
}

/**
 * Whether an index gives what `filters` ask for in the order of the list, whatever is chosen: of a body, of an owner, in some states. Then
 * one plan is good for all choices. How many have a word, a tag or a ward hangs on which, and so does where it is best to begin.
 */
export function isWalkedInOrder({ words, tag, ward, municipalYear }: ActionFilters): boolean {
  return !words && !tag && !ward && !municipalYear;
}

/** The conditions on `actions a` that `filters` ask for. */
export function actionConditions(filters: ActionFilters, today: CalendarDay): Conditions {
  const conditions = new Conditions(today, filters.asker, filters.own);
  if (filters.bodyIds) conditions.requireOneOf('a.body_id', filters.bodyIds);
  if (filters.dueBodyIds) conditions.requireOneOf('a.due_body_id', filters.dueBodyIds);
  if (filters.ownerIds === 'none') conditions.require('a.owner_id is null');
  else if (filters.ownerIds) conditions.requireOneOf('a.owner_id', filters.ownerIds);
  if (filters.undecided) conditions.require(IS_UNDECIDED);
  if (filters.states) conditions.requireOneOfStates(filters.states);
  if (filters.tag) conditions.require(`a.tags @> array[${conditions.bind(filters.tag)}]::text[]`);
  if (filters.ward) conditions.require(`a.wards @> array[${conditions.bind(filters.ward)}]::text[]`);
  if (filters.municipalYear)
    conditions.require(isInMunicipalYear('a.made_on', conditions.bind(filters.municipalYear)));
  if (filters.words) requireWords(conditions, filters.words);
  return conditions;
}

function requireWords(conditions: Conditions, words: string): void {
  const reference = parseReference(words, 'A');
  if (reference) {
    conditions.requireOneOf('a.year', [reference.kind === 'A' ? reference.year : null]);
    conditions.requireOneOf('a.number', [reference.number]);
  } else {
    conditions.requireWords(conditions.bind(words));
  }
}
