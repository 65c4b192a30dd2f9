import { IsString } from 'class-validator';
import { SeenForm } from '../../web/seen.form.js';

export class ActionAmendmentForm extends SeenForm {
  @IsString({ message: 'Choose an owner from the list' })
  owner = '';
}
