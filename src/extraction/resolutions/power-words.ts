import { anyOf } from '../any-of.js';

const EMPOWERED_OFFICERS = anyOf`
  director|head|officer|manager|chief executive|solicitor|clerk|facilitator|monitoring officer|officers
`;
const EMPOWERING_VERBS = anyOf`
  authorised|authorized|asked|requested|instructed|given delegated|delegated|directed|tasked
`;
export const EMPOWERED = new RegExp(
  String.raw`\b${EMPOWERED_OFFICERS}\b[^.;]{0,120}\bbe ${EMPOWERING_VERBS}\b`,
  'i',
);

const POWER = '(?:delegated )?(?:authority|powers?)';
/** "gave the Head of Law power to complete it", "authority be delegated to the Clerk", "the Warden be given authority to buy it" */
export const GIVEN_POWER = new RegExp(
  anyOf`
  ^(?:that |to )?(?:gave|gives?|grant(?:s|ed)?) the [^;]{3,160}? (?:power|authority)\b
  ^(?:that |to )?(?:instruct(?:s|ed)?|authorise[sd]?) the [A-Z][^;]{2,100}? to [a-z]
  ^(?:that |to )?delegate[sd]? (?:${POWER} )?to\b|\b${POWER} (?:be|is|was) (?:delegated|given|granted) to\b
  \b(?:be|is|are|was) (?:authorised|empowered|given ${POWER})(?:,[^;]{3,100},)? to [a-z]
`,
);
