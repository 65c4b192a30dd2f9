import { IsIn, IsNotEmpty, IsString } from 'class-validator';
import { PUBLICITIES, type Publicity } from '../../bodies/publicity.rules.js';

export class NewImportForm {
  /** The code of the body. */
  @IsNotEmpty({ message: 'Choose the body whose tracker it is' })
  @IsString({ message: 'Choose the body whose tracker it is' })
  body = '';

  @IsIn(PUBLICITIES, { message: 'Choose who can see what is made of it' })
  publicity: Publicity = 'unpublished';
}
