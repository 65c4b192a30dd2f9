import { anyOf } from '../any-of.js';

const MORE_THAN_NOTING = anyOf`
  approved|agreed|endorsed|adopted|asked|requested|delegated|arranged|held|brought|convened|invited
  submitted|circulated|produced|paid|made
`;
const ONLY_NOTING_PATTERN = new RegExp(String.raw`\b(?:be|is) ${MORE_THAN_NOTING}\b`, 'i');
/** "received and approved the draft" */
const TAKES_AND_SETTLES =
  /\b(?:received?|considered?|reviewed?|welcomed?)s? and (?:approve|agree|endorse|adopt|support)[sd]?\b/;
/** "be noted, subject to the addition of …" and "be noted and the Director be asked …" do more than note. */
export function isOnlyNoting(words: string, at: number): boolean {
  if (
    /\bsubject to (?!amending\b|correct)|\bsave that\b|\bwith the (?:addition|inclusion|amendment)/i.test(
      words.slice(at),
    )
  )
    return false;
  if (TAKES_AND_SETTLES.test(words.slice(at, at + 80))) return false;
  const before = words.slice(0, at);
  return !ONLY_NOTING_PATTERN.test(before);
}

/** "agreed as set out" after the asking word only qualifies it. */
export function isAdverbial(words: string, at: number): boolean {
  return (
    /^\b(?:reported|submitted|presented|circulated|published|prepared|provided|included|updated|reviewed)\b/.test(
      words.slice(at),
    ) && !/\bbe $/.test(words.slice(0, at))
  );
}
