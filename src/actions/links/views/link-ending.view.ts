import { LINK_WORDS } from '../../../items/links/item-link.rules.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type TextareaArguments, textArea } from '../../../web/govuk/textarea.js';
import type { PageView } from '../../../web/page.js';
import type { LinkableItem } from '../linkable-items.queries.js';
import type { LinkedItem } from '../linked-items.queries.js';
import { linksPath } from './item-link-form.view.js';
import { linkedItemName } from './linked-items.view.js';

export type LinkEndingView = PageView & {
  readonly frame: FormFrame;
  /** “R2022/014: repeats R2021/003” */
  readonly link: string;
  readonly reason: TextareaArguments;
};

export function linkEndingView(
  item: LinkableItem,
  { id, kind, direction, other }: LinkedItem,
  reason: string,
  faults: readonly FieldError[] = [],
): LinkEndingView {
  return {
    title: 'End a link',
    faults,
    backLink: { text: item.name, href: item.path },
    frame: formFrame({
      action: `${linksPath(item.name)}/${id}/ending`,
      submit: 'End the link',
      cancel: item.path,
    }),

    link: `${item.name}: ${LINK_WORDS[kind][direction].toLowerCase()} ${linkedItemName(other).name}`,
    reason: textArea({
      name: 'reason',
      label: 'Why the link no longer applies',
      value: reason,
      rows: 3,
      error: messagesOf(faults)('reason'),
    }),
  };
}
