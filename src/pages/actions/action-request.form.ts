import { IsString, MaxLength } from 'class-validator';
import { RequestForm } from '../../requests/request.form.js';

export class ActionRequestForm extends RequestForm {
  /** Who asked, where democratic services note it for them. */
  @MaxLength(300, { message: 'Who asked must be 300 characters or fewer' })
  @IsString({ message: 'Enter who asked' })
  askedBy = '';
}
