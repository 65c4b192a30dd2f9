import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { PageView } from '../../web/page.js';
import { formatReference, pathOfReference, type Reference } from '../references/reference.rules.js';
import { type TagFields, tagFields } from './tag-fields.view.js';
import type { TypedTags } from './tags.form.js';
import type { TagsAndWards } from './tags-and-wards.js';
import type { UsedTags } from './used-tags.queries.js';

export type TagsFormView = PageView & {
  readonly frame: FormFrame;
  readonly fields: TagFields;
};

/** A recommendation or an action, with what it is about. */
export type ItemWithTags = Reference & TagsAndWards & { readonly id: number };

export function tagsFormView(
  item: ItemWithTags,
  typed: TypedTags & { readonly seen: number },
  used: UsedTags,
  faults: readonly FieldError[] = [],
): TagsFormView {
  const reference = formatReference(item);
  const path = pathOfReference(item);
  return {
    title: `Tags and wards of ${reference}`,
    faults,
    backLink: { text: reference, href: path },
    frame: formFrame({ action: `${path}/tags`, submit: 'Save', cancel: path }, { seen: typed.seen }),
    fields: tagFields(typed, used, messagesOf(faults)),
  };
}
