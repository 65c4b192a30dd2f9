import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class DraftReturnForm {
  @MaxLength(5000, { message: 'What is missing has at most 5,000 characters' })
  @IsNotEmpty({ message: 'Enter what is missing: its sender is told' })
  @IsString({ message: 'Enter what is missing' })
  words = '';
}
