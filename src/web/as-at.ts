import { SetMetadata } from '@nestjs/common';

/** The parameter of an address that asks for a page as at an earlier day: `?as-at=2022-05-11`. */
export const AS_AT = 'as-at';

export const SHOWS_THE_PAST = 'shows the past';

/** Marks a page, or all of a controller's, as one that can be asked for as at an earlier day. */
export const ShowsThePast = () => SetMetadata(SHOWS_THE_PAST, true);

/** The pages that lead on to one another in the past. Forms are not among them: what is over is not changed. */
const PAGES_OF_THE_PAST =
  /^\/(?:(?:recommendations|actions|responses|meetings|bodies|documents|measures|people|search|register|reports)(?:\/(?!new$)[^/]+)?|register\/[^/]+\/[^/]+|people\/[^/]+\/[^/]+|reports\/progress[^/]*|meetings\/[^/]+\/[^/]+|(?:register\/)?measures\/[^/]+\/values\.csv)?$/;

/** Whether a page of this path can be asked for as at an earlier day. */
export function showsThePast(path: string): boolean {
  return PAGES_OF_THE_PAST.test(path);
}
