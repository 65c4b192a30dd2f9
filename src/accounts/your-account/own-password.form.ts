import { IsString, MaxLength } from 'class-validator';

/** A password that somebody changes. Whether the new one is good is for `ChosenPasswords` to say. */
export class OwnPasswordForm {
  @MaxLength(500, { message: 'Your current password is wrong. Check it and try again' })
  @IsString({ message: 'Enter your current password' })
  currentPassword = '';

  @IsString({ message: 'Enter a new password' })
  password = '';
}
