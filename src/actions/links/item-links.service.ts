import { Injectable } from '@nestjs/common';
import type { By, Change } from '../../audit/change.js';
import { Changes } from '../../audit/changes.service.js';
import { requireUnchanged } from '../../audit/history.queries.js';
import { dayInLondon } from '../../calendar/clock.js';
import { LINK_WORDS, type LinkKind } from '../../items/links/item-link.rules.js';
import { ItemLinksRepository } from '../../items/links/item-links.repository.js';
import { linkInTrail } from '../../items/links/link-in-trail.rules.js';
import { NotAllowed, Refused } from '../../web/errors.js';
import { refuseLinkConflicts } from './link-conflicts.js';
import type { Linkable, LinkableItem } from './linkable-items.queries.js';
import type { LinkedItem } from './linked-items.queries.js';
import type { WantedLink } from './wanted-link.js';

/** One end of a link with what its trail says. */
type TrailOfEnd = { readonly end: Linkable; readonly other: Linkable; readonly link: string };

/** Links between recommendations, actions and papers. */
@Injectable()
export class ItemLinksService {
  constructor(
    private readonly changes: Changes,
    private readonly links: ItemLinksRepository,
  ) {}

  /**
   * Links an item with another, from today on.
   * @param seen the last entry of the item's trail when the form was opened
   * @throws ChangedMeanwhile, Refused where the link holds already, or leads to the item itself, or contradicts another
   */
  async link(by: By, from: LinkableItem, { kind, to, note }: WantedLink, seen: number): Promise<void> {
    if (to.kind === from.kind && to.id === from.id)
      throw Refused.at('other', `${from.name} cannot be linked to itself`);
    await this.changes.make(by, async (change) => {
      await this.links.lockEnd(change.tx, from);
      await requireUnchanged(change.tx, subjectOf(from), from.path, seen);
      if (await this.links.holds(change.tx, { kind, from, to })) {
        throw Refused.at('other', `“${LINK_WORDS[kind].out} ${to.name}” is linked already`);
      }
      await refuseLinkConflicts(change.tx, this.links, from, { kind, to, note });
      await this.links.add(change, { kind, from, to, note, linkedOn: dayInLondon(change.at) });
      await this.recordForEnds(
        change,
        'linked it',
        [
          { end: from, other: to, link: inTrail(kind, 'out', to) },
          { end: to, other: from, link: inTrail(kind, 'back', from) },
        ],
        note,
      );
    });
  }

  /** Ends a link of `item` from today on; that it held stays. @throws Refused where it was ended before */
  async end(by: By, item: LinkableItem, link: LinkedItem, other: Linkable, reason: string): Promise<void> {
    const { accountId } = by;
    if (accountId === null) throw new NotAllowed('a link is ended by somebody with an account');
    await this.changes.make(by, async (change) => {
      const ending = { linkId: link.id, reason, endedOn: dayInLondon(change.at), recordedById: accountId };
      if (!(await this.links.end(change, ending))) {
        throw new Refused([{ field: null, message: 'This link was ended before' }]);
      }
      const back = link.direction === 'out' ? 'back' : 'out';
      await this.recordForEnds(
        change,
        'ended a link',
        [
          { end: item, other, link: inTrail(link.kind, link.direction, other) },
          { end: other, other: item, link: inTrail(link.kind, back, item) },
        ],
        reason,
      );
    });
  }

  /** What somebody wrote of a link is kept from the trail of an item that is open to more than its other end. */
  private async recordForEnds(
    { record }: Change,
    action: string,
    ends: readonly TrailOfEnd[],
    note: string | null,
  ): Promise<void> {
    for (const { end, other, link } of ends) {
      const mayReadNote = other.publicity !== 'exempt' || end.publicity === 'exempt';
      await record({ action, subject: subjectOf(end), after: { link }, note: mayReadNote ? note : null });
    }
  }
}

function inTrail(kind: LinkKind, direction: 'out' | 'back', { name, publicity }: Linkable): string {
  return linkInTrail(kind, direction, { reference: name, publicity });
}

function subjectOf({ kind, id, name }: Linkable) {
  return { kind, id, reference: name };
}
