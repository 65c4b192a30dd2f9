import { spokenDay } from '../../calendar/spoken-day.js';
import { firstWords } from '../../items/views/first-words.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { textArea } from '../../web/govuk/textarea.js';
import { ALL_ACTIONS, continuationField, type TypedContinuations } from './continuations.form.js';
import type { OpenAction } from './open-actions.queries.js';

/** The questions about open actions of a recommendation that is rejected or ends; `app/continuations` prints them. */
export type ContinuationFields = {
  /** One answer for all of them; null where there is one only. */
  readonly all: RadiosArguments | null;
  readonly each: readonly RadiosArguments[];
};

/** @returns null where nothing is open */
export function continuationFields(
  actions: readonly OpenAction[],
  typed: TypedContinuations,
  errorAt: (field: string) => string | null,
  group = '',
): ContinuationFields | null {
  if (actions.length === 0) return null;
  const question = (
    action: string,
    legend: string,
    hint: string | null,
    others: { value: string; text: string }[],
  ) => {
    const of = action === ALL_ACTIONS ? group : '';
    const becomes = continuationField('becomes', action, of);
    const keptWhy = continuationField('keptWhy', action, of);
    const why = textArea({
      name: keptWhy,
      label: 'Why it goes on',
      value: typed[keptWhy] ?? '',
      rows: 2,
      error: errorAt(keptWhy),
    });
    const asked = radios({
      name: becomes,
      legend,
      ...(hint ? { hint } : {}),
      items: [
        ...others,
        { value: 'stopped', text: 'Stop: it is no longer needed' },
        { value: 'kept', text: 'Keep it', conditional: { textarea: why } },
      ],
      value: typed[becomes] || others[0]?.value || null,
      error: errorAt(becomes),
    });
    const fieldset = {
      ...asked.fieldset,
      legend: { ...asked.fieldset?.legend, classes: 'govuk-fieldset__legend--s' },
    };
    return { ...asked, fieldset };
  };
  return {
    all:
      actions.length > 1
        ? question(ALL_ACTIONS, `What should happen to all ${actions.length}?`, null, [
            { value: 'each', text: 'I choose for each one below' },
          ])
        : null,
    each: actions.map((action) =>
      question(action.reference, `What should happen to ${action.reference}?`, hintOf(action), []),
    ),
  };
}

/** “Recruit six carers. Fostering Team, due on 30 September 2022” */
function hintOf({ text, owner, dueOn }: OpenAction): string {
  const due = dueOn ? `due on ${spokenDay(dueOn)}` : 'no due date';
  return `${firstWords(text, 160)} (${owner ?? 'no owner yet'}, ${due})`;
}
