import { Injectable } from '@nestjs/common';
import type { By, Change } from '../audit/change.js';
import { Changes } from '../audit/changes.service.js';
import { formatReference, type Reference } from '../items/references/reference.rules.js';
import { NotAllowed, Refused } from '../web/errors.js';
import type { Measure } from './measure.entity.js';
import { noSuchItem } from './measure-links.queries.js';
import { measureSubject } from './measure-subject.js';
import { MeasuresRepository } from './measures.repository.js';

/** Which recommendations and actions a measure tells of. */
@Injectable()
export class MeasureLinksService {
  constructor(
    private readonly changes: Changes,
    private readonly measures: MeasuresRepository,
  ) {}

  /** @throws Refused where there is no such item, or the measure tells of it already */
  async link(by: By, slug: string, item: Reference): Promise<void> {
    await this.changes.make(by, async (change) => {
      const measure = await this.measures.lock(change.tx, slug);
      if (!(await this.linkIn(change, measure, item, 'item')))
        throw Refused.at('item', `${formatReference(item)} is linked already`);
      return slug;
    });
  }

  /**
   * The same as a part of a greater change that has locked the measure.
   * @param field where a form asked for the item
   * @returns whether it is new
   * @throws Refused where there is no such item
   */
  async linkIn(
    { tx, at, by, record }: Change,
    measure: Pick<Measure, 'id' | 'name'>,
    item: Reference,
    field: string,
  ): Promise<boolean> {
    if (by.accountId === null) throw new NotAllowed('a link is made by somebody with an account');
    const itemId = await this.measures.itemId(tx, item);
    if (itemId === null) throw Refused.at(field, noSuchItem(item));
    const isNew = await this.measures.addLink(tx, {
      measureId: measure.id,
      recommendationId: item.kind === 'R' ? itemId : null,
      actionId: item.kind === 'A' ? itemId : null,
      recordedById: by.accountId,
      recordedAt: at,
    });
    if (isNew) {
      const after = { linkedTo: formatReference(item) };
      await record({ action: 'linked it', subject: measureSubject(measure), after });
    }
    return isNew;
  }

  /** @throws Refused where somebody took the link away before */
  async unlink(by: By, slug: string, linkId: number): Promise<void> {
    await this.changes.make(by, async ({ tx, record }) => {
      const measure = await this.measures.lock(tx, slug);
      const linkedTo = await this.measures.removeLink(tx, measure.id, linkId);
      if (linkedTo === null) throw Refused.at('item', 'That link was removed already');
      await record({ action: 'removed a link', subject: measureSubject(measure), before: { linkedTo } });
      return slug;
    });
  }
}
