import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { Audience } from './audience.rules.js';
import type { PublishedReportRow } from './published-report-row.js';

export const PUBLISHED_PATH = '/reports/published';

/** What the trail and lists call a published report. */
export function publishedName({
  title,
  subtitle,
  asAt,
  audience,
  version,
}: Pick<PublishedReportRow, 'title' | 'subtitle' | 'asAt' | 'version'> & {
  readonly audience: Audience;
}): string {
  const form = audience === 'exempt' ? ', with exempt items' : '';
  return `${title}: ${subtitle}, as at ${spokenDay(asAt)}${form}, version ${version}`;
}

/** What every page of a new version is marked with; null for the first. */
export function correctionMarking(
  corrected: Pick<PublishedReportRow, 'version' | 'publishedAt'> | null,
  correction: string | null,
): string | null {
  if (corrected === null) return null;
  const day = spokenDay(dayInLondon(corrected.publishedAt));
  return `Version ${corrected.version + 1}, corrects version ${corrected.version} of ${day}: ${correction ?? ''}`;
}
