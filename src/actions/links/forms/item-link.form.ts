import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { CHOSEN_LINK_KINDS, type ChosenLinkKind } from '../../../items/links/item-link.rules.js';
import { ExpectedVersionForm } from '../../../web/expected-version.form.js';

export class ItemLinkForm extends ExpectedVersionForm {
  @IsIn(CHOSEN_LINK_KINDS, { message: 'Select how the items are linked' })
  kind: ChosenLinkKind | '' = '';

  /** A reference; empty where a paper is chosen. */
  @MaxLength(40, { message: 'Enter a reference such as R2022/014 or A2023/051' })
  @IsString({ message: 'Enter a reference such as R2022/014 or A2023/051' })
  other = '';

  /** The id of a paper. */
  @IsString({ message: 'Select a paper from the list' })
  document = '';

  @MaxLength(1000, { message: 'The note must be 1,000 characters or fewer' })
  @IsString({ message: 'Enter the note' })
  note = '';
}

export class LinkEndingForm {
  @MaxLength(1000, { message: 'The reason must be 1,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter why the link no longer applies' })
  @IsString({ message: 'Enter why the link no longer applies' })
  reason = '';
}
