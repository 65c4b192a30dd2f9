import { IsString, MaxLength } from 'class-validator';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';

export class ActionAmendmentForm extends ExpectedVersionForm {
  @IsString({ message: 'Select an owner from the list' })
  owner = '';

  @MaxLength(2000, { message: 'The question must be 2,000 characters or fewer' })
  @IsString({ message: 'Enter the question that it answers' })
  question = '';
}
