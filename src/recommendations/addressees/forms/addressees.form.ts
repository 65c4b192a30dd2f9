import type { BodyRow } from '../../../bodies/bodies.queries.js';
import { ExpectedVersionForm } from '../../../web/expected-version.form.js';
import { type FormBody, faultsIn, readForm } from '../../../web/form.js';
import { type TypedReading, typedReading } from '../../../web/submit-form.js';
import type { Addressees } from '../recommendation-addressees.service.js';

/** Why a body is not asked by itself. */
export function itselfAsked(name: string): string {
  return `${name} makes the recommendation. Select another body to answer it`;
}

/** The codes of the bodies that were chosen. */
export type TypedAddressees = { readonly addressee: string; readonly further: readonly string[] };

export type ReadAddressees = TypedReading<TypedAddressees, { readonly addressees: Addressees }>;

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
  const fault = (field: string, message: string) =>
    ({ ok: false, typed, faults: [{ field, message }] }) as const;
  if (!lead) return fault('addressee', 'Select who it is addressed to');
  const itself = [lead, ...others].find(({ id }) => id === makerId);
  if (itself) return fault(itself === lead ? 'addressee' : 'further', itselfAsked(itself.name));
  const furtherAddresseeIds = others.map(({ id }) => id);
  return { ok: true, typed, addressees: { addresseeId: lead.id, furtherAddresseeIds } };
}

/** Reads them in a form of their own, with what its reader had seen of the recommendation. */
export async function readAddresseesForm(
  body: FormBody,
  bodies: readonly BodyRow[],
  makerId: number,
): Promise<TypedReading<TypedAddressees & { readonly seen: number }, { readonly addressees: Addressees }>> {
  const read = readAddressees(body, bodies, makerId);
  const version = await readForm(ExpectedVersionForm, body);
  const typed = { ...read.typed, seen: version.typed.seen };
  const faults = [...faultsIn(read), ...faultsIn(version)];
  return typedReading(typed, faults, read.ok ? { addressees: read.addressees } : null);
}
