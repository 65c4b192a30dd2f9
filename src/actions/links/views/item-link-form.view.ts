import { spokenDay } from '../../../calendar/spoken-day.js';
import { CHOSEN_LINK_KINDS, LINK_WORDS } from '../../../items/links/item-link.rules.js';
import type { CitablePaper } from '../../../recommendations/logging/citable-papers.queries.js';
import { type EarlierOne, earlierOnes } from '../../../recommendations/logging/views/earlier-ones.view.js';
import type { RecommendationRow } from '../../../recommendations/recommendation-row.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../../web/govuk/input.js';
import { type RadiosArguments, radios } from '../../../web/govuk/radios.js';
import { type SelectArguments, select } from '../../../web/govuk/select.js';
import type { PageView } from '../../../web/page.js';
import type { ItemLinkForm } from '../forms/item-link.form.js';
import type { LinkableItem } from '../linkable-items.queries.js';

export type ItemLinkFormView = PageView & {
  readonly frame: FormFrame;
  readonly reference: string;
  readonly text: string;
  /** Made earlier and near to it: each can be linked with one press. */
  readonly near: readonly EarlierOne[];
  readonly kind: RadiosArguments;
  readonly other: InputArguments;
  readonly document: SelectArguments;
  readonly note: InputArguments;
};

export function itemLinkFormView(
  item: LinkableItem,
  offer: { readonly papers: readonly CitablePaper[]; readonly near: readonly RecommendationRow[] },
  { kind, other, document, note, seen }: ItemLinkForm,
  faults: readonly FieldError[] = [],
): ItemLinkFormView {
  const errorAt = messagesOf(faults);
  return {
    title: `Link ${item.name} to another`,
    faults,
    backLink: { text: item.name, href: item.path },
    frame: formFrame({ action: `${linksPath(item.name)}/new`, submit: 'Link', cancel: item.path }, { seen }),
    reference: item.name,
    text: item.text,
    near: earlierOnes(offer.near),
    kind: radios({
      name: 'kind',
      legend: `How is ${item.name} linked to the other?`,
      items: CHOSEN_LINK_KINDS.map((value) => ({ value, text: `It ${LINK_IN_SENTENCE[value]} the other` })),
      value: kind,
      error: errorAt('kind'),
    }),
    other: textInput({
      name: 'other',
      label: 'Reference of the other',
      hint: 'Such as R2022/014 or A2023/051.',
      value: other,
      width: 10,
      error: errorAt('other'),
    }),
    document: select({
      name: 'document',
      label: 'Or a paper',
      empty: 'No paper',
      items: offer.papers.map(({ id, title, datedOn }) => ({
        value: String(id),
        text: `${title} (${spokenDay(datedOn)})`,
      })),
      value: document,
      error: errorAt('document'),
    }),
    note: textInput({ name: 'note', label: 'Note (optional)', value: note, error: errorAt('note') }),
  };
}

/** Where the links of an item are made and ended: `/links/R2022-014`. */
export function linksPath(reference: string): string {
  return `/links/${reference.replace('/', '-')}`;
}

const LINK_IN_SENTENCE = Object.fromEntries(
  CHOSEN_LINK_KINDS.map((kind) => [kind, sentence(LINK_WORDS[kind].out)]),
);

/** “Answered by” as it stands in a sentence: “is answered by”. */
function sentence(words: string): string {
  const lower = words.charAt(0).toLowerCase() + words.slice(1);
  return lower.endsWith(' by') ? `is ${lower}` : lower;
}
