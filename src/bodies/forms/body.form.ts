import { IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { BODY_KINDS, type BodyKind } from '../body.rules.js';

/** What is typed of a body; its days are read beside it. */
export class BodyForm {
  @MaxLength(200, { message: 'Name must be 200 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the name' })
  @IsString({ message: 'Enter the name' })
  name = '';

  @Matches(/^[A-Za-z][A-Za-z0-9]{0,11}$/, {
    message: 'Enter a code of up to 12 letters and figures that begins with a letter, such as OSB',
  })
  code = '';

  @IsIn(BODY_KINDS, { message: 'Select what it is' })
  kind: BodyKind | '' = '';

  /** The last entry of the trail when the form was made; empty for a new body. */
  @Matches(/^\d{0,9}$/, { message: 'Open this form again: a part of it did not arrive' })
  seen = '';
}
