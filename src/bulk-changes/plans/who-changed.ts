import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { BulkItem } from '../bulk-item.js';

/** That somebody changed an item since the list was opened; what they changed stands in its history, as far as it is open. */
export function whoChanged({ changedBy, changedAt }: BulkItem): string {
  const when = changedAt ? `, ${dateTime(changedAt)}` : '';
  return `${changedBy ?? 'Somebody'} changed it since you opened the list${when}`;
}
