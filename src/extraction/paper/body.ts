import { anyOf } from '../any-of.js';
import type { Block } from '../blocks/block.js';
import { BODIES } from '../bodies.js';
import type { PaperKind } from '../extraction.js';
import { inOrder } from '../in-order.js';
import { MADE_TO } from '../made-to.js';
import { decidesAlone, formed } from './body-by-form.js';
import { COUNCIL, KEEPS_MINUTES, KINDS_OF_BODY, NAMED_BODY } from './names-of-bodies.js';
import { inTitleCase } from './title-case.js';

const REPORT_OF =
  /\bReport of:? (?:the )?([A-Z][^.:|(\n]{3,100}?(?:Panel|Committee|Commission|Board|Group))\b/;
const INTRODUCED_BY = anyOf`
  minutes?|that|meeting|report|recommendations|agenda|notes|record|proceedings|response|reply
  action notes|decisions
`;
const INTRODUCED_HOW = anyOf`
  [a-z]+(?:st|nd|rd|th)|\d+(?:st|nd|rd|th)|formal|joint|draft|final|public|confirmed|unconfirmed|printed|the|a
`;
const INTRODUCED_LINKS = anyOf`
  of (?:the|a) |of |to |by (?:the )?|from (?:the )?
`;
const PROCEEDINGS = anyOf`
  proceedings|(?:[a-z]+(?:st|nd|rd|th) )?meeting|recommendations?
`;
const INTRODUCED = new RegExp(
  inOrder`
  ^(?:[([]item \d+[)\]] )?(?:at (?:the|a) )?(?:${INTRODUCED_HOW} )*${INTRODUCED_BY}\b,? ${INTRODUCED_LINKS}?
  (?:${PROCEEDINGS} of (?:the |a )?)?
`,
  'i',
);
/** "Cabinet response to recommendations of the Housing Panel": a response is filed under the panel that it answers. */
const ANSWERED = /^.*\b(?:response|reply|responses)(?: of .{3,60}?)? to\b/i;
/** "7 March 2024 Dear Minister, Pier Scrutiny Panel": whom a letter greets is no part of a name. */
const GREETED = /^.{0,40}\bDear [^,]{2,60}, /;
/** "This is a letter from the Pier Scrutiny Panel to …", "I am writing on behalf of the Pier Committee". */
const WRITTEN_FROM = new RegExp(
  String.raw`\b(?:letter from|on behalf of) (?:the )?((?:[A-Z][\w’'&]*,? (?:(?:and|of|for|the|&) ){0,2}){0,14}${KINDS_OF_BODY})\b`,
);
const FINAL_REPORT = /\bfinal report\b/i;
/** "Scrutiny Review Group report to Economy Scrutiny Committee". */
const REPORT_TO = /\breport (?:of [^.;:]{3,80}? )?to (?:the )?(?=[A-Z])/i;
/** "Councillor Ash, Chair of the Task Group": who signs a foreword. */
const SIGNED = /^(?:by )?(?:Councillor|Cllr|Mrs?|Ms|Dr)\.? [^,]{3,40}, (?:Vice-)?(?:Chair|Convener|Leader)/i;
/** "Harbour Care BoardDate of meeting: 4 May": the next label has lost its line. */
const GLUED = /(?<=[a-z])(?=(?:Date|Time|Venue|Place|Present|Held)(?: of (?:the )?[Mm]eeting)?\s?:)/;
/** "Pier Panel – recommendations made on 3 May" in a response: what it answers. */
const RECOMMENDED_BY = /\brecommendations?\b/i;
/** A sentence mentions bodies; only a heading, a label or the words of a title name the paper's own. */
const SENTENCE =
  /\b(?:was|were|had|has|have|will|would|is|are|be|been|thanked|welcomed|introduced|considered|received)\b|[a-z]{3}[.!?]$/;
/** "That progress be reported to the Pier Panel": a clause names whom it asks or tells. */
const CLAUSE = new RegExp(
  anyOf`
  ^\W*(?:That\b|To (?!the\b|all\b|members\b)[a-z]|(?:Resolved|Agreed|RESOLVED|AGREED|NOTED)\b.{12})
  ^[^.;:]{3,60} be (?:reported|referred|submitted|brought|presented|sent|recommended|thanked)\b
`,
);
const NAMES_MEETING =
  /^\W*(?:\w+ ){0,3}(?:minutes|notes|record|meeting|proceedings|report|response|reply|recommendations|agenda)\b/i;
/** Task groups report through their panel, and an executive is reported to. */
const NOT_MAKER = /\bGroup$|^(?:Cabinet|Executive)$/;
/** "the Committee" names none. */
const GENERIC = new RegExp(inOrder`
  \b(?:the|this) (?:Committee|Panel|Board|Commission|Council|Group)$|^(?:Committee|Panel|Board|Commission|Forum|
  Partnership)$|^(?:Open|Public) Forum$|^(?:Members? of|Previous|Last|Next|There|This) |\bChief Executive$
`);
/** "Scrutiny Board (Environment and Housing)": one of several boards of a name. */
const REMIT = /^ \((?!(?:Vice-)?Chair|Held|Item)[A-Z][^)]{3,70}\)/;
/** "To: Cabinet", "Report to Cabinet": whom a paper goes to. */
const ADDRESSED = /^\W*(?:report )?(?:to|for|circulation|cc)\s?:\s/i;
/** "Meeting of the Pier Panel, 6 May", "Minutes of the Pier Panel held on": the body that met, whatever titles name. */
const OF_A_MEETING =
  /^\W*(?:draft )?(?:(?:minutes|notes) of (?:the |a )?(?:meeting of )?|meeting of )(?:the )?(?=[A-Z])(?!previous|last).{3,120}\d/i;
