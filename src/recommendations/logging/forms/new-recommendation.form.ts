import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** What is logged by hand, without its day, details, addressees, tags and publicity, which are read by themselves. */
export class NewRecommendationForm {
  @MaxLength(20_000, { message: 'The words must be 20,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the words of the recommendation' })
  @IsString({ message: 'Enter the words of the recommendation' })
  text = '';

  /** The code of the body that makes it. */
  @IsString({ message: 'Select the body that makes it' })
  body = '';

  /** `yes` where a meeting of the body made it on its day. */
  @IsIn(['yes', ''], { message: 'Select whether a meeting made it' })
  atMeeting: 'yes' | '' = '';

  /** The id of the paper it comes from; empty for none. */
  @IsString({ message: 'Select a paper from the list' })
  document = '';

  /** `yes` once earlier ones have been offered. */
  @IsIn(['yes', ''], { message: 'Open this form again: a part of it did not arrive' })
  looked: 'yes' | '' = '';
}
