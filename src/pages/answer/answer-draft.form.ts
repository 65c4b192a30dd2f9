import { IsIn, IsString, MaxLength } from 'class-validator';
import { RESPONSE_DECISIONS } from '../../recommendations/states/recommendation-state.rules.js';

/** A formal response to one recommendation. */
export class AnswerDraftForm {
  @IsIn(RESPONSE_DECISIONS, { message: 'Select what the response says' })
  decision: (typeof RESPONSE_DECISIONS)[number] | '' = '';

  @MaxLength(20_000, { message: 'The reasons must be 20,000 characters or fewer' })
  @IsString({ message: 'Enter the reasons' })
  reasons = '';

  @MaxLength(20_000, { message: 'What is to be done must be 20,000 characters or fewer' })
  @IsString({ message: 'Enter what is to be done' })
  plan = '';

  @MaxLength(500, { message: 'Who decided must be 500 characters or fewer' })
  @IsString({ message: 'Enter who decided' })
  decidedBy = '';
}
