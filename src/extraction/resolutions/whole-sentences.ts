/** The rule for what a body received where its minute tells nothing else. */
export const ONLY_RECEIVED = 'received and no more';

/** Manners of telling in which the whole sentence is the clause. */
export const WHOLE_SENTENCES: ReadonlySet<string> = new Set([
  'what was before the body',
  'settled in few words',
  'verdict behind a title',
  'proposed and approved',
  'authority delegated',
  'will be asked',
  'verb alone',
  'somebody elected',
  'proposed and elected',
  'noted at the end',
  'stands to it',
  'nothing against it',
  ONLY_RECEIVED,
]);
