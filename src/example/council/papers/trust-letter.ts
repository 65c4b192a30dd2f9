import type { Paper } from './paper.js';

/** The NHS trust's written answer to two recommendations. */
export const trustLetter: Paper = {
  key: 'trust-letter',
  kind: 'response',
  title: 'Letter of the Thornmere and Vale NHS Foundation Trust on discharge from hospital',
  body: 'TVNHS',
  of: -80,
  filename: 'trust-letter-on-discharge.txt',
  proposals: [],
  write: (dayOf) => `THORNMERE AND VALE NHS FOUNDATION TRUST
Office of the Chief Executive

${dayOf(-80)}

To the Chair of the Adult Care and Health Scrutiny Panel

Dear Councillor Linnet

Going home from hospital

Thank you for the panel’s recommendations of ${dayOf(['ASH', -2])}. The board of the trust considered them and answers as follows.

The discharge lounge. We accept that nobody should be sent home after nine in the evening without a person there to meet them. The lounge will stay open until eight from next month, and the Office of the Chief Nurse will report on the first quarter.

Assessments for continuing healthcare. We accept this in part. We can promise a date for the assessment within 28 days; we cannot promise its outcome, which rests with the integrated care board.

We would be glad to come to a meeting of the panel.

Yours sincerely

Chief Executive
`,
};
