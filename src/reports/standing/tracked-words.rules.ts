import { PROGRESS_STATUSES, type ProgressStatus } from '../progress/progress-status.rules.js';
import { statusCounts } from '../progress/sections/status-cells.js';
import type { TrackedItem } from './tracked-item.js';

/** “2 achieved, 1 slipped”; “none” where there are none. */
export function statusesInWords(items: readonly TrackedItem[]): string {
  const counts = Object.fromEntries(
    PROGRESS_STATUSES.map((status) => [status, items.filter((item) => item.status === status).length]),
  ) as Record<ProgressStatus, number>;
  return statusCounts(counts) || 'none';
}
