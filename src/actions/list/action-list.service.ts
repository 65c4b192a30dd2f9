import { Injectable } from '@nestjs/common';
import { RegisterMemory } from '../../audit/memory/register-memory.queries.js';
import { BodiesQueries, type BodyRow } from '../../bodies/bodies.queries.js';
import { visibleTo } from '../../bodies/publicity.rules.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { municipalYearsTouched } from '../../calendar/municipal-year.js';
import { type OwnerOnDay, OwnersQueries } from '../../people/owners.queries.js';
import type { Viewer } from '../../web/access.js';
import { lookingAt, OWN_BODIES, ownBodiesItem } from '../../web/lists/own-bodies.js';
import { may } from '../../web/permissions.rules.js';
import type { ActionRow } from '../action-row.queries.js';
import { ActionsQueries, OPEN_STATES } from '../actions.queries.js';
import { ActionRightsService } from '../rights/action-rights.service.js';
import type { ActionFilters } from './action-filters.queries.js';
import type { ActionLine } from './action-line.queries.js';
import type { ActionListQuery } from './action-list.form.js';
import type { ActionList } from './action-list.queries.js';

/** What the filters of a list offer to a viewer. */
export type ListChoices = {
  readonly bodies: readonly BodyRow[];
  /** “My bodies”, for who is for some. */
  readonly ownBodies: readonly { readonly value: string; readonly text: string }[];
  readonly owners: readonly Pick<OwnerOnDay, 'id' | 'name'>[];
  /** Whether the viewer answers for an owner, and so has actions of their own. */
  readonly hasOwn: boolean;
  readonly mayMake: boolean;
  readonly mayChooseColumns: boolean;
  /** The municipal years in which actions were made, the newest first, by the calendar year in which each begins. */
  readonly municipalYears: readonly number[];
};

/** A list of which it is known what it asks for. */
type BegunList = {
  readonly today: CalendarDay;
  readonly filters: ActionFilters;
  readonly choices: ListChoices;
};

type Offered = Pick<ListChoices, 'bodies' | 'owners'> & {
  /** The calendar years in which actions were made. */
  readonly years: readonly number[];
};

/** Finds the actions that a viewer asks for. */
@Injectable()
export class ActionListService {
  constructor(
    private readonly actions: ActionsQueries,
    private readonly bodies: BodiesQueries,
    private readonly owners: OwnersQueries,
    private readonly rights: ActionRightsService,
    private readonly clock: Clock,
    private readonly memory: RegisterMemory,
  ) {}

  /** What the filters of a list offer, and what is asked for by those that somebody chose. */
  async begin(viewer: Viewer, query: ActionListQuery): Promise<BegunList> {
    const today = this.clock.today();
    const [{ bodies, owners, years }, own] = await Promise.all([
      this.offered(viewer, today),
      this.rights.ownedBy(viewer),
    ]);
    const choices = {
      bodies,
      ownBodies: ownBodiesItem(viewer, query.body),
      owners,
      hasOwn: own.length > 0,
      mayMake: may(viewer, 'keep-register'),
      mayChooseColumns: may(viewer, 'keep-own-settings'),
      municipalYears: municipalYearsTouched(years, query.municipalYear),
    };
    return { today, filters: filtersOf(viewer, query, bodies, own), choices };
  }

  /** The page of a list with all that is known of each action. */
  async rows({ filters, today }: BegunList, { page }: ActionListQuery): Promise<ActionList> {
    return this.actions.list(filters, today, page);
  }

  /** The same with as much as the usual columns show. */
  async lines({ filters, today }: BegunList, { page }: ActionListQuery): Promise<ActionList<ActionLine>> {
    return this.actions.lines(filters, today, page);
  }

  /** What filters offer: remembered, since each change of it is an entry in the trail. */
  private async offered(viewer: Viewer, today: CalendarDay): Promise<Offered> {
    return this.memory.found(['offered by filters of actions', today, visibleTo(viewer)], async () => {
      const [bodies, owners, years] = await Promise.all([
        this.bodies.scrutinising(),
        this.owners.names(today),
        this.actions.years(viewer),
      ]);
      return { bodies, owners, years };
    });
  }

  /** Everything on all pages of the list, in its order. */
  async pages(
    viewer: Viewer,
    query: ActionListQuery,
  ): Promise<{ today: CalendarDay; pages: AsyncIterable<readonly ActionRow[]> }> {
    const today = this.clock.today();
    const [bodies, own] = await Promise.all([this.bodies.scrutinising(), this.rights.ownedBy(viewer)]);
    const filters = filtersOf(viewer, query, bodies, own);
    return { today, pages: this.actions.pages(filters, today, query.order) };
  }
}

function filtersOf(
  asker: Viewer,
  { words, body, owner, state, tag, ward, municipalYear }: ActionListQuery,
  bodies: readonly BodyRow[],
  own: readonly number[],
): ActionFilters {
  const watching = bodies.filter(({ code }) => code === body).map(({ id }) => id);
  const isOfOwnBodies = body === OWN_BODIES;
  return {
    asker: lookingAt(asker, body),
    own: isOfOwnBodies ? [] : own,
    words: words || null,
    bodyIds: body && !isOfOwnBodies ? watching : null,
    ownerIds: ownersOf(owner, own),
    states: statesOf(state),
    tag: tag || null,
    ward: ward || null,
    municipalYear,
    undecided: state === 'undecided',
  };
}

function ownersOf(owner: ActionListQuery['owner'], own: readonly number[]): ActionFilters['ownerIds'] {
  if (owner === 'none') return 'none';
  if (owner === 'mine') return own;
  return owner ? [Number(owner)] : null;
}

function statesOf(state: ActionListQuery['state']): ActionFilters['states'] {
  if (state === 'all') return null;
  return state === 'outstanding' || state === 'undecided' ? OPEN_STATES : [state];
}
