import { inTitleCase } from './title-case.js';

const BODY =
  /((?:[A-Z][\w’'&]*,? (?:(?:and|of|for|the|&) ){0,2}){0,14}(?:Sub-Committee|Sub-committee|Subcommittee|Committee|Panel|Board|Commission|Cabinet|Forum|Partnership|Executive|Task (?:and Finish )?Group|(?:Working|Review) Group))\b(?! (?:Member|Director|Summary|Report|Response|Office))/;
const COUNCIL = /((?:[A-Z][\w’'&]* ){1,5}Council)\b/;
const REPORT_OF =
  /\bReport of:? (?:the )?([A-Z][^.:|(\n]{3,100}?(?:Panel|Committee|Commission|Board|Group))\b/;
const INTRODUCED =
  /^(?:(?:draft )?minutes|that|(?:a )?meeting|report|recommendations|agenda)\b,? (?:of (?:the|a) |of |to )?(?:meeting of the )?/i;
const LONGEST_LINE = 200;

/** The body that a paper's head names: where a line names only a body, that one, else the first named, else the council. */
export function bodyIn(head: readonly string[]): string | null {
  const author = REPORT_OF.exec(head.join('\n'))?.[1];
  if (author) return author;
  const lines = head
    .filter((text) => text.length <= LONGEST_LINE || /\bmeeting of\b/i.test(text.slice(0, 80)))
    .map((text) => inTitleCase(text).replace(INTRODUCED, ''));
  const named = lines.flatMap((line) => {
    const name = BODY.exec(line)?.[1]?.replace(/^(?:The|A) /, '');
    return name ? [{ name, alone: name.length >= line.length * 0.6 }] : [];
  });
  const chosen = named.find((one) => one.alone) ?? named.find((one) => one.name.includes(' ')) ?? named[0];
  return (
    chosen?.name ?? lines.map((line) => COUNCIL.exec(line)?.[1]).find((name) => name !== undefined) ?? null
  );
}
