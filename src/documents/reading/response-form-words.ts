/** What stands before each answer on a response form: by these words it is read back in. */
export const RESPONSE_FORM_LABELS = {
  decision: 'Decision',
  reasons: 'Reasons',
  action: 'Action',
  owner: 'Owner',
  due: 'By when',
} as const;

/** What stands before the answers about the response as a whole. */
export const WHOLE_FORM_LABELS = {
  decidedOn: 'Day of the decision',
  decidedBy: 'Who decided',
  publishedAt: 'Where it is published',
  words: 'What the response says as a whole',
} as const;

/** What stands in a field that nobody has filled in. */
export const FORM_PLACEHOLDERS = {
  decision: 'Choose a decision',
  owner: 'Choose the owner, or write who it is',
  day: 'Choose the day, or write it',
} as const;

/** The same as word processors put it there when somebody empties a field. */
export const EMPTIED_FIELD =
  /^(?:(?:click|tap)(?: or tap)?(?: here)? to enter (?:text|a date)|choose an item)\.?$/i;
