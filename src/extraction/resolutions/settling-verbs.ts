import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';

/** "be" by itself: the verb by which a clause settles. That after "to" or "would" only tells of something in it. */
export const MAIN_VERB =
  /(?<!\b(?:to|will|would|shall|should|must|may|can|could|might|not|also) )\bbe (?=[a-z])/;

/** "The quorum be three Members": what something is, and no deed. */
const NUMBERS = anyOf`
  one|two|three|four|five|six|seven|eight|nine|ten
`;
/** "a leaflet be drawn up"; group 1 is what is done to it. */
export const PASSIVE = new RegExp(
  inOrder`
  ^(?:that )?(?:(?!\b(?:to|would|could|might)\b)[\w’',£&()-]+ ){1,14}?be (?:now |also |\w+ly )?
  (?:considered and (?=[a-z]+ed\b))?(put (?:aside|by|away)|(?!${NUMBERS}\b)[a-z]+(?:-[a-z]+)?)\b
`,
  'i',
);
const SETTLING_WORDS = anyOf`
  approved|agreed|endorsed|adopted|supported|confirmed|accepted|granted|refused|rejected|declined|upheld|dismissed|amended|elected
  re-elected|appointed|noted|received|thanked|deferred|excluded|nominated|co-opted|established|disbanded|extended|waived|set|fixed
  raised|increased|reduced|held|kept|left|closed|taken|treated|carried|lost|withdrawn|adjourned|moved|allowed|ratified|recorded|suspended
  continued|declared|divided|split|merged|sold|frozen|leased|let|bought|purchased|procured|acquired|renamed|wound
  started|begun|changed|removed|added|opened|paid|awarded|signed|entered|delegated|used|made
  put (?:aside|by|away)|earmarked|ring-?fenced|reserved|spent|allocated|invested|transferred|released
  retained|considered|shut|dropped|replaced|named|designated|postponed
  an?|the|in|at|on|no|not|as
`;
/** What is done by saying so. */
export const SETTLED_BY_WORD = new RegExp(`^${SETTLING_WORDS}$`, 'i');

/** What bodies do at a meeting, in any tense: "notes", "agreed", "refer". */
export const BODY_DEEDS = anyOf`
  (?:note|agree|approve|endorse|welcome|receive|delegate|authorise|resolve|invite|continue)[sd]?|(?:refer|defer)(?:s|red)?
  (?:request|recommend|support|ask|thank|appoint|confirm|instruct|direct|accept|adopt|reject)(?:s|ed)?|remit(?:s|ted)?
`;

/** "content", "in favour": what a body is towards what it thereby settles. */
export const STANCES = anyOf`
  content|happy|agreeable|willing|unanimous|minded|supportive|in (?:full |general |unanimous )?(?:agreement|favour|support)
`;
