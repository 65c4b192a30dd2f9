import { IsIn, IsNotEmpty, IsString, IsUrl, MaxLength, ValidateIf } from 'class-validator';

/** Only these can be followed from a page without running anything. */
const WEB_ADDRESS = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };

const hasLink = ({ evidenceAddress, evidenceTitle, hasFile }: EvidenceForm) =>
  evidenceAddress !== '' || (evidenceTitle !== '' && hasFile === '');

/** Proof: a link with what it shows, or a file, which may do without a name. */
export class EvidenceForm {
  @ValidateIf((form: EvidenceForm) => form.evidenceAddress !== '' || form.evidenceTitle !== '')
  @MaxLength(300, { message: 'The name of the evidence must be 300 characters or fewer' })
  @IsNotEmpty({ message: 'Enter what the link shows' })
  @IsString({ message: 'Enter what the link shows' })
  evidenceTitle = '';

  @ValidateIf(hasLink)
  @MaxLength(2000, { message: 'The address of the evidence must be 2,000 characters or fewer' })
  @IsUrl(WEB_ADDRESS, { message: 'Enter a web address that begins with https:// or http://' })
  @IsString({ message: 'Enter a web address that begins with https:// or http://' })
  evidenceAddress = '';

  /** `yes` where the owner marks it as fit for publication. */
  @IsIn(['', 'yes'], { message: 'Say whether it may be published' })
  evidencePublic: 'yes' | '' = '';

  /** Whether a file came with the form; no field of the page. */
  hasFile: 'yes' | '' = '';
}
