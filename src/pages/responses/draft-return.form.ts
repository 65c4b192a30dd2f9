import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class DraftReturnForm {
  @MaxLength(5000, { message: 'What is missing must be 5,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter what is missing. The person who sent it is told' })
  @IsString({ message: 'Enter what is missing' })
  words = '';
}
