import { spokenDay } from '../../calendar/spoken-day.js';
import type { BlankResponseForm } from './blank-response-form.js';

/** What stands at the head of the form, whatever it is written as. */
export type FormOpening = {
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** What it asks, and how it is filled in. */
  readonly paragraphs: readonly string[];
};

export function formOpening({
  addressee,
  paper,
  from,
  dueOn,
  duty,
  contact,
  marking,
}: BlankResponseForm): FormOpening {
  return {
    title: 'Response to recommendations',
    subtitle: paper?.title ?? `Recommendations of ${from}`,
    facts: [
      { name: 'Recommended by', value: paper ? `${from}, ${spokenDay(paper.datedOn)}` : from },
      { name: 'Response of', value: addressee.name },
      { name: 'Response due', value: dueOn ? spokenDay(dueOn) : 'No date is set' },
      ...(contact ? [{ name: 'Send it back to', value: contact }] : []),
    ],
    paragraphs: [
      ...(marking ? [`${marking}.`] : []),
      duty,
      'Choose a decision for each recommendation, and write in the empty fields. Leave what is not answered yet as it is. Keep the references and the words on the left, because they are needed to read the form when it comes back.',
    ],
  };
}
