import { type CheckboxesArguments, checkboxes } from '../../web/govuk/checkboxes.js';
import { type FieldsetArguments, fieldset } from '../../web/govuk/fieldset.js';
import { type FileUploadArguments, fileUpload } from '../../web/govuk/file-upload.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import type { EvidenceForm } from './evidence.form.js';
import { FILE_FIELD } from './evidence-choice.form.js';
import { EVIDENCE_ENDINGS, EVIDENCE_WORDS, fileSize, LARGEST_EVIDENCE } from './evidence-type.rules.js';

/** The fields of evidence, as `app/evidence-fields` prints them. */
export type EvidenceFields = {
  readonly legend: FieldsetArguments;
  readonly file: FileUploadArguments;
  readonly address: InputArguments;
  readonly title: InputArguments;
  readonly isPublic: CheckboxesArguments;
};

export function evidenceFields(
  legend: string,
  form: EvidenceForm,
  at: (field: string) => string | null,
): EvidenceFields {
  return {
    legend: fieldset(legend),
    file: fileUpload({
      name: FILE_FIELD,
      label: 'A file',
      accept: EVIDENCE_ENDINGS,
      hint: `${EVIDENCE_WORDS.charAt(0).toUpperCase()}${EVIDENCE_WORDS.slice(1)}, up to ${fileSize(LARGEST_EVIDENCE)}. More files can be added after saving.`,
      error: at(FILE_FIELD),
    }),
    address: textInput({
      name: 'evidenceAddress',
      label: 'Or a web address',
      hint: 'It begins with https:// or http://',
      value: form.evidenceAddress,
      error: at('evidenceAddress'),
      type: 'url',
    }),
    title: textInput({
      name: 'evidenceTitle',
      label: 'What it shows',
      value: form.evidenceTitle,
      error: at('evidenceTitle'),
    }),
    isPublic: checkboxes({
      name: 'evidencePublic',
      legend: 'May the public see it?',
      items: [
        {
          value: 'yes',
          text: 'It is fit for publication',
          hint: 'It is then shown in the public register if the action is published. Otherwise only officers and members see it.',
        },
      ],
      values: form.evidencePublic ? [form.evidencePublic] : [],
      error: at('evidencePublic'),
    }),
  };
}
