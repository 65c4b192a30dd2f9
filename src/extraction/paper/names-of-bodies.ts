import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';

/** What a body that meets is called. */
export const KINDS_OF_BODY = anyOf`
  Sub-Committee|Sub-committee|Subcommittee|Committee|Panel|Board|Commission|Cabinet|Forum|Partnership
  Executive|Task (?:and Finish )?Group|Parish Meeting
  (?:Working|Review|Scrutiny|Overview|Liaison|Steering|Reference|Advisory|Monitoring|Sub)[ -]Group
`;
const NOT_A_BODY = anyOf`
  Member|Mayor|Director|Summary|Report|Response|Reply|Office|Lead
`;
export const NAMED_BODY = new RegExp(
  String.raw`((?:[A-Z][\w’'&-]*,? (?:(?:and|of|for|the|&) ){0,2}){0,14}${KINDS_OF_BODY})\b(?!,? ${NOT_A_BODY})`,
);
/** Who is named where no body of theirs is. */
export const COUNCIL =
  /((?:[A-Z][\w’']* (?:(?:and|of|on|upon|the|&) ){0,3}){1,6}(?:Council|(?<!Local )Authority))\b/;
const OTHERS_THAT_MEET = anyOf`
  Trust|Assembly|Conservators|Trustees|Governors|Guild|Federation|Association|Court|Council|Authority|Society|Consortium|Group
`;
/** "Minutes of the Kelpwick Harbour Trust held …": whatever meets and keeps minutes. */
export const KEEPS_MINUTES = new RegExp(
  inOrder`
  \b(?:[Mm]inutes?|[Nn]otes|[Mm]eeting) of (?:the |a )?(?:(?:[A-Z][a-z]+ ){0,2}[Mm]eeting of )?(?:the )?
  ((?:[A-Z][\w’'&-]* (?:(?:of|and|for|the) ){0,2}){1,8}?${OTHERS_THAT_MEET})\b(?! (?:of|for) [a-z])
`,
);
