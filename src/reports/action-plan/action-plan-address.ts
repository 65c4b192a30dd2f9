import { textIn } from '../../web/form.js';
import { parseId } from '../../web/id.pipe.js';
import type { TypedReading } from '../../web/submit-form.js';
import { audienceIn } from '../audience-address.js';
import { dayIn, UNREAL_DAY } from '../report-address.js';
import type { ActionPlanWish } from './action-plan-reports.service.js';

/** Reads the address of an action plan: `?document=12&as-at=2022-09-07`. */
export function readActionPlanAddress(
  query: Readonly<Record<string, unknown>>,
): TypedReading<null, { readonly wish: ActionPlanWish }> {
  const documentId = parseId(textIn(query, 'document'));
  const asAt = dayIn(query, 'as-at');
  if (documentId === null) {
    return { ok: false, typed: null, faults: [{ field: 'plan-document', message: 'Select the report' }] };
  }
  if (asAt === undefined) return { ok: false, typed: null, faults: [UNREAL_DAY] };
  return { ok: true, typed: null, wish: { documentId, asAt, audience: audienceIn(query) } };
}
