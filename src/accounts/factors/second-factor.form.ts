import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** A code of an app, or a recovery code. What it may look like is for `readCode` to say. */
export class SecondFactorForm {
  @MaxLength(50, { message: 'Enter the six digits that your app shows, or one of your recovery codes' })
  @IsNotEmpty({ message: 'Enter the code that your app shows' })
  @IsString({ message: 'Enter the code that your app shows' })
  code = '';
}
