import { Transform } from 'class-transformer';
import { IsEmail, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';
import { PLAIN_ADDRESS } from '../../../web/plain-address.rules.js';

/** Browsers send lines with a carriage return. */
const Lines = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value,
  );

/** A letter of the chair as the clerk words it; its date is read beside it. */
export class LetterDraftForm {
  @Lines()
  @MaxLength(1000, { message: 'The address must be 1,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter who the letter goes to' })
  @IsString({ message: 'Enter who the letter goes to' })
  addressedTo = '';

  @ValidateIf(({ toAddress }: LetterDraftForm) => toAddress !== '')
  @IsEmail(
    { ...PLAIN_ADDRESS, require_tld: false },
    { message: 'Enter an email address in the correct format, like name@example.gov.uk, or none' },
  )
  toAddress = '';

  @MaxLength(300, { message: 'What it is about must be 300 characters or fewer' })
  @IsNotEmpty({ message: 'Enter what the letter is about' })
  @IsString({ message: 'Enter what the letter is about' })
  title = '';

  @Lines()
  @MaxLength(20_000, { message: 'The letter must be 20,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the letter' })
  @IsString({ message: 'Enter the letter' })
  words = '';

  @Lines()
  @MaxLength(500, { message: 'Who signs must be 500 characters or fewer' })
  @IsNotEmpty({ message: 'Enter who signs the letter' })
  @IsString({ message: 'Enter who signs the letter' })
  signedBy = '';

  /** The last entry of the letter’s trail when the form was made; none for a new one. */
  @IsString({ message: 'Part of the form is missing. Open it again' })
  seen = '';
}
