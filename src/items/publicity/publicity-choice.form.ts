import { IsIn, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';
import { EXEMPT_GROUNDS, type ExemptGround } from '../../bodies/exempt-ground.rules.js';
import { PUBLICITIES, type Publicity } from '../../bodies/publicity.rules.js';

const isExempt = ({ publicity }: PublicityChoiceForm) => publicity === 'exempt';

/** Who may read it, and where it is kept from the public, why and what is said instead. */
export class PublicityChoiceForm {
  @IsIn(PUBLICITIES, { message: 'Select who can see it' })
  publicity: Publicity | '' = '';

  @ValidateIf(isExempt)
  @IsIn(EXEMPT_GROUNDS, { message: 'Select the ground on which it is exempt or confidential' })
  ground: ExemptGround | '' = '';

  @ValidateIf(isExempt)
  @MaxLength(2000, { message: 'The public summary must be 2,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter what the public can read instead' })
  @IsString({ message: 'Enter what the public can read instead' })
  summary = '';
}

/** What was chosen, as it is kept: ground and summary only where it is exempt. */
export type ChosenPublicity = {
  readonly publicity: Publicity;
  readonly exemptGround: ExemptGround | null;
  readonly publicSummary: string | null;
};

/** @returns null where the form is not whole */
export function chosenPublicity({ publicity, ground, summary }: PublicityChoiceForm): ChosenPublicity | null {
  if (publicity === '') return null;
  if (publicity !== 'exempt') return { publicity, exemptGround: null, publicSummary: null };
  return ground === '' ? null : { publicity, exemptGround: ground, publicSummary: summary };
}