/** "Youth Forum Minutes of meeting held on 4 May at the library Present: …": a page's head that lost its line ends. */
const RUN_TOGETHER = /\bmeeting of\b|\b(?:minutes?|notes) (?:of|from)\b/i;
const LONGEST_LINE = 200;
const SETTLED_WORDS = anyOf`
  noted|notes|agreed|agrees|resolved|recommended|recommends|approved|considered|received|asked|confirmed|had before it
`;
const SETTLED_HOW = anyOf`
  also|then|therefore|unanimously
`;
const SETTLES = new RegExp(
  inOrder`
  ^(?:minutes: )?(?:resolved:? )?(?:that )?(?:the )?((?:[A-Z][\w’'&-]*,? (?:(?:and|of|for|the|&) ){0,2}){1,12})(?:${SETTLED_HOW} )?
  ${SETTLED_WORDS}\b
`,
  'i',
);
/** "that the minutes of the meeting of the Pier Committee held on 3 May be signed": the body signs its own. */
const SIGNS_ITS_OWN = new RegExp(
  inOrder`
  \bminutes of the (?:last |previous )?meeting of the ((?:[A-Z][\w’'&-]*,? (?:(?:and|of|for|the|&) ){0,2}){1,12})
  (?:held|dated|of|on)\b.{0,100}\b(?:signed|approved|confirmed|agreed|correct|true)\b
`,
  'i',
);
/** "Councillor Birch, Chair of the Pier Panel": of what. */
const CHAIRED = /^(?:Councillor|Cllr|Mrs?|Ms|Dr)\.? [^,]{3,40}, (?:Vice-)?Chair\w*,? (?:of )?(?:the )?/;
const MOST_TALK = 400;

/**
 * The body that a paper's head names: of a response the one it answers, of a final report the one that made it; else
 * where a line names only a body, that one, else the first named, else the council.
 */
