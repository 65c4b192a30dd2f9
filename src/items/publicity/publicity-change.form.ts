import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';
import { type FormBody, faultsIn, readForm } from '../../web/form.js';
import { formFaults } from '../../web/form-faults.js';
import { type TypedReading, typedReading } from '../../web/submit-form.js';
import { type ChosenPublicity, chosenPublicity, PublicityChoiceForm } from './publicity-choice.form.js';

/** Why it is decided otherwise who may read an item. */
export class PublicityChangeForm extends ExpectedVersionForm {
  @MaxLength(2000, { message: 'The reason must be 2,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter why' })
  @IsString({ message: 'Enter why' })
  reason = '';
}

/** What was typed: the choice, and the rest of the form. */
export type TypedPublicity<Form extends PublicityChangeForm = PublicityChangeForm> = {
  readonly choice: PublicityChoiceForm;
  readonly form: Form;
};

/** The form as it opens, with what holds now. */
export function presentPublicity<Form extends PublicityChangeForm>(
  FormClass: new () => Form,
  { publicity, exemptGround, publicSummary }: ChosenPublicity,
  seen: number,
): TypedPublicity<Form> {
  const choice = { publicity, ground: exemptGround ?? '', summary: publicSummary ?? '' };
  return {
    choice: Object.assign(new PublicityChoiceForm(), choice),
    form: Object.assign(new FormClass(), { seen }),
  };
}

/** Reads who may read an item from now on, and why. */
export async function readPublicity<Form extends PublicityChangeForm>(
  FormClass: new () => Form,
  body: FormBody,
): Promise<TypedReading<TypedPublicity<Form>, { readonly chosen: ChosenPublicity }>> {
  const choice = await readForm(PublicityChoiceForm, body);
  const read = await readForm(FormClass, body);
  const chosen = choice.ok ? chosenPublicity(choice.form) : null;
  return typedReading(
    { choice: choice.typed, form: read.typed },
    formFaults(faultsIn(choice), faultsIn(read)),
    chosen && { chosen },
  );
}
