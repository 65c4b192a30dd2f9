import type { PaperKind } from '../extraction.js';
import { inTitleCase } from './title-case.js';

const BODY =
  /((?:[A-Z][\w’'&]*,? (?:(?:and|of|for|the|&) ){0,2}){0,14}(?:Sub-Committee|Sub-committee|Subcommittee|Committee|Panel|Board|Commission|Cabinet|Forum|Partnership|Executive|Task (?:and Finish )?Group|(?:Working|Review|Scrutiny|Overview) Group))\b(?!,? (?:Member|Director|Summary|Report|Response|Reply|Office|Meeting|Lead))/;
const COUNCIL = /((?:[A-Z][\w’'&]* ){1,5}Council)\b/;
const REPORT_OF =
  /\bReport of:? (?:the )?([A-Z][^.:|(\n]{3,100}?(?:Panel|Committee|Commission|Board|Group))\b/;
const INTRODUCED =
  /^(?:(?:formal|joint|draft|final|public|confirmed|unconfirmed|printed|the|a) )*(?:minutes?|that|meeting|report|recommendations|agenda|notes|record|proceedings|response|reply|action notes)\b,? (?:of (?:the|a) |of |to |by (?:the )?|from (?:the )?)?(?:(?:proceedings|meeting|recommendations?) of (?:the |a )?)?/i;
/** "Cabinet response to recommendations of the Housing Panel": a response is filed under the panel that it answers. */
const ANSWERED = /^.*\b(?:response|reply|responses)(?: of .{3,60}?)? to\b/i;
const FINAL_REPORT = /\bfinal report\b/i;
/** Task groups report through their panel, and an executive is reported to. */
const NOT_MAKER = /\bGroup$|^(?:Cabinet|Executive)$/;
/** "the Committee" names none. */
const GENERIC = /^(?:Committee|Panel|Board|Commission|Forum|Partnership)$/;
const LONGEST_LINE = 200;

/**
 * The body that a paper's head names: of a response the one it answers, of a final report the one that made it; else
 * where a line names only a body, that one, else the first named, else the council.
 */
export function bodyIn(head: readonly string[], kind: PaperKind): string | null {
  const author = REPORT_OF.exec(head.join('\n'))?.[1];
  if (author) return author.replace(/^Chair(?:man)? of (?:the )?/, '');
  const lines = head
    .filter((text) => text.length <= LONGEST_LINE || /\bmeeting of\b/i.test(text.slice(0, 80)))
    .map((text) => inTitleCase(text));
  const named = lines.flatMap((line, i) => {
    const bare = line.replace(ANSWERED, '').trim().replace(INTRODUCED, '');
    const name = BODY.exec(bare)?.[1]?.replace(/^(?:(?:The|A|Chair,) |KB For the ?)/, '');
    return name && !GENERIC.test(name)
      ? [{ name, alone: name.length >= bare.length * 0.6, answered: ANSWERED.test(line), line: i }]
      : [];
  });
  const reported = kind === 'final-report' ? lines.findIndex((line) => FINAL_REPORT.test(line)) : -1;
  const chosen =
    (kind === 'response' ? named.find((one) => one.answered) : undefined) ??
    (reported >= 0
      ? named.find((one) => one.line > reported && one.line <= reported + 4 && !NOT_MAKER.test(one.name))
      : undefined) ??
    (kind === 'final-report' ? named.find((one) => !NOT_MAKER.test(one.name)) : undefined) ??
    named.find((one) => one.alone) ??
    named.find((one) => one.name.includes(' ')) ??
    named[0];
  return chosen?.name ?? lines.map((line) => COUNCIL.exec(line)?.[1]).find(Boolean) ?? null;
}
