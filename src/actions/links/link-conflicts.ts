import type { EntityManager } from 'typeorm';
import { spokenDay } from '../../calendar/spoken-day.js';
import { LINK_WORDS } from '../../items/links/item-link.rules.js';
import type { ItemLinksRepository } from '../../items/links/item-links.repository.js';
import { Refused } from '../../web/errors.js';
import type { LinkableItem } from './linkable-items.queries.js';
import type { WantedLink } from './wanted-link.js';

/** @throws Refused where the link contradicts another, or has what is older take the place of what is newer */
export async function refuseLinkConflicts(
  tx: EntityManager,
  links: ItemLinksRepository,
  from: LinkableItem,
  { kind, to }: WantedLink,
): Promise<void> {
  if (to.kind !== 'document' && (await links.holds(tx, { kind, from: to, to: from }))) {
    throw Refused.at('other', `“${LINK_WORDS[kind].back} ${to.name}” is linked already: it cannot be both`);
  }
  if (kind === 'supersedes' && from.madeOn < to.madeOn) {
    const [ours, theirs] = [spokenDay(from.madeOn), spokenDay(to.madeOn)];
    throw Refused.at(
      'kind',
      `${from.name} of ${ours} cannot supersede ${to.name}, which came later, on ${theirs}`,
    );
  }
}
