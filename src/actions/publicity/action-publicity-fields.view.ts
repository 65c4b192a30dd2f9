import type { Nation } from '../../deadlines/council-law.rules.js';
import type { PublicityChoiceForm } from '../../items/publicity/publicity-choice.form.js';
import {
  PUBLICITY_WORDS,
  type PublicityFields,
  publicityFields,
} from '../../items/publicity/publicity-fields.view.js';
import { radios } from '../../web/govuk/radios.js';

const HINTS = {
  published: 'Everybody, in the public register and in open data.',
  unpublished: 'Officers and members only, until it is published.',
  exempt:
    'Only its owner, members of its body and democratic services. The public register does not show that it exists.',
};

/**
 * The questions about who may read an action: as of a recommendation, but its owner reads it always.
 * @param hint what else bears on the choice
 */
export function actionPublicityFields(
  choice: PublicityChoiceForm,
  errorAt: (field: string) => string | null,
  nation: Nation,
  hint: string | null = null,
): PublicityFields {
  const fields = publicityFields(choice, errorAt, nation);
  return {
    ...fields,
    publicity: radios({
      name: 'publicity',
      legend: 'Who can see it?',
      ...(hint ? { hint } : {}),
      items: (['published', 'unpublished', 'exempt'] as const).map((value) => ({
        value,
        text: PUBLICITY_WORDS[value],
        hint: HINTS[value],
      })),
      value: choice.publicity,
      error: errorAt('publicity'),
    }),
    summary: {
      ...fields.summary,
      label: { text: 'If exempt or confidential: what may be said about it in public' },
    },
  };
}
