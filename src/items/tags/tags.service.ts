import { Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget } from 'typeorm';
import type { By, Subject } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { pathOfReference, type Reference } from '../references/reference.rules.js';
import { TagsRepository } from './tags.repository.js';
import type { TagsAndWards } from './tags-and-wards.js';

/** A recommendation or an action that is locked, as its tags are kept. */
export type TaggedItem = TagsAndWards & { readonly id: number };

/** How one kind of item is found to be tagged. */
export type TaggedKind<Item extends TaggedItem> = {
  readonly entity: EntityTarget<Item>;
  readonly lock: (tx: EntityManager, reference: Reference) => Promise<Item>;
  readonly subjectOf: (item: Item) => Subject;
};

/** What recommendations and actions are about. */
@Injectable()
export class TagsService {
  constructor(
    private readonly changes: Changes,
    private readonly tags: TagsRepository,
  ) {}

  /** @throws ChangedMeanwhile */
  async set<Item extends TaggedItem>(
    by: By,
    { entity, lock, subjectOf }: TaggedKind<Item>,
    reference: Reference,
    { tags, wards }: TagsAndWards,
    seen: number,
  ): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const item = await lock(tx, reference);
      const subject = subjectOf(item);
      await requireUnchanged(tx, subject, pathOfReference(reference), seen);
      await this.tags.set(tx, entity, item.id, { tags, wards });
      await record({
        action: 'changed the tags and wards',
        subject,
        before: { tags: item.tags, wards: item.wards },
        after: { tags, wards },
      });
    });
  }
}
