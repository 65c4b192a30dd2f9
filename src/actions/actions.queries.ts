import { Injectable } from '@nestjs/common';
import { RegisterMemory } from '../audit/memory/register-memory.queries.js';
import { visibleTo } from '../bodies/publicity.rules.js';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { Database } from '../database/database.service.js';
import type { OrderOf } from '../database/parameters.sql.js';
import { calendarYearsOf, formatReference, type Reference } from '../items/references/reference.rules.js';
import { yearsInReferences } from '../items/references/years.sql.js';
import { NotFound } from '../web/errors.js';
import type { Asker } from '../web/permissions.rules.js';
import type { ActionRow } from './action-row.queries.js';
import {
  type ActionFilters,
  actionConditions,
  type Conditions,
  isWalkedInOrder,
} from './list/action-filters.queries.js';
import { type ActionLine, type ActionReading, LINES, WHOLE_ROWS } from './list/action-line.queries.js';
import {
  type ActionList,
  type ActionPlace,
  actionOrder,
  countedUpTo,
  countOf,
  cursorOf,
  requirePlace,
  turnPage,
} from './list/action-list.queries.js';
import { type ActionOrder, type ActionPage, type Cursor, FIRST_PAGE } from './list/action-order.rules.js';
import { actionStateInSql, joinActionFacts } from './states/action-state.queries.js';
import { ACTION_STATES } from './states/action-states.rules.js';
import { WaitingActionsQueries } from './waiting/waiting-actions.queries.js';

/** The states in which something is still owed, by the owner or by scrutiny. */
export const OPEN_STATES = ACTION_STATES.filter(({ isOpen }) => isOpen).map(({ name }) => name);

/** The most items of one recommendation, meeting or queue that are read at once. */
const MOST = 1000;
const BY_DUE_DATE: OrderOf = (a) => `${a}.due_on, ${a}.id`;
const BY_BODY: OrderOf = (a) => `${a}.body_id, ${BY_DUE_DATE(a)}`;

/** Actions with their derived states, each question as at a day. */
@Injectable()
export class ActionsQueries {
  constructor(
    private readonly database: Database,
    private readonly memory: RegisterMemory,
    private readonly waiting: WaitingActionsQueries,
  ) {}

  /**
   * @param own the owners who the asker answers for
   * @throws NotFound also where the asker may not see it: that it exists is not told
   */
  async byReference(
    reference: Reference,
    today: CalendarDay,
    asker: Asker | null,
    own: readonly number[] = [],
  ): Promise<ActionRow> {
    const conditions = actionConditions({ asker, own, words: formatReference(reference) }, today);
    const [row] = await this.rows(conditions, 1);
    if (!row || reference.kind !== 'A') throw new NotFound(`Action ${formatReference(reference)}`);
    return row;
  }

  /** Those of these actions that `asker` may see, or that belong to owners the asker answers for. */
  async byIds(
    ids: readonly number[],
    today: CalendarDay,
    asker: Asker,
    own: readonly number[] = [],
  ): Promise<ActionRow[]> {
    const conditions = actionConditions({ asker, own }, today);
    conditions.requireOneOf('a.id', ids);
    return this.rows(conditions, null);
  }

  /** One page of the actions that `filters` ask for, with how many there are. */
  async list(filters: ActionFilters, today: CalendarDay, page: ActionPage = FIRST_PAGE): Promise<ActionList> {
    return this.page(filters, today, page, WHOLE_ROWS);
  }

  /** The same, each with what the usual columns of a list show. */
  async lines(filters: ActionFilters, today: CalendarDay, page: ActionPage): Promise<ActionList<ActionLine>> {
    return this.page(filters, today, page, LINES);
  }

  /** All that `filters` ask for, in this order, some at a time. */
  async *pages(
    filters: ActionFilters,
    today: CalendarDay,
    order: ActionOrder,
  ): AsyncGenerator<readonly ActionRow[]> {
    for (let after: Cursor | null = null; ; ) {
      const page: ActionPage = { order, after, before: null, size: MOST };
      const conditions = actionConditions(filters, today);
      requirePlace(conditions, page);
      const read = () => this.rows(conditions, MOST, actionOrder(page));
      const rows = await this.database.apart(read, 'each-time');
      yield rows;
      const last = rows.at(-1);
      if (!last || rows.length < MOST) return;
      after = cursorOf(last, order.by);
    }
  }

  /** The calendar years in which actions may have been made that this role may see, newest first. */
  async years(asker: Asker): Promise<number[]> {
    const rows = await this.memory.rows<{ year: number }>(
      `select year from ${yearsInReferences('$1')} seen where kind = 'A' order by year desc`,
      [visibleTo(asker)],
    );
    return calendarYearsOf(rows.map(({ year }) => year));
  }

