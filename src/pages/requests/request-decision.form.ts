import { IsIn, IsString, MaxLength } from 'class-validator';

export const DECISIONS = ['grant', 'refuse', 'lay'] as const;

/** A decision on the requests that are ticked. */
export class RequestDecisionForm {
  @IsIn(DECISIONS, { message: 'Select what is decided' })
  decision: (typeof DECISIONS)[number] | '' = '';

  @MaxLength(5000, { message: 'Reasons must be 5,000 characters or fewer' })
  @IsString({ message: 'Enter the words' })
  words = '';

  @MaxLength(300, { message: 'Who decided must be 300 characters or fewer' })
  @IsString({ message: 'Enter who decided' })
  decidedBy = '';

  @IsString({ message: 'Select an owner from the list' })
  newOwner = '';

  @IsString({ message: 'Select a meeting from the list' })
  meeting = '';
}
