import { IsEmail, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { PLAIN_ADDRESS } from '../../web/plain-address.rules.js';

/** The first account. Whether its password is good is for `ChosenPasswords` to say. */
export class FirstAccountForm {
  @MaxLength(200, { message: 'Your name must be 200 characters or fewer' })
  @IsNotEmpty({ message: 'Enter your name' })
  @IsString({ message: 'Enter your name' })
  name = '';

  @MaxLength(320, { message: 'An email address must be 320 characters or fewer' })
  @IsEmail(PLAIN_ADDRESS, {
    message: 'Enter an email address in the correct format, like name@example.gov.uk',
  })
  @IsNotEmpty({ message: 'Enter your email address' })
  @IsString({ message: 'Enter your email address' })
  email = '';

  @IsNotEmpty({ message: 'Enter a new password' })
  @IsString({ message: 'Enter a new password' })
  password = '';
}
