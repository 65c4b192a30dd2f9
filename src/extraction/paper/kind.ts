import type { Block } from '../blocks/block.js';
import type { PaperKind } from '../extraction.js';
import { readTableHead } from '../tables/columns.js';

const HEAD_LENGTH = 1500;
const MINUTES_SIGNS: readonly RegExp[] = [
  /\bminutes of (?:the|a) (?:\w+ ){0,4}meeting\b|^minutes\b|\bagenda and minutes\b|\baction notes\b|\bminutes of meeting\b|\bdraft minutes\b|\bmeeting of the .{3,120} (?:was )?held (?:on|at|in)\b/im,
  /\bapolog(?:y|ies)\b/i,
  /\b(?:present|in attendance|also present)\b ?[:-]/i,
  /\bdeclarations? of (?:\w+ ){0,2}interests?\b/i,
  /(?:^|\n)\W*(?:RESOLVED|AGREED|NOTED|ORDERED|RECOMMENDED|DECIDED)\b|\bRESOLVED\b|(?:^|\n)\W*(?:Resolved|Agreed) ?[:–-]|\bseconded by\b/,
  /(?:^|\n)\s*(?:Resolved|RESOLVED|AGREED|Agreed) ?(?:[:–-]|that)[\s\S]{20,}\n\s*(?:Resolved|RESOLVED|AGREED|Agreed) ?(?:[:–-]|that)/,
  /(?:^|\s)Minutes:/,
  /\bthe meeting (?:closed|ended|finished|concluded)\b|\bchair(?:man)?[’']?s? signature\b/i,
  /\bthe (?:chair|chairman|committee|panel|board) thanked\b/i,
];
const TRACKER =
  /\btracker\b|\baction log\b|\brecommendations? (?:monitoring|schedule)\b|\bmonitoring of (?:\w+ ){0,3}recommendations\b|\boutstanding actions\b|\bmatters arising (?:log|schedule)\b|\bprogress (?:against|on) (?:\w+ ){0,3}recommendations\b/i;
const RESPONSE =
  /\b(?:cabinet|executive|council|mayor|service|formal|government|trust|joint)[’']?s? (?:\w+ )?(?:response|reply)\b|\bresponses? (?:to|from) (?:the )?(?:\w+ ){0,8}(?:recommendations|scrutiny|task|review|panel|committee)\b|\brecommendations and (?:\w+ )?responses?\b|\bexecutive response\b|\bquestions and information requests\b/i;
const FINAL_REPORT =
  /\bfinal report\b|\b(?:scrutiny|task (?:and finish )?group|working group|in-depth|themed|commission) (?:review|inquiry|report|investigation)\b|\breport of the .{3,80}(?:task|review|working|inquiry|scrutiny)\b.{0,40}\b(?:group|panel|commission|committee)\b|\bterms of reference\b[\s\S]{0,2000}\brecommendations\b/i;

/** What kind of paper this is, from its head, its tables and the words that only minutes have. */
export function kindOf(text: string, blocks: readonly Block[]): PaperKind {
  const head = text.slice(0, HEAD_LENGTH);
  const sample = text.length > 60_000 ? `${text.slice(0, 40_000)}\n${text.slice(-20_000)}` : text;
  const minutes = MINUTES_SIGNS.filter((sign) => sign.test(sample)).length;
  const heads = blocks
    .filter((block) => block.kind === 'row')
    .map((row) => row.cells.map((cell) => cell.text));
  const answers = heads.some((cells) => readTableHead(cells)?.columns.includes('answer'));
  const states = heads.some((cells) => readTableHead(cells)?.columns.includes('status'));
  if (minutes >= 4) return 'minutes';
  if (TRACKER.test(head) || (states && minutes < 3)) return 'tracker';
  if (RESPONSE.test(head) || /\bissue raised\s+(?:\|\s*)?response\b/i.test(text)) return 'response';
  if (FINAL_REPORT.test(head) && minutes < 4) return 'final-report';
  if (answers && minutes < 2) return 'response';
  return minutes >= 2 ? 'minutes' : 'other';
}
