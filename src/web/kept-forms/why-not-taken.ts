/** Why what somebody typed into a form was not even looked at. */
export type WhyNotTaken =
  | 'signed-out'
  | 'left'
  | 'aside'
  | 'changed'
  | 'refused'
  | 'not-text'
  | 'too-large'
  | 'infected'
  | 'not-scanned';

/** The same to whoever typed it. */
export const NOTHING_SAVED: Record<WhyNotTaken, string> = {
  'signed-out': 'You were signed out before this was saved',
  left: 'You left this page before you saved it',
  aside: 'This form was kept while you were on another page',
  changed: 'Somebody else changed this before yours was saved',
  refused: 'Nothing was saved, because this page had been open for too long',
  'not-text':
    'Nothing was saved, because what you typed had a character that cannot be stored. It has been removed',
  'too-large': 'Nothing was stored, because the file or a text is too large for this service',
  infected: 'Nothing was stored, because the virus scanner found something in a file',
  'not-scanned':
    'Nothing was stored, because files cannot be checked for viruses at the moment. Send it again in a few minutes',
};
