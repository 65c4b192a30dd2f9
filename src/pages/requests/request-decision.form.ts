import { IsIn, IsString, MaxLength } from 'class-validator';

export const DECISIONS = ['grant', 'refuse', 'lay'] as const;

/** A decision on the requests that are ticked. */
export class RequestDecisionForm {
  @IsIn(DECISIONS, { message: 'Choose what becomes of them' })
  decision: (typeof DECISIONS)[number] | '' = '';

  @MaxLength(5000, { message: 'The words have at most 5,000 characters' })
  @IsString({ message: 'Enter the words' })
  words = '';

  @MaxLength(300, { message: 'Who decided has at most 300 characters' })
  @IsString({ message: 'Enter who decided' })
  decidedBy = '';

  @IsString({ message: 'Choose an owner from the list' })
  newOwner = '';

  @IsString({ message: 'Choose a meeting from the list' })
  meeting = '';
}
