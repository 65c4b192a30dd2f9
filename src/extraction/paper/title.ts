import { anyOf } from '../any-of.js';
import type { PaperKind } from '../extraction.js';

const DULL_TITLES = anyOf`
  agenda(?: and minutes| item)?|addendum|annex \w+|appendix \w+|no\.? item|venue.*|contact.*|.*\bcouncil
  tel\b.*|e-?mail\b.*|.*@.*|to:?|from:?|by:?|date:?|[\d\s().+-]+
  skip to (?:the )?(?:main )?(?:content|navigation|menu)|(?:main )?(?:menu|navigation)|home(?: ?(?:page|[>»/|].*))?
  search(?: (?:this|our|the) .{0,20})?|(?:sign|log) ?in(?:/.*)?|you are here.*|cookies?\b.*|accessibility (?:statement|links?)
`;
const DULL = new RegExp(`^${DULL_TITLES}$`, 'i');
const LABELLED =
  /(?:^|\n)\W*(?:Title of Report|Report Title|Subject|Title|Topic|Review title)\W*:\s*(.{4,200})/gi;
const FINAL_REPORT = /^\W*(?:draft )?(?:final|scrutiny|review) report\W*$/i;
const OF_WHOM =
  /^(?:(?:draft )?(?:final |scrutiny )?report (?:of|by|from) (?:the )?|\W*(?:addendum|annex|appendix)\b)/i;
const BODY_NAME =
  /\b(?:committee|panel|board|commission|council|cabinet|group|forum|partnership)(?: ?[-–,].*)?$/i;
const MONTHS = anyOf`
  january|february|march|april|may|june|july|august|september|october|november|december
`;
const DAY = new RegExp(
  String.raw`^\W*(?:\w+day,? )?(?:\d{1,2}(?:st|nd|rd|th)? )?${MONTHS},? (?:19|20)\d\d\W*$`,
  'i',
);
const LONGEST = 160;
/** Blocks of text: what a web page puts above a paper is dull, and may be a dozen links. */
const TITLE_WITHIN = 20;

/**
 * A paper's title: what its own label, the line after FINAL REPORT or the subject of a letter says, else the first line that tells
 * something. Several labels are those of the items of a list.
 */
export function titleIn(words: readonly string[], kind: PaperKind): string {
  const labels = new Set([...words.join('\n').matchAll(LABELLED)].map(([, label]) => label));
  const labelled = labels.size === 1 ? [...labels][0] : undefined;
  const subject = kind === 'final-report' ? subjectOf(words) : subjectOfLetter(words);
  const first = words
    .slice(0, TITLE_WITHIN)
    .find((text) => text.length <= LONGEST && !DULL.test(text.trim()));
  return tidy(labelled ?? subject ?? first ?? words[0] ?? '');
}

/** "FINAL REPORT", then the subject; the names of council and panel, and the date, are not the subject. */
function subjectOf(words: readonly string[]): string | null {
  const at = words.findIndex((text) => FINAL_REPORT.test(text));
  const told = words
    .slice(0, 12)
    .find(
      (text) =>
        /\b(?:final report|review (?:of|into)|inquiry into|report on)\b/i.test(text) &&
        !FINAL_REPORT.test(text) &&
        !OF_WHOM.test(text),
    );
  const report_ = told && told.length <= LONGEST ? told : null;
  const after = at < 0 ? [] : words.slice(at + 1, at + 4);
  const before = at < 0 ? [] : words.slice(0, at).reverse();
  const isSubject = (text: string) =>
    text.length > 5 && text.length <= 300 && !DULL.test(text) && !DAY.test(text) && !OF_WHOM.test(text);
  const below = after.find(
    (text) => isSubject(text) && !/^\d+[.)]/.test(text) && !(BODY_NAME.test(text) && text.length < 90),
  );
  return below ?? before.find((text) => isSubject(text) && !BODY_NAME.test(text)) ?? report_;
}

/** What stands below "Dear Councillor Oak," and is no sentence. */
function subjectOfLetter(words: readonly string[]): string | null {
  const at = words.findIndex((text) => /^Dear\b.{0,80}$/.test(text));
  const below = at < 0 ? '' : (words[at + 1] ?? '').replace(/^(?:re|subject)\s*:\s*/i, '');
  return below.length > 5 && below.length <= LONGEST && !/[.,:;?!]$/.test(below) ? below : null;
}

function tidy(words: string): string {
  return words
    .replace(/^#+\s*/, '')
    .replace(/\*\*/g, '')
    .slice(0, 300)
    .trim();
}
