import type { ReportedAction, ReportedRecommendation } from '../progress-facts.js';

/** The key of recommendations whose actions are of more than one directorate. */
export const SEVERAL_DIRECTORATES = '*';

/**
 * The directorate of a recommendation, which is addressed to a body: that whose owners carry it out, where its actions name one; else
 * that of the team or contact which answers for the body. Each is in one, so that the numbers add up.
 * @param actions of its plan, as far as they are told
 * @returns {@link SEVERAL_DIRECTORATES} where several carry it out; empty where none is known
 */
export function directorateOf(
  { answeringDirectorate }: Pick<ReportedRecommendation, 'answeringDirectorate'>,
  actions: readonly Pick<ReportedAction, 'directorate'>[],
): string {
  const [first, ...others] = new Set(actions.flatMap(({ directorate }) => directorate ?? []));
  if (first === undefined) return answeringDirectorate ?? '';
  return others.length > 0 ? SEVERAL_DIRECTORATES : first;
}
