import { ExpectedVersionForm } from '../../web/expected-version.form.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import { tagsFault, tagsIn } from './tag-list.rules.js';
import type { TagsAndWards } from './tags-and-wards.js';
import type { UsedTags } from './used-tags.queries.js';

/** Tags and wards as they were typed. */
export type TypedTags = { readonly tags: string; readonly wards: string };

export type ReadTags = TagsAndWards & {
  readonly typed: TypedTags;
  readonly faults: readonly FieldError[];
};

/** Reads the fields `tags` and `wards`, each with commas between its words. @param used before, for their spelling */
export function readTags(body: FormBody, used: UsedTags): ReadTags {
  const typed = { tags: textIn(body.tags), wards: textIn(body.wards) };
  const tags = tagsIn(typed.tags, used.tags);
  const wards = tagsIn(typed.wards, used.wards);
  const faults = [
    { field: 'tags', message: tagsFault(tags, 'tags') },
    { field: 'wards', message: tagsFault(wards, 'wards') },
  ].flatMap(({ field, message }) => (message === null ? [] : [{ field, message }]));
  return { typed, tags, wards, faults };
}

/** Reads them in a form of their own, with what its reader had seen of the item. */
export async function readTagsForm(
  body: FormBody,
  used: UsedTags,
): Promise<TypedReading<TypedTags & { readonly seen: number }, TagsAndWards>> {
  const { typed, tags, wards, faults } = readTags(body, used);
  const version = await readForm(ExpectedVersionForm, body);
  return typedReading({ ...typed, seen: version.typed.seen }, [...faults, ...faultsIn(version)], {
    tags,
    wards,
  });
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
