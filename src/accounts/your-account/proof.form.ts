import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class ProofForm {
  @MaxLength(500, { message: 'The password is wrong. Check it and try again' })
  @IsNotEmpty({ message: 'Enter your password' })
  @IsString({ message: 'Enter your password' })
  password = '';
}
