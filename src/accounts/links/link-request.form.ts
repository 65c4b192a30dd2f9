import { IsEmail, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { PLAIN_ADDRESS } from '../../web/plain-address.rules.js';

/** Where a link is to be sent. */
export class LinkRequestForm {
  @MaxLength(320, { message: 'An email address must be 320 characters or fewer' })
  @IsEmail(PLAIN_ADDRESS, {
    message: 'Enter an email address in the correct format, like name@example.gov.uk',
  })
  @IsNotEmpty({ message: 'Enter your email address' })
  @IsString({ message: 'Enter your email address' })
  email = '';
}
