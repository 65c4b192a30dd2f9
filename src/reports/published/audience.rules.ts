import type { Visible } from '../../bodies/publicity.rules.js';

/**
 * For whom a report is made. The open form is for everybody. The exempt form tells of exempt items too and goes to members of the
 * body and to those who keep the register; it is marked on every page.
 *
 * Local Government Act 1972 as far as it was read. s.100C(1)(a) and (b): the minutes stay open to inspection for six years beginning
 * with the day of the meeting, without what discloses exempt information, and with a summary where one is due. Schedule 12A, Part 1,
 * paragraphs 1 to 5 as on 21 April 2022, and 7 as SI 2006/88 has it. s.100C(2) was read in its like for Northern Ireland (Local
 * Government Act (Northern Ireland) 2014, s.44(2): a summary where what is left gives no reasonably fair and coherent record),
 * s.100B(2) in its like for Wales (s.100BA(2): the proper officer may leave out what relates only to items that are likely not to be
 * open). Not to be had, and so not read, in their own words: s.100B(2) and (5) and s.100C(2). Whoever changes this reads them first.
 */
export const AUDIENCES = ['open', 'exempt'] as const;
export type Audience = (typeof AUDIENCES)[number];

export function isAudience(text: string): text is Audience {
  return (AUDIENCES as readonly string[]).includes(text);
}

/** What items a report for this audience tells of. */
export function publicitiesIn(audience: Audience): readonly Visible[] {
  return audience === 'open' ? ['published'] : ['published', 'exempt'];
}
