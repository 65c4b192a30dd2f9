import { anyOf } from '../../../src/extraction/any-of.js';

const KEYWORDS = anyOf`
  RESOLVED|AGREED|RECOMMENDED|ORDERED|NOTED|DECIDED|DECISION|ACTIONS?
  [Rr]esolved|[Aa]greed|Recommended|Decided|Decision|Actions?
`;
/** "RESOLVED that", "Action:", "It was agreed": what stands before an item. */
const KEYWORD = new RegExp(
  String.raw`^([ \t|*]*)(?:\(?[a-z0-9]{1,3}[.)]\s+)?(?:(?:It|IT) (?:was|WAS) |The (?:Committee|Panel|Board|Council) )?\**${KEYWORDS}\**` +
    `(?: (?:unanimously|to Cabinet))?(?: ?[:–-]|,? that(?= [^:])| That|$)`,
  'gm',
);
const HEAD_WORDS = new RegExp(
  String.raw`\b${anyOf`
  Actions?|Recommendations?|Owner|Lead|Responsib\w+|Due|Status|Progress|Ref|By whom|By when|Update|Response|Deadline|Officer
`}\b`,
  'g',
);
const HEAD_ALONE = new RegExp(
  String.raw`^\W*${anyOf`
  Recommendations?|Actions?|Resolutions?|Decisions?|Action points|Ref|Owner|Lead officer|Due|Status|Responsible|By whom|By when
  Progress|Response
`}\W*$`,
  'i',
);
const LONGEST_HEAD = 130;

/** A paper that lost its keywords, its headings over lists and the heads of its tables: here rules find least. */
export function withoutSigns(text: string): string {
  return text
    .replace(KEYWORD, '$1')
    .split('\n')
    .filter((line) => !HEAD_ALONE.test(line) && !headsColumns(line))
    .join('\n');
}

function headsColumns(line: string): boolean {
  const isSentence = /\.(?:\s|$)|\bshould\b|\bmust\b/.test(line.trim());
  return line.length < LONGEST_HEAD && !isSentence && (line.match(HEAD_WORDS)?.length ?? 0) > 1;
}
