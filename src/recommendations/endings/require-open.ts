import { pathOfReference } from '../../items/references/reference.rules.js';
import { Ended } from '../../web/errors.js';
import type { RecommendationRow } from '../recommendation-row.js';

/** Those that no panel has ended. @throws Ended where there is none */
export function openRecommendations<Row extends RecommendationRow>(rows: readonly Row[]): Row[] {
  const living = rows.filter(({ endedOn }) => endedOn === null);
  const [ended] = rows;
  if (living.length === 0 && ended) throw endedAs(ended, `is ${ended.state}`);
  return living;
}

/** @throws Ended */
export function requireOpen(row: RecommendationRow): void {
  openRecommendations([row]);
}

/** Only what was withdrawn is taken up again. @throws Ended */
export function requireWithdrawn(row: RecommendationRow): void {
  if (row.state === 'withdrawn') return;
  throw endedAs(row, row.endedOn === null ? 'is not withdrawn' : `is ${row.state}`);
}

function endedAs(row: RecommendationRow, how: string): Ended {
  return new Ended(`${row.reference} ${how}`, pathOfReference({ kind: 'R', ...row }));
}
