import { IsIn, IsNotEmpty, IsString } from 'class-validator';
import { PUBLICITIES, type Publicity } from '../../bodies/publicity.rules.js';

export class NewImportForm {
  /** The code of the body. */
  @IsNotEmpty({ message: 'Select the body that the tracker belongs to' })
  @IsString({ message: 'Select the body that the tracker belongs to' })
  body = '';

  @IsIn(PUBLICITIES, { message: 'Select who can see what is made of it' })
  publicity: Publicity = 'unpublished';
}
