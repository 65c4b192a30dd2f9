import { IsIn, IsString } from 'class-validator';
import { CADENCES, type Cadence } from '../../calendar/cadence.js';
import { SeenForm } from './seen.form.js';

export class ActionAmendmentForm extends SeenForm {
  @IsString({ message: 'Choose an owner from the list' })
  owner = '';

  @IsIn([...CADENCES, ''], { message: 'Choose how often it comes again' })
  cadence: Cadence | '' = '';
}
