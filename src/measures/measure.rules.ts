/** Which way a measure should go. */
export const BETTERS = ['more', 'less'] as const;
export type Better = (typeof BETTERS)[number];

export const BETTER_NAMES: Record<Better, string> = { more: 'More is better', less: 'Less is better' };

const LONGEST_SLUG = 80;
const NOT_IN_SLUGS = new Set(['', 'new']);

/**
 * “Children looked after per 10,000” as it stands in an address: `children-looked-after-per-10-000`; null where nothing would
 * be left of it.
 */
export function slugOf(name: string): string | null {
  const plain = name.normalize('NFKD').replace(/[\u0300-\u036f’']/g, '');
  const slug = plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
  return NOT_IN_SLUGS.has(slug) ? null : slug;
}

/** Where a measure is now, seen from where it began and where it should go. */
export const STANDINGS = ['no-value', 'recorded', 'target-met', 'better', 'unchanged', 'worse'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What a standing is judged by. */
export type Aims = {
  readonly better: Better;
  readonly baselineValue: number | null;
  readonly targetValue: number | null;
};

/**
 * How the latest figures stand. Where sources disagree the least favourable one is judged, so that nothing is called met which
 * one source denies.
 * @param latest the figures of the latest day, one for each source
 */
export function measureStanding(
  { better, baselineValue, targetValue }: Aims,
  latest: readonly number[],
): Standing {
  if (latest.length === 0) return 'no-value';
  const sign = better === 'more' ? 1 : -1;
  const least = Math.min(...latest.map((value) => value * sign));
  if (targetValue !== null && least >= targetValue * sign) return 'target-met';
  if (baselineValue === null) return 'recorded';
  if (least === baselineValue * sign) return 'unchanged';
  return least > baselineValue * sign ? 'better' : 'worse';
}
