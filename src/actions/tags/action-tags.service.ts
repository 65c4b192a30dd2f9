import { Injectable } from '@nestjs/common';
import type { By } from '../../audit/change.js';
import type { Reference } from '../../items/references/reference.rules.js';
import { TagsService } from '../../items/tags/tags.service.js';
import type { TagsAndWards } from '../../items/tags/tags-and-wards.js';
import { Action } from '../action.entity.js';
import { actionSubject } from '../action-subject.js';
import { ActionsRepository } from '../actions.repository.js';

/** What actions are about. */
@Injectable()
export class ActionTagsService {
  constructor(
    private readonly tags: TagsService,
    private readonly actions: ActionsRepository,
  ) {}

  /** @throws ChangedMeanwhile */
  async set(by: By, reference: Reference, words: TagsAndWards, seen: number): Promise<void> {
    const kind = { entity: Action, lock: this.actions.lock.bind(this.actions), subjectOf: actionSubject };
    await this.tags.set(by, kind, reference, words, seen);
  }
}
