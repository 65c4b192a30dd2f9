import { IsString } from 'class-validator';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';

export class ActionAmendmentForm extends ExpectedVersionForm {
  @IsString({ message: 'Choose an owner from the list' })
  owner = '';
}
