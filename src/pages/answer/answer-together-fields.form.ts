import {
  type ReadUpdate,
  readActionUpdate,
  type TypedUpdate,
} from '../../actions/updates/action-update-fields.form.js';
import type { NewUpdate } from '../../actions/updates/action-updates.service.js';
import type { FormBody } from '../../web/form.js';
import type { TypedReading } from '../../web/submit-form.js';

/** One answer, and the anchors of the items of which it is true. */
export type TypedTogether = TypedUpdate & { readonly items: readonly string[] };

export async function readTogether(
  fields: FormBody,
): Promise<TypedReading<TypedTogether, { readonly update: NewUpdate }>> {
  const items = [fields.items].flat().filter((each) => typeof each === 'string');
  const read: ReadUpdate = await readActionUpdate(fields, []);
  return { ...read, typed: { ...read.typed, items } };
}