export function bodyIn(head: readonly string[], kind: PaperKind): string | null {
  const form = head.map((text, i) => formed(text, head[i + 1] ?? '')).find(Boolean) ?? decidesAlone(head);
  if (form) return form;
  const writer = head.map((text) => WRITTEN_FROM.exec(text)?.[1]).find(Boolean);
  if (writer && !GENERIC.test(writer)) return writer.replace(CHAIRED, '');
  const author = kind === 'minutes' ? null : REPORT_OF.exec(head.join('\n'))?.[1];
  if (author) return author.replace(/^Chair(?:man)? of (?:the )?/, '');
  const lines = head
    .filter((text) => (kind !== 'minutes' || !ADDRESSED.test(text)) && !CLAUSE.test(text))
    .filter((text) => kind !== 'final-report' || !MADE_TO.test(text))
    .filter((text) => text.length <= LONGEST_LINE || RUN_TOGETHER.test(text.slice(0, 120)))
    .filter((text) => kind !== 'final-report' || !SIGNED.test(text))
    .map((text) => text.slice(0, LONGEST_LINE).replace(GLUED, ' '))
    .filter(
      (text) =>
        (NAMES_MEETING.test(text) && !/^At (?:its|their) /.test(text)) ||
        !(SENTENCE.test(text) && text.split(' ').length > 7),
    )
    .map((text) => inTitleCase(text));
  const named = lines.flatMap((line, i) => {
    const told = kind === 'final-report' ? line.split(REPORT_TO).at(-1) : line;
    const bare = (told ?? line).replace(GREETED, '').replace(ANSWERED, '').trim().replace(INTRODUCED, '');
    const found = NAMED_BODY.exec(bare);
    const remit = found ? (REMIT.exec(bare.slice(found.index + found[0].length))?.[0] ?? '') : '';
    const name = ((found?.[1] ?? '') + remit).replace(
      /^(?:(?:The|A|Chair,|Chair of(?: the)?) |KB For the ?)/,
      '',
    );
    return name && !GENERIC.test(name)
      ? [{ name, alone: name.length >= bare.length * 0.6, answered: ANSWERED.test(line), line: i }]
      : [];
  });
  const reported = kind === 'final-report' ? lines.findIndex((line) => FINAL_REPORT.test(line)) : -1;
  const met = kind === 'minutes' ? named.find(({ line }) => OF_A_MEETING.test(lines[line] ?? '')) : undefined;
  const chosen =
    met ??
    (kind === 'response'
      ? (named.find((one) => one.answered) ??
        named.find((one) => RECOMMENDED_BY.test(lines[one.line] ?? '') && !NOT_MAKER.test(one.name)))
      : undefined) ??
    (reported >= 0
      ? named.find((one) => one.line > reported && one.line <= reported + 4 && !NOT_MAKER.test(one.name))
      : undefined) ??
    (kind === 'final-report' ? named.find((one) => !NOT_MAKER.test(one.name)) : undefined) ??
    named.find((one) => one.alone) ??
    named.find((one) => one.name.includes(' ')) ??
    named[0];
  return (
    chosen?.name.replace(CHAIRED, '') ??
    lines.map((line) => KEEPS_MINUTES.exec(line)?.[1] ?? COUNCIL.exec(line)?.[1]).find(Boolean) ??
    head.map((line) => GROUP_ALONE.exec(line)?.[1] ?? metInAnyCase(line)).find(Boolean) ??
    null
  );
}

/** "Patient Group" alone on a line. */
const GROUP_ALONE = /^((?:[A-Z][\w’'&-]* (?:of |and |for )?){1,6}(?:Group|Network))$/;
const MET = new RegExp(
  String.raw`^(?:minutes|notes) of (?:the |a )?(?:meeting of the )?([\w’' -]{0,60}?${BODIES}) held\b`,
  'i',
);
/** "MINUTES of the pier harbour board held in": as a page set it. */
function metInAnyCase(line: string): string | null {
  const name = MET.exec(line)?.[1]?.replace(/(?<=^| )[a-z]/g, (letter) => letter.toUpperCase());
  return name && !GENERIC.test(name) ? name : null;
}

const MEETING_OF =
  /\bmeeting of the ((?:[A-Z][\w’'&-]*,? (?:(?:and|of|for|the|&) ){0,2}){1,8}(?:Authority|Committee|Panel|Board))\b/;

/** A paper that opens with an agenda item names its body where the body settles something, else where it tells of its meetings. */
export function bodyThatSettles(blocks: readonly Block[]): string | null {
  const talk = blocks.slice(0, MOST_TALK);
  for (const { passage } of talk) {
    const words = passage.text.slice(0, 2 * LONGEST_LINE);
    const settled = SETTLES.exec(words) ?? SIGNS_ITS_OWN.exec(words);
    const name = settled?.[1] && NAMED_BODY.exec(settled[1])?.[1];
    if (name && !GENERIC.test(name)) return name;
  }
  const met = talk.map(({ passage }) => MEETING_OF.exec(passage.text.slice(0, 2 * LONGEST_LINE))?.[1]);
  return met.find((name) => name && !GENERIC.test(name)) ?? null;
}
