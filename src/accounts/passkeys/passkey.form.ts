import { IsString, MaxLength } from 'class-validator';

/** What the browser's authenticator answered, as JSON; empty where the page's script did not run. */
export class PasskeyForm {
  @MaxLength(50_000, { message: 'The passkey was not accepted. Try again, or sign in another way' })
  @IsString({ message: 'The passkey was not accepted. Try again, or sign in another way' })
  response = '';
}
