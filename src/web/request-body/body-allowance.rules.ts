const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** Who sends a form, as far as it is known before the form is read. */
export type BodySender =
  /** May use the route, and is signed in. */
  | 'viewer'
  /** Knows a secret address. */
  | 'holder-of-address'
  /** Had a session that has ended: what they typed is kept until they sign in again. */
  | 'signed-out'
  /** Anybody else, also whoever is signed in and may not use the route. */
  | 'other';

/** How much of a form is taken. Bytes as they arrive, in which a letter may take nine. */
export type BodyAllowance = {
  /** All texts together. */
  readonly typedBytes: number;
  /** All files together; 0 where none is taken. */
  readonly fileBytes: number;
};

/** The most bytes that the files of one form may have together. */
export const LARGEST_UPLOAD = 20 * MEGABYTE;

/** The most bytes of the texts of one form: well beyond what any form takes, so that it can say itself which text is too long. */
export const LARGEST_TYPED_FORM = 12 * MEGABYTE;

/** The most files that one form may send. */
export const MOST_FILES = 5;

/** The most texts that one form may send. */
export const MOST_FIELDS = 500;

/** The most bytes that one text of a form with files may have. */
export const LONGEST_FIELD = 4 * MEGABYTE;

const ALLOWANCES: Record<BodySender, BodyAllowance> = {
  viewer: { typedBytes: LARGEST_TYPED_FORM, fileBytes: LARGEST_UPLOAD },
  'holder-of-address': { typedBytes: MEGABYTE, fileBytes: LARGEST_UPLOAD },
  'signed-out': { typedBytes: MEGABYTE, fileBytes: 0 },
  other: { typedBytes: 64 * KILOBYTE, fileBytes: 0 },
};

/** What is read of a form that `sender` sends. */
export function bodyAllowance(sender: BodySender): BodyAllowance {
  return ALLOWANCES[sender];
}
