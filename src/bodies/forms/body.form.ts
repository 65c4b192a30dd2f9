import { IsEmail, IsIn, IsNotEmpty, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { PLAIN_ADDRESS } from '../../web/plain-address.rules.js';
import { BODY_KINDS, type BodyKind } from '../body.rules.js';

/** What is typed of a body; its days are read beside it. */
export class BodyForm {
  @MaxLength(200, { message: 'Name must be 200 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the name' })
  @IsString({ message: 'Enter the name' })
  name = '';

  /** What people call it for short. */
  @MaxLength(100, { message: 'Short name must be 100 characters or fewer' })
  @IsString({ message: 'Short name must be text' })
  shortName = '';

  @Matches(/^[A-Za-z][A-Za-z0-9]{0,11}$/, {
    message: 'Enter a code of up to 12 letters and figures that begins with a letter, such as OSB',
  })
  code = '';

  @IsIn(BODY_KINDS, { message: 'Select what it is' })
  kind: BodyKind | '' = '';

  /** Whom its owners may ask. */
  @MaxLength(200, { message: 'Name of the officer must be 200 characters or fewer' })
  @IsString({ message: 'Name of the officer must be text' })
  contactName = '';

  @IsEmail(PLAIN_ADDRESS, {
    message: 'Enter an email address in the correct format, like name@example.gov.uk',
  })
  @ValidateIf(({ contactEmail }: BodyForm) => contactEmail !== '')
  contactEmail = '';

  @Matches(/^[\d\s()+.,a-z-]{0,60}$/i, { message: 'Enter a phone number, like 01632 960 001' })
  contactTelephone = '';

  /** Whose the reports are that it reads. */
  @MaxLength(200, { message: 'Whose reports they are must be 200 characters or fewer' })
  @IsString({ message: 'Whose reports they are must be text' })
  reportOf = '';

  /** The last entry of the trail when the form was made; empty for a new body. */
  @Matches(/^\d{0,9}$/, { message: 'Open this form again: a part of it did not arrive' })
  seen = '';
}
