import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { seenFromToday } from '../../calendar/viewpoint.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { type OwnerOnDay, OwnersQueries } from '../../people/owners.queries.js';
import type { Viewer } from '../../web/access.js';
import { NotAllowed } from '../../web/errors.js';
import { may } from '../../web/permissions.rules.js';
import type { ActionRow } from '../action-row.queries.js';
import { ActionsQueries } from '../actions.queries.js';
import { type ActionRights, actionRights, type ChairedBody, mayJudge } from './action-rights.rules.js';
import { AnsweredForQueries } from './answered-for.queries.js';
import { ChairsQueries } from './chairs.queries.js';

/** An action that somebody looks at, with what they may do about it. */
export type ActionBefore = { readonly action: ActionRow; readonly rights: ActionRights };

/** Finds actions for a viewer, and says what the viewer may do about them. */
@Injectable()
export class ActionRightsService {
  constructor(
    private readonly actions: ActionsQueries,
    private readonly owners: OwnersQueries,
    private readonly answeredFor: AnsweredForQueries,
    private readonly chairs: ChairsQueries,
    private readonly clock: Clock,
  ) {}

  /**
   * The action with this reference, as far as `viewer` may see it: by their role, or because they answer for its owner.
   * @throws NotFound
   */
  async find(viewer: Viewer, reference: Reference): Promise<ActionBefore> {
    const action = await this.seenBy(viewer, reference);
    return { action, rights: await this.rightsTo(viewer, action) };
  }

  /** The action alone, as {@link find} finds it. @throws NotFound */
  async seenBy(viewer: Viewer, reference: Reference): Promise<ActionRow> {
    const own = may(viewer, 'keep-register') ? [] : await this.ownedBy(viewer);
    return this.actions.byReference(reference, this.clock.today(), viewer, own);
  }

  /** What `viewer` may do about an action that they may see. */
  async rightsTo(viewer: Viewer, action: ActionRow): Promise<ActionRights> {
    const today = this.clock.today();
    const [owner, chaired] = await Promise.all([
      this.whoAnswers(action.ownerId, today),
      this.chairedBy(viewer),
    ]);
    return actionRights(viewer, action, owner, chaired);
  }

  /** As {@link find}, for somebody who wants to use one right. @throws NotAllowed where they have it not */
  async findFor(viewer: Viewer, reference: Reference, right: keyof ActionRights): Promise<ActionBefore> {
    const found = await this.find(viewer, reference);
    if (!found.rights[right])
      throw new NotAllowed(`${viewer.email} may not change ${found.action.reference}`);
    return found;
  }

  /** The owners `viewer` answers for today, on pages of an earlier day too; none for readers of the public register. */
  async ownedBy(viewer: Viewer): Promise<number[]> {
    if (!may(viewer, 'answer')) return [];
    return seenFromToday(() => this.answeredFor.ownersOf(viewer, this.clock.today()));
  }

  /** Whether `viewer` may record verdicts today on what a body watches. */
  async judgesFor(viewer: Viewer): Promise<(bodyId: number) => boolean> {
    const chaired = await this.chairedBy(viewer);
    return (bodyId) => mayJudge(viewer, bodyId, chaired);
  }

  private async chairedBy(viewer: Viewer): Promise<ChairedBody[]> {
    return may(viewer, 'judge') ? this.chairs.chairedBy(viewer, this.clock.today()) : [];
  }

  /** The owner itself, or whoever stands in where nobody can be reached there. */
  private async whoAnswers(ownerId: number | null, today: CalendarDay): Promise<OwnerOnDay | null> {
    const passed = new Set<number>();
    for (let next = ownerId; next !== null; ) {
      const [owner] = await this.owners.byIds([next], today);
      if (owner?.email !== null || owner.fallbackId === null) return owner ?? null;
      if (passed.has(next)) return owner;
      passed.add(next);
      next = owner.fallbackId;
    }
    return null;
  }
}