  /** The actions of one recommendation, as far as `asker` may see them. */
  async ofRecommendation(id: number, today: CalendarDay, asker: Asker | null): Promise<ActionRow[]> {
    const conditions = actionConditions({ asker }, today);
    conditions.requireOneOf('a.recommendation_id', [id]);
    return this.rows(conditions, MOST);
  }

  /** The actions of several recommendations, as far as `asker` may see them. */
  async ofRecommendations(ids: readonly number[], today: CalendarDay, asker: Asker): Promise<ActionRow[]> {
    const conditions = actionConditions({ asker }, today);
    conditions.requireOneOf('a.recommendation_id', ids);
    return this.rows(conditions, MOST);
  }

  /** The actions made at one meeting, as far as `asker` may see them. */
  async ofMeeting(id: number, today: CalendarDay, asker: Asker | null): Promise<ActionRow[]> {
    const conditions = actionConditions({ asker }, today);
    conditions.requireOneOf('a.meeting_id', [id]);
    return this.rows(conditions, MOST);
  }

  /** Every open action of these owners, as far as `asker` may see them. */
  async ofOwners(ownerIds: readonly number[], today: CalendarDay, asker: Asker): Promise<ActionRow[]> {
    const filters: ActionFilters = { asker, ownerIds, states: OPEN_STATES };
    return this.rows(actionConditions(filters, today), null);
  }

  /** What was claimed complete and not yet judged, of one body or of all, body by body. */
  async awaitingVerdict(
    bodyId: number | null,
    today: CalendarDay,
    asker: Asker | null,
  ): Promise<ActionRow[]> {
    const bodyIds = bodyId === null ? null : [bodyId];
    const conditions = actionConditions({ asker, bodyIds, states: ['claimed-complete'] }, today);
    return this.rows(conditions, MOST, BY_BODY);
  }

  private async page<Stored extends object, Row extends ActionPlace>(
    filters: ActionFilters,
    today: CalendarDay,
    page: ActionPage,
    reading: ActionReading<Stored, Row>,
  ): Promise<ActionList<Row>> {
    const conditions = actionConditions(filters, today);
    requirePlace(conditions, page);
    const rows = await this.rowsOfPage(conditions, filters, today, page, reading);
    const isAll = !page.after && !page.before && rows.length <= page.size;
    const total = isAll ? rows.length : await this.count(filters, today, countedUpTo(page));
    return turnPage({ rows, total }, page);
  }

  /** How many there are, as far as they are counted. */
  private async count(filters: ActionFilters, today: CalendarDay, most: number): Promise<number> {
    const waiting = await this.waiting.find(filters, today, { most, first: 0 });
    if (waiting) return waiting.total;
    const { sql, parameters } = countOf(actionConditions(filters, today), most);
    const count = () => this.database.rows<{ count: number }>(sql, parameters);
    const [counted] = await this.memory.found([sql, parameters], count, 'each-time');
    return counted?.count ?? 0;
  }

  /**
   * Finds the few of a page first, and then reads them. What is chosen makes each statement another, or its plan: what finds them is
   * small and soon planned, and what reads them is long, always the same, and planned once.
   */
  private async rowsOfPage<Stored extends object, Row>(
    conditions: Conditions,
    filters: ActionFilters,
    today: CalendarDay,
    page: ActionPage,
    reading: ActionReading<Stored, Row>,
  ): Promise<Row[]> {
    const order = actionOrder(page);
    const find = () =>
      this.database.rows<{ id: number }>(
        `select a.id from ${conditions.inOrder(order, page.size + 1)}`,
        conditions.parameters.values,
      );
    const found = await this.database.apart(find, isWalkedInOrder(filters) ? 'once' : 'each-time');
    if (found.length === 0) return [];
    const { asker, own } = filters;
    const these = actionConditions({ asker, own }, today);
    these.requireAnyOf(
      'a.id',
      found.map(({ id }) => id),
    );
    return this.read(these, null, order, reading);
  }

  private async rows(conditions: Conditions, most: number | null, order = BY_DUE_DATE): Promise<ActionRow[]> {
    return this.read(conditions, most, order, WHOLE_ROWS);
  }

  private async read<Stored extends object, Row>(
    conditions: Conditions,
    most: number | null,
    order: OrderOf,
    { sql, row }: ActionReading<Stored, Row>,
  ): Promise<Row[]> {
    const { today, visible, parameters } = conditions;
    // What was last claimed and judged is looked up of the found alone.
    const source = `(select a.* from ${conditions.inOrder(order, most)}) a ${joinActionFacts(today)}`;
    const chosen = `
      select a.*, c.claim, c.written_on as claimed_on, c.forecast_on, v.verdict, v.decided_on, ${actionStateInSql(today)} as state
      from ${source}`;
    const rows = await this.database.rows<Stored>(
      sql(chosen, today, visible, order('a'), most === 1),
      parameters.values,
    );
    return rows.map(row);
  }
}
