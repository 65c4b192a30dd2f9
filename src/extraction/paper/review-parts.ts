import { anyOf } from '../any-of.js';

const REVIEW_PARTS = anyOf`
  (?:chair[a-z]{0,6}[’']?s )?(?:foreword|introduction)|foreword by [^\n]{3,60}|executive summary|terms of reference|evidence
  (?:summary of )?(?:conclusions and )?recommendations|about the (?:inquiry|review)|why this matters[^\n]{0,60}|what we (?:found|heard)
  how (?:we worked|the review was done)|members of the (?:panel|group)|acknowledge?ments|(?:key )?findings|methodology|contents
`;
/** The sections of a scrutiny body's report on its review. */
export const PARTS_OF_A_REVIEW = new RegExp(
  String.raw`(?<=\n)[ #*]*(?:\d[\d.]{0,4} +)?${REVIEW_PARTS}[ *:]*(?=\n)`,
  'gi',
);
