import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import { Changes } from '../../audit/changes.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { pathOfReference, type Reference } from '../../items/references/reference.rules.js';
import { TagsRepository } from '../../recommendations/tags/tags.repository.js';
import { actionSubject } from '../action-subject.js';
import { ActionsRepository } from '../actions.repository.js';

/** What actions are about. */
@Injectable()
export class ActionTagsService {
  constructor(
    private readonly changes: Changes,
    private readonly actions: ActionsRepository,
    private readonly tags: TagsRepository,
  ) {}

  /** @throws ChangedMeanwhile */
  async set(
    by: By,
    reference: Reference,
    { tags, wards }: { readonly tags: readonly string[]; readonly wards: readonly string[] },
    seen: number,
  ): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const action = await this.actions.lock(tx, reference);
      const subject = actionSubject(action);
      await requireUnchanged(tx, subject, pathOfReference(reference), seen);
      await this.tags.set(tx, 'actions', action.id, tags, wards);
      await record({
        action: 'changed the tags and wards',
        subject,
        before: { tags: action.tags, wards: action.wards },
        after: { tags, wards },
      });
    });
  }
}
