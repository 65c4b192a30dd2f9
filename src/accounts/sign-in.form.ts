import { IsEmail, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { PLAIN_ADDRESS } from '../web/plain-address.rules.js';

export class SignInForm {
  @IsEmail(PLAIN_ADDRESS, {
    message: 'Enter an email address in the correct format, like name@example.gov.uk',
  })
  @IsNotEmpty({ message: 'Enter your email address' })
  @IsString({ message: 'Enter your email address' })
  email = '';

  @MaxLength(500, { message: 'A password must be 500 characters or fewer' })
  @IsNotEmpty({ message: 'Enter your password' })
  @IsString({ message: 'Enter your password' })
  password = '';
}
