import { IsIn, IsNotEmpty, IsString, IsUrl, MaxLength, ValidateIf } from 'class-validator';
import { CLAIMS, type Claim } from '../claim.rules.js';

/** Only these can be followed from a page without running anything. */
const WEB_ADDRESS = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };

const hasEvidence = (form: ActionUpdateForm) => form.evidenceTitle !== '' || form.evidenceAddress !== '';

export class ActionUpdateForm {
  @IsIn(CLAIMS, { message: 'Choose how the action stands' })
  claim: Claim | '' = '';

  @MaxLength(10_000, { message: 'What was done has at most 10,000 characters' })
  @IsNotEmpty({ message: 'Enter what was done' })
  @IsString({ message: 'Enter what was done' })
  words = '';

  @ValidateIf(hasEvidence)
  @MaxLength(300, { message: 'The name of the evidence has at most 300 characters' })
  @IsNotEmpty({ message: 'Enter what the link shows' })
  @IsString({ message: 'Enter what the link shows' })
  evidenceTitle = '';

  @ValidateIf(hasEvidence)
  @MaxLength(2000, { message: 'The address of the evidence has at most 2,000 characters' })
  @IsUrl(WEB_ADDRESS, { message: 'Enter a web address that begins with https:// or http://' })
  @IsString({ message: 'Enter a web address that begins with https:// or http://' })
  evidenceAddress = '';
}
