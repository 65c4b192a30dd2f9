import { type InputArguments, textInput } from '../../web/govuk/input.js';
import type { TypedTags } from './tags.form.js';
import type { UsedTags } from './used-tags.queries.js';

/** The questions for tags and wards, each with what was given before, as `app/tag-fields` prints them. */
export type TagFields = {
  readonly tags: InputArguments;
  readonly wards: InputArguments;
  readonly usedTags: readonly string[];
  readonly usedWards: readonly string[];
};

/** So many are named beside the question. */
const MOST_NAMED = 12;

export function tagFields(
  typed: TypedTags,
  used: UsedTags,
  errorAt: (field: string) => string | null,
): TagFields {
  return {
    tags: textInput({
      name: 'tags',
      label: 'Tags (optional)',
      hint: `What it is about. Separate tags with commas. ${namedBefore(used.tags)}`,
      value: typed.tags,
      attributes: { list: 'used-tags' },
      error: errorAt('tags'),
    }),
    wards: textInput({
      name: 'wards',
      label: 'Wards (optional)',
      hint: `The wards that it affects. Separate them with commas. ${namedBefore(used.wards)}`,
      value: typed.wards,
      attributes: { list: 'used-wards' },
      error: errorAt('wards'),
    }),
    usedTags: used.tags,
    usedWards: used.wards,
  };
}

function namedBefore(words: readonly string[]): string {
  return words.length > 0 ? `Used before: ${words.slice(0, MOST_NAMED).join(', ')}.` : '';
}
