import { spokenDay } from '../../calendar/spoken-day.js';
import { parseReference, pathOfReference } from '../../items/references/reference.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import type { OwnBodiesSwitch } from '../../web/lists/own-bodies.js';
import type { PageView } from '../../web/page.js';
import { type ContinuationFields, continuationFields } from './continuation-fields.view.js';
import type { TypedContinuations } from './continuations.form.js';
import type { OpenAction } from './open-actions.queries.js';
import type { Unsettled } from './unsettled.queries.js';

export const UNSETTLED_PATH = '/actions/unsettled';

export type UnsettledView = PageView & {
  readonly ownBodies: OwnBodiesSwitch | null;
  readonly items: readonly {
    readonly reference: string;
    readonly href: string;
    readonly text: string;
    readonly why: string;
    readonly decideHref: string;
  }[];
};

export function unsettledView(items: readonly Unsettled[], ownBodies: OwnBodiesSwitch | null): UnsettledView {
  return {
    ownBodies,
    title: 'Open actions of recommendations that were rejected or ended',
    backLink: { text: 'Actions', href: '/actions' },
    items: items.map((item) => ({
      reference: item.reference,
      href: pathOf(item),
      text: firstWords(item.text, 180),
      why: whyOf(item),
      decideHref: `${pathOf(item)}/open-actions/new`,
    })),
  };
}

export type UnsettledFormView = PageView & {
  readonly frame: FormFrame;
  readonly reference: string;
  readonly text: string;
  readonly why: string;
  readonly continuations: ContinuationFields | null;
};

export function unsettledFormView(
  item: Unsettled,
  actions: readonly OpenAction[],
  typed: TypedContinuations,
  faults: readonly FieldError[] = [],
): UnsettledFormView {
  const errorAt = messagesOf(faults);
  return {
    title: 'What should happen to its open actions',
    faults,
    backLink: { text: `Recommendation ${item.reference}`, href: pathOf(item) },
    frame: formFrame({
      action: `${pathOf(item)}/open-actions/new`,
      submit: 'Record it',
      cancel: UNSETTLED_PATH,
    }),
    reference: item.reference,
    text: item.text,
    why: whyOf(item),
    continuations: continuationFields(actions, typed, errorAt),
  };
}

/** “Rejected on 5 July 2022 by Executive; 2 actions go on” */
function whyOf({ cause, decidedOn, decidedBy, actions }: Unsettled): string {
  const done = `${cause[0]?.toUpperCase()}${cause.slice(1)}`;
  const going = actions === 1 ? '1 action goes' : `${actions} actions go`;
  return `${done} on ${spokenDay(decidedOn)} by ${decidedBy}; ${going} on, and nobody has said whether it should`;
}

function pathOf({ reference }: Unsettled): string {
  const parsed = parseReference(reference);
  return parsed ? pathOfReference(parsed) : '/recommendations';
}
