import type { BodyRow } from '../../../bodies/bodies.queries.js';
import type { FormBody } from '../../../web/form.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import type { Addressees } from '../recommendation-addressees.service.js';

/** Why a body is not asked by itself. */
export function itselfAsked(name: string): string {
  return `${name} makes the recommendation: choose somebody else to answer it`;
}

/** The codes of the bodies that were chosen. */
export type TypedAddressees = { readonly addressee: string; readonly further: readonly string[] };

export type ReadAddressees = {
  readonly typed: TypedAddressees;
  readonly faults: readonly FieldError[];
  /** Null where something is at fault. */
  readonly addressees: Addressees | null;
};

/**
 * Reads the fields `addressee` and `further`, each the code of one of `bodies`. @param makerId the body that asks, as far as it
 * is known
 */
export function readAddressees(
  body: FormBody,
  bodies: readonly BodyRow[],
  makerId: number | null,
): ReadAddressees {
  const further = [body.further].flat().filter((value): value is string => typeof value === 'string');
  const typed = { addressee: typeof body.addressee === 'string' ? body.addressee : '', further };
  const lead = bodies.find(({ code }) => code === typed.addressee);
  const others = bodies.filter(({ code }) => further.includes(code) && code !== typed.addressee);
  if (!lead) {
    return {
      typed,
      faults: [{ field: 'addressee', message: 'Choose to whom it is addressed' }],
      addressees: null,
    };
  }
  const furtherAddresseeIds = others.map(({ id }) => id);
  const itself = [lead, ...others].find(({ id }) => id === makerId);
  if (itself) {
    const field = itself === lead ? 'addressee' : 'further';
    return { typed, faults: [{ field, message: itselfAsked(itself.name) }], addressees: null };
  }
  return { typed, faults: [], addressees: { addresseeId: lead.id, furtherAddresseeIds } };
}
