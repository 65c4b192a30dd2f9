import { Injectable } from '@nestjs/common';
import type { By } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { requireUnchanged } from '../audit/history.queries.js';
import { NotAllowed, NotFound, Refused } from '../web/errors.js';
import type { SavedView } from './saved-view.entity.js';
import { SavedViewsRepository } from './saved-views.repository.js';

export type NewView = Pick<SavedView, 'name' | 'address' | 'isShared'>;

/** More would be a list to search through instead of a help. */
const MOST_OF_ONE = 50;

/** Lists that people come back to. */
@Injectable()
export class SavedViewsService {
  constructor(
    private readonly changes: Changes,
    private readonly views: SavedViewsRepository,
  ) {}

  /**
   * Saves a list under a name.
   * @throws Refused where the name is taken, or the account has 50 views
   */
  async save(by: By, view: NewView): Promise<number> {
    const accountId = accountOf(by);
    return this.changes.make(by, async ({ tx, at, record }) => {
      const mine = await this.views.lockOf(tx, accountId);
      requireFreeName(view.name, mine);
      if (mine.length >= MOST_OF_ONE)
        throw Refused.at('name', `You have ${MOST_OF_ONE} views. Remove one that you no longer use`);
      const id = await this.views.add(tx, { ...view, accountId, savedAt: at });
      await record({
        action: 'saved a view',
        subject: { kind: 'saved-view', id, reference: null },
        after: { ...view },
      });
      return id;
    });
  }

  /**
   * Gives a view another name, or shares it with others or no longer.
   * @param seen the last entry of the view’s trail when the form was opened
   * @throws NotFound where the account has no such view; Refused where another of its views has the name; ChangedByOthers where it was
   * changed since, in another window
   */
  async change(
    by: By,
    id: number,
    wanted: Pick<SavedView, 'name' | 'isShared'>,
    seen: number,
  ): Promise<void> {
    const accountId = accountOf(by);
    await this.changes.make(by, async ({ tx, record }) => {
      const mine = await this.views.lockOf(tx, accountId);
      const view = mine.find((each) => each.id === id);
      if (!view) throw new NotFound('This saved view');
      const subject = { kind: 'saved-view', id, reference: null } as const;
      await requireUnchanged(tx, subject, `/saved-views/${id}/edit`, seen);
      requireFreeName(
        wanted.name,
        mine.filter((each) => each !== view),
      );
      const { name, isShared } = view;
      await this.views.change(tx, id, wanted);
      await record({
        action: 'changed a view',
        subject,
        before: { name, isShared },
        after: { ...wanted },
      });
      return true;
    });
  }

  /** @returns the name that it had. @throws NotFound where the account has no such view */
  async remove(by: By, id: number): Promise<string> {
    const accountId = accountOf(by);
    return this.changes.make(by, async ({ tx, record }) => {
      const view = await this.views.take(tx, accountId, id);
      if (!view) throw new NotFound('This saved view');
      const { name, address, isShared } = view;
      await record({
        action: 'removed a view',
        subject: { kind: 'saved-view', id, reference: null },
        before: { name, address, isShared },
      });
      return name;
    });
  }
}

function requireFreeName(name: string, others: readonly Pick<SavedView, 'name'>[]): void {
  if (others.some((each) => each.name.toLowerCase() === name.toLowerCase()))
    throw Refused.at('name', 'You already have a view with this name. Enter another name');
}

function accountOf({ accountId }: By): number {
  if (accountId === null) throw new NotAllowed('a view is saved by somebody with an account');
  return accountId;
}
