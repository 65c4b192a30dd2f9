import { textIn } from '../../web/form.js';
import { parseId } from '../../web/id.pipe.js';
import type { Asker } from '../../web/permissions.rules.js';
import type { TypedReading } from '../../web/submit-form.js';
import { audienceIn } from '../audience-address.js';
import { dayIn, UNREAL_DAY } from '../report-address.js';
import type { OwnerWish } from './owner-wish.js';

/** Reads the address of a list: `?owner=12&as-at=2022-09-07`, or `?directorate=Children`. */
export function readOwnerAddress(
  query: Readonly<Record<string, unknown>>,
  asker: Asker | null,
): TypedReading<null, { readonly wish: OwnerWish }> {
  const id = parseId(textIn(query, 'owner'));
  const directorate = textIn(query, 'directorate');
  const asAt = dayIn(query, 'as-at');
  const owner = directorate ? { directorate } : id === null ? null : { id };
  if (owner === null) {
    const message = 'Select an owner, or a directorate';
    return { ok: false, typed: null, faults: [{ field: 'list-owner', message }] };
  }
  if (asAt === undefined) return { ok: false, typed: null, faults: [UNREAL_DAY] };
  return { ok: true, typed: null, wish: { owner, asAt, asker, audience: audienceIn(query) } };
}
