import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PageView } from '../../web/page.js';
import { type TagFields, tagFields } from './tag-fields.view.js';
import type { TypedTags } from './tags.form.js';
import type { UsedTags } from './used-tags.queries.js';

export type TagsFormView = PageView & {
  readonly frame: FormFrame;
  readonly fields: TagFields;
};

/** @param item its printed reference, and where its page is */
export function tagsFormView(
  item: { readonly reference: string; readonly path: string },
  typed: TypedTags,
  used: UsedTags,
  seen: number,
  faults: readonly FieldError[] = [],
): TagsFormView {
  const errorAt = (name: string) => faults.find(({ field }) => field === name)?.message ?? null;
  return {
    title: `Tags and wards of ${item.reference}`,
    faults,
    backLink: { text: item.reference, href: item.path },
    frame: formFrame({ action: `${item.path}/tags`, submit: 'Save', cancel: item.path }, { seen }),
    fields: tagFields(typed, used, errorAt),
  };
}
