import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ExpectedVersionForm } from '../../../web/expected-version.form.js';

export class RecommendationCorrectionForm extends ExpectedVersionForm {
  @MaxLength(100, { message: 'What the paper calls it has at most 100 characters' })
  @IsString({ message: 'Enter what the paper calls it' })
  label = '';

  @MaxLength(20_000, { message: 'The words have at most 20,000 characters' })
  @IsNotEmpty({ message: 'Enter the words of the recommendation' })
  @IsString({ message: 'Enter the words of the recommendation' })
  text = '';

  @MaxLength(2000, { message: 'The reason has at most 2,000 characters' })
  @IsNotEmpty({ message: 'Enter why it is corrected' })
  @IsString({ message: 'Enter why it is corrected' })
  reason = '';
}
