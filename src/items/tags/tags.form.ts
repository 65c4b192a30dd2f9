import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { tagsFault, tagsIn } from './tag-list.rules.js';
import type { UsedTags } from './used-tags.queries.js';

/** Tags and wards as they were typed. */
export type TypedTags = { readonly tags: string; readonly wards: string };

export type ReadTags = {
  readonly typed: TypedTags;
  readonly tags: readonly string[];
  readonly wards: readonly string[];
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

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, 5000) : '';
}
