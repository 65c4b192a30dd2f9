import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { CLAIMS, type Claim } from '../../actions/updates/claim.rules.js';

/** What a reply says of which action. */
export class ReplyDecisionForm {
  @IsNotEmpty({ message: 'Choose which action it is about' })
  action = '';

  @IsIn(CLAIMS, { message: 'Choose how it stands' })
  claim: Claim | '' = '';
}

/** Why a reply is set aside. */
export class SetAsideForm {
  @MaxLength(500, { message: 'The reason must be 500 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the reason' })
  reason = '';
}
