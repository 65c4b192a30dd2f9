import { anyOf } from '../any-of.js';
import { inOrder } from '../in-order.js';

/** What is only talked of, settled or told: no deed that somebody does. */
const NO_DEEDS = anyOf`
  able|held|confirmed|advised|agreed|noted|considered|discussed|determined|decided|announced|expected|used|required|affected
  approved|accepted|received|debated|taken as read|closed|opened|started|heard|based|met|born|borne|seen|located|situated|resumed
`;
const PARTICIPLE = anyOf`
  \w+ed|sent|put|cut|set|sought|bought|brought|built|made|found|given|taken|written|shown|drawn|done|laid|kept|repaid|paid|rebuilt
  an agenda item
`;
/** "to be researched": of a thing to which somebody must do it. */
const BE_DONE = `be (?!${NO_DEEDS}\\b)(?:\\w+ly )?${PARTICIPLE}\\b`;
const FINITE = anyOf`
  would|will|could|should|can|may|must|had|has|have|was|were|is|are|do|does|did|said|asks?|wish|want|needs?|ought|due|continues?
  suggests?|hopes?|feels?|felt|seems?|took
`;
const SUBORDINATE = anyOf`
  if|whether|that|which|who|when|where|how|as|once
`;
/** Nobody is named who is to do it, but it is to be done. */
const TO_BE = new RegExp(inOrder`
  ^(?!The (?:Committee|Panel|Board)\b)[A-Z][\w’'()/,–&£ -]{2,100}?(?<!\b(?:was|were|is|are|had|has|have)) to ${BE_DONE}
  (?!(?:(?! ${SUBORDINATE} )[^.;:])*\b${FINITE}\b)[^.;:]{0,120}\.?$
`);
/** "The chairman is to ring Highways", "Other funding is to be sought"; group 2 where nobody is named. */
export const IS_TO_DO = new RegExp(inOrder`
  ^(?:[^.:]{2,40}: )?([A-Z][\w’',.&() -]{2,80}?) (?:is|are) (?:now |still |also )?to
  (?:( ${BE_DONE})| (?!be\b|have\b|become\b|remain\b|close\b|open\b|start\b|begin\b|take place\b)[a-z]+\b)
`);
/** A verb before it tells what somebody said, hoped or had. */
export const TOLD = new RegExp(anyOf`
  \b${FINITE}\b|\b[a-z]{2,}ed\b
  ^(?:To|For|With|In|At|On|By|He|She|They|It|We|There|This|Forthcoming|Asks?|Minutes)\b
`);
/** Whether words say what is to be done, and nobody by whom: "Lamps to be ordered." */
export function isToBeDone(words: string): boolean {
  return TO_BE.test(words) && !TOLD.test(words.slice(0, words.indexOf(' to be ')));
}
