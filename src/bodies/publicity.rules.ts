import { type Asker, type Reach, reachOf } from '../web/permissions.rules.js';

/**
 * Who may see a thing: everyone, the council's people, or those who may read exempt matter
 * (Local Government Act 1972 s.100A and Schedule 12A).
 */
export const PUBLICITIES = ['published', 'unpublished', 'exempt'] as const;
export type Publicity = (typeof PUBLICITIES)[number];

/** The one of two that shows a thing to fewer. */
export function stricter(one: Publicity, other: Publicity): Publicity {
  return PUBLICITIES.indexOf(one) >= PUBLICITIES.indexOf(other) ? one : other;
}

/**
 * What somebody may see: a publicity, whatever body it is of, or a publicity of one body, `exempt:12`. Statements take it as one list
 * and compare it with a row in `visible-rows.queries.ts`.
 */
export type Visible = Publicity | `${Publicity}:${number}`;

/** What whoever asks may see; null is the public. */
export function visibleTo(asker: Asker | null): readonly Visible[] {
  const of = (publicity: Publicity, reach: Reach | null): Visible[] => {
    const ofBodies = (asker?.bodyIds ?? []).map((id) => `${publicity}:${id}` as const);
    if (reach === 'all') return asker?.ownOnly ? ofBodies : [publicity];
    return reach === 'bodies' ? ofBodies : [];
  };
  return [
    ...of('published', 'all'),
    ...of('unpublished', reachOf(asker, 'read-unpublished')),
    ...of('exempt', reachOf(asker, 'read-exempt')),
  ];
}

/** Whether there is nothing that somebody may not see. */
export function seesEverything(visible: readonly Visible[]): boolean {
  return PUBLICITIES.every((publicity) => visible.includes(publicity));
}

/** The same without exempt matter. */
export function withoutExempt(visible: readonly Visible[]): readonly Visible[] {
  return visible.filter((each) => each !== 'exempt' && !each.startsWith('exempt:'));
}
