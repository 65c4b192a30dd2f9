import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** Until a day, or until the next meeting of the body that watches each. */
export const BULK_UNTIL = ['day', 'next-meeting'] as const;

/** To whom many actions are given. */
export class BulkOwnerForm {
  @IsNotEmpty({ message: 'Select an owner' })
  @IsString({ message: 'Select an owner' })
  owner = '';
}

/** When many actions are due, or until when they are put off. */
export class BulkUntilForm {
  @IsIn(BULK_UNTIL, { message: 'Select the new due date' })
  until: (typeof BULK_UNTIL)[number] = 'day';

  @MaxLength(5000, { message: 'The reason must be 5,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the reason' })
  @IsString({ message: 'Enter the reason' })
  reason = '';
}

/** The tags that many items get, and those that they lose. */
export class BulkTagsForm {
  @IsString({ message: 'Enter the tags' })
  removed = '';
}

/** What a meeting decided of many items. */
export class BulkVerdictForm {
  @IsIn(['agreed-complete', 'not-agreed', 'no-longer-needed'], { message: 'Select what the meeting decided' })
  verdict: 'agreed-complete' | 'not-agreed' | 'no-longer-needed' | '' = '';

  @MaxLength(5000, { message: 'What the meeting said must be 5,000 characters or fewer' })
  @IsString({ message: 'Enter what the meeting said' })
  words = '';
}
