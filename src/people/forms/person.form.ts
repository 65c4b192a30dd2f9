import { IsEmail, IsNotEmpty, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { PLAIN_ADDRESS } from '../../web/plain-address.rules.js';

/** What is known of a person. */
export class PersonForm {
  @MaxLength(200, { message: 'Name must be 200 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the name' })
  @IsString({ message: 'Enter the name' })
  name = '';

  @IsEmail(PLAIN_ADDRESS, {
    message: 'Enter an email address in the correct format, like name@example.gov.uk',
  })
  @ValidateIf((form: PersonForm) => form.email !== '')
  email = '';

  /** The last entry of the trail when the form was made. */
  @Matches(/^\d{1,9}$/, { message: 'Open this form again: a part of it did not arrive' })
  seen = '';
}
