import {
  EXEMPT_GROUNDS,
  groundDescription,
  groundParagraph,
  groundsLaw,
} from '../../bodies/exempt-ground.rules.js';
import type { Publicity } from '../../bodies/publicity.rules.js';
import type { Nation } from '../../deadlines/council-law.rules.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PublicityChoiceForm } from './publicity-choice.form.js';

/** The questions about who may read it. */
export type PublicityFields = {
  readonly publicity: RadiosArguments;
  readonly ground: RadiosArguments;
  readonly summary: TextareaArguments;
  /** Ground and summary are folded away while it is not exempt. */
  readonly isExempt: boolean;
};

export const PUBLICITY_WORDS: Readonly<Record<Publicity, string>> = {
  published: 'Published',
  unpublished: 'Not published yet',
  exempt: 'Exempt or confidential',
};

const HINTS: Readonly<Record<Publicity, string>> = {
  published: 'Everybody, in the public register and in open data.',
  unpublished: 'Officers and members only, until it is published.',
  exempt:
    'Only members of its body and democratic services. The public register shows its reference and a summary. Give the ground and the summary below.',
};

export function publicityFields(
  { publicity, ground, summary }: PublicityChoiceForm,
  errorAt: (field: string) => string | null,
  nation: Nation,
): PublicityFields {
  return {
    isExempt: publicity === 'exempt' || errorAt('ground') !== null || errorAt('summary') !== null,
    publicity: radios({
      name: 'publicity',
      legend: 'Who can see it?',
      items: (['published', 'unpublished', 'exempt'] as const).map((value) => ({
        value,
        text: PUBLICITY_WORDS[value],
        hint: HINTS[value],
      })),
      value: publicity,
      error: errorAt('publicity'),
    }),
    ground: radios({
      name: 'ground',
      legend: 'On which ground?',
      hint: `${groundsLaw(nation)}, or section 100A(3). Exempt information may be kept back only while the public interest in that outweighs the public interest in disclosing it.`,
      items: EXEMPT_GROUNDS.map((value) => ({
        value,
        text: groundParagraph(value, nation),
        hint: groundDescription(value, nation),
      })),
      value: ground,
      error: errorAt('ground'),
    }),
    summary: textArea({
      name: 'summary',
      label: 'What the public can read',
      hint: 'Do not disclose anything that is being kept private.',
      value: summary,
      rows: 3,
      error: errorAt('summary'),
    }),
  };
}
