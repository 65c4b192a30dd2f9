import { IsString } from 'class-validator';

/** A password that is chosen by a link. Whether it is good is for `ChosenPasswords` to say. */
export class ChosenPasswordForm {
  @IsString({ message: 'Enter a new password' })
  password = '';
}
