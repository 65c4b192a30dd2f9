import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import type { PageView } from '../../web/page.js';
import type { MeasuredItem } from '../measure-links.queries.js';
import type { MeasureRow } from '../measure-row.js';
import { measurePath } from '../measure-subject.js';

export type MeasureLinksView = PageView & {
  readonly frame: FormFrame;
  /** Where a link is taken out. */
  readonly removal: string;
  readonly linked: readonly {
    readonly linkId: number;
    readonly reference: string;
    readonly href: string;
    readonly text: string;
  }[];
  readonly item: InputArguments;
};

export function measureLinksView(
  measure: MeasureRow,
  items: readonly MeasuredItem[],
  typed: string,
  faults: readonly FieldError[] = [],
): MeasureLinksView {
  const path = measurePath(measure);
  return {
    title: 'What the measure is linked to',
    faults,
    backLink: { text: measure.name, href: path },
    frame: formFrame(
      { action: `${path}/links`, submit: 'Add the link', cancel: path },
      { caption: measure.name, cancelText: 'Done' },
    ),
    removal: `${path}/links/removals`,
    linked: items.map((item) => ({
      linkId: item.linkId,
      reference: formatReference(item),
      href: pathOfReference(item),
      text: item.text,
    })),
    item: textInput({
      name: 'item',
      label: 'Reference of a recommendation or an action',
      hint: 'For example R2022/014 or A2023/051',
      value: typed,
      width: 10,
      error: messagesOf(faults)('item'),
    }),
  };
}
