import { Transform } from 'class-transformer';
import { ArrayNotEmpty, IsIn, IsNotEmpty, Matches, MaxLength } from 'class-validator';
import { CLAIMS, type Claim } from '../../actions/updates/claim.rules.js';
import {
  RESPONSE_DECISIONS,
  type ResponseDecision,
} from '../../recommendations/states/recommendation-state.rules.js';

/** A single one arrives by itself. */
const asList = ({ value }: { value: unknown }) => [value ?? []].flat();

/** What a reply says of which items. */
export class ReplyDecisionForm {
  /** References as they stand in addresses. */
  @Matches(/^[AR]\d{4}-\d{3,9}$/, { each: true, message: 'Select items from the list' })
  @ArrayNotEmpty({ message: 'Select at least one item that it is about' })
  @Transform(asList)
  items: string[] = [];

  /** How the actions stand; empty where it is about none. */
  @IsIn([...CLAIMS, ''], { message: 'Select the latest position' })
  claim: Claim | '' = '';

  /** What the formal responses say; empty where it is about none. */
  @IsIn([...RESPONSE_DECISIONS, ''], { message: 'Select what the response says' })
  decision: ResponseDecision | '' = '';

  /** The ids of the files that prove it. */
  @Matches(/^\d{1,9}$/, { each: true, message: 'Select files from the list' })
  @Transform(asList)
  files: string[] = [];

  /** `yes` where it says something else of the others. */
  @IsIn(['yes', ''], { message: 'Say whether it waits on' })
  waitsOn: 'yes' | '' = '';
}

/** Why a reply is set aside. */
export class SetAsideForm {
  @MaxLength(500, { message: 'The reason must be 500 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the reason' })
  reason = '';
}
