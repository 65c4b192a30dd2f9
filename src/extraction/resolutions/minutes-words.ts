import { anyOf } from '../any-of.js';

const MINUTES_SETTLED = anyOf`
  approved|agreed|confirmed|accepted|signed|adopted|received|correct|correctly recorded|true|accurate
  taken as read
`;
/** That earlier minutes are right. */
export const APPROVES_MINUTES = new RegExp(
  anyOf`
  \b(?:minutes?(?! \d+/)|record|notes) .{0,160}\b${MINUTES_SETTLED}\b
  \b(?:approve|agree|confirm|accept|sign|adopt)\w*,? .{0,40}\b(?:minutes?|records? of (?:its|their|the)(?: \w+)? meetings?)\b
  \bminutes (?:of .{0,120} )?be (?:agreed|approved|signed)
`,
  'i',
);
/** Who approves minutes signs them: that asks nobody for anything more. */
const SIGNED =
  /\band (?:that )?(?:the )?(?:[A-Z][\w-]* ){0,3}(?:chair\w*|mayor|convener) (?:be )?(?:authorised|asked|instructed) to sign\b/i;

/** "that the minutes should be accepted and signed" */
const SHOULD_BE_SIGNED = new RegExp(String.raw`\bshould be (?:${MINUTES_SETTLED}(?:,? and )?)+`, 'i');

/** "after the incorporation of the changes requested": how they were put right. */
const PUT_RIGHT = anyOf`
  incorporation|inclusion|amendments?|corrections?|additions?|changes
`;
/** "as presented", "as circulated": in which form they were before the body. */
const AS_BEFORE_IT =
  /\b(?:as|had been|having been) (?:presented|circulated|submitted|printed|published|distributed)\b/i;
const CORRECTED = new RegExp(
  String.raw`\b(?:after|with|following|subject to) (?:[\w’'-]+ ){0,3}?${PUT_RIGHT}\b[^;.]*`,
  'i',
);

/** What a clause that approves minutes says besides. */
export function besideMinutes(clause: string): string {
  const words = clause
    .replace(SIGNED, '')
    .replace(SHOULD_BE_SIGNED, '')
    .replace(AS_BEFORE_IT, '')
    .replace(CORRECTED, '');
  const at = /\b(?:correct|true|accurate|correctly recorded|as read)\b/i.exec(words)?.index;
  return at === undefined ? words : words.slice(at + 20);
}
