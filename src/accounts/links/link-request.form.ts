import { IsEmail, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { PLAIN_ADDRESS } from '../../web/plain-address.rules.js';

/** Where a link is to be sent. */
export class LinkRequestForm {
  @MaxLength(320, { message: 'An e-mail address has at most 320 characters' })
  @IsEmail(PLAIN_ADDRESS, {
    message: 'Enter an e-mail address in the correct format, like name@example.gov.uk',
  })
  @IsNotEmpty({ message: 'Enter your e-mail address' })
  @IsString({ message: 'Enter your e-mail address' })
  email = '';
}
