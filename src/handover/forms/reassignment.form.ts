import { Transform } from 'class-transformer';
import { ArrayNotEmpty, Matches, MaxLength } from 'class-validator';

/** Which open actions pass to whom. */
export class ReassignmentForm {
  @Matches(/^\d{1,9}$/, { message: 'Select who takes them over' })
  to = '';

  /** The ids of actions; a single one arrives by itself. */
  @Matches(/^\d{1,9}$/, { each: true, message: 'Select actions from the list' })
  @ArrayNotEmpty({ message: 'Select at least one action' })
  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  items: string[] = [];

  @MaxLength(2000, { message: 'The reason must be 2,000 characters or fewer' })
  why = '';
}
