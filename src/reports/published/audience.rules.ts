import type { Visible } from '../../bodies/publicity.rules.js';

/**
 * For whom a report is made. The open form is for everybody. The exempt form tells of exempt items too and goes to members of the
 * body and to those who keep the register; it is marked on every page.
 *
 * Local Government Act 1972, s.100C(1) as it was read: after a meeting the open part of its reports stays open to inspection
 * (six years beginning with its date), without what discloses exempt information; with a summary where the record would not be fair
 * and coherent else.
 * s.100B(2) and (5), by which the proper officer leaves out of the open copy what relates to exempt items and marks the other “Not
 * for publication”, were not to be had in full: read them before this is changed.
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
