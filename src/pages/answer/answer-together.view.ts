import { describeActionState } from '../../actions/states/action-states.rules.js';
import { messagesOf } from '../../web/form-faults.js';
import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import { withSuffix } from '../../web/govuk/field-suffix.js';
import type { AnswerPageFrame } from './answer-page-frame.js';
import { anchorOf } from './answer-path.js';
import { type AnswerUpdateFormView, answerUpdateFormView } from './answer-update-form.view.js';
import type { AnsweredAction, AnswerVisit } from './answer-visit.js';
import type { TypedOnPage } from './typed-on-page.js';

/** One form that says the same of several actions. */
export type AnswerTogetherView = AnswerUpdateFormView & { readonly items: CheckboxesArguments };

export const TOGETHER_SUFFIX = '_together';

/** Of which the same may be said: open, and done once. An occurrence of a duty is reported with the duty itself. */
export function answeredTogether({ actions }: AnswerVisit): AnsweredAction[] {
  return actions.filter(({ action }) => action.cadence === null && describeActionState(action.state).isOpen);
}

/** @returns null where there are not several */
export function answerTogetherView(
  visit: AnswerVisit,
  { path, formKey, today }: AnswerPageFrame,
  typed: TypedOnPage | null,
): AnswerTogetherView | null {
  const [first, ...others] = answeredTogether(visit);
  if (!first || others.length === 0) return null;
  const own = typed?.together ?? null;
  const frame = { action: `${path}/updates`, formKey, button: 'Save for each action' };
  const items = checkboxes({
    name: 'items',
    legend: 'Which actions is it true of?',
    items: [first, ...others].map(({ action }) => ({
      value: anchorOf({ kind: 'A', ...action }),
      text: action.reference,
      hint: action.text,
    })),
    values: own?.items ?? [],
    error: messagesOf(own?.faults ?? [])('items'),
  });
  return {
    ...answerUpdateFormView(first, visit.reader, frame, TOGETHER_SUFFIX, today, own),
    items: withSuffix(items, TOGETHER_SUFFIX),
  };
}
