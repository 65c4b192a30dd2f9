import type { Subject } from '../../audit/change.js';
import type { LinkEnd } from '../../items/links/item-link.rules.js';
import { ItemLinksRepository } from '../../items/links/item-links.repository.js';
import { linkInTrail } from '../../items/links/link-in-trail.rules.js';
import type { ExampleLink } from '../council/example-items.js';
import { EXAMPLE_PAPERS } from './papers.seeder.js';
import type { Seeding } from './seeding.js';

/** What a recommendation has to do with another or with a paper. */
export function seedLink(seeding: Seeding, from: Subject, { kind, to, on, note: said }: ExampleLink): void {
  const note = said ?? null;
  const linkedOn = seeding.days.of(on);
  seeding.schedule(linkedOn, async (change) => {
    const other = otherEnd(seeding, to);
    const ends = { from: { kind: 'recommendation', id: from.id } as const, to: other.end };
    await seeding.part(ItemLinksRepository).add(change, { kind, ...ends, note, linkedOn });
    const record = (subject: Subject, direction: 'out' | 'back', named: string | null) => {
      const link = linkInTrail(kind, direction, { reference: named, publicity: 'published' });
      return change.record({ action: 'linked it', subject, after: { link }, note });
    };
    await record(from, 'out', other.subject.reference);
    await record(other.subject, 'back', from.reference);
  });
}

function otherEnd(seeding: Seeding, to: ExampleLink['to']): { end: LinkEnd; subject: Subject } {
  if ('paper' in to) {
    const id = seeding.papers.of(to.paper);
    const reference = EXAMPLE_PAPERS.find(({ key }) => key === to.paper)?.title ?? null;
    return { end: { kind: 'document', id }, subject: { kind: 'document', id, reference } };
  }
  const subject = seeding.recommendations.get(to.recommendation);
  if (!subject) throw new Error(`${to.recommendation} was linked before it was made`);
  return { end: { kind: 'recommendation', id: subject.id }, subject };
}
