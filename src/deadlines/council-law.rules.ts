import type { ClockOfItem } from './clock-event.rules.js';

export const NATIONS = ['england', 'wales'] as const;
export type Nation = (typeof NATIONS)[number];

export const GOVERNMENTS = ['executive', 'committee', 'combined-authority'] as const;
export type Government = (typeof GOVERNMENTS)[number];

/** Of which nation the council is, how it is governed, and what it says itself of the time for an answer. */
export type CouncilLaw = {
  readonly nation: Nation;
  readonly government: Government;
  /** As {@link parseLocalLength} reads it; null where the council says nothing. */
  readonly responseLength: string | null;
  readonly responseCitation: string | null;
};

/** What is known for want of another word: a council in England under executive arrangements. */
export const ENGLISH_EXECUTIVE: CouncilLaw = {
  nation: 'england',
  government: 'executive',
  responseLength: null,
  responseCitation: null,
};

/**
 * The clock under which the council itself answers. Section 9FE of the Local Government Act 2000 binds councils in England under
 * executive arrangements. The duty elsewhere (Local Government Act 2000 s.21B in Wales; SI 2012/1020 under the committee system;
 * SI 2017/68 art. 7 in combined authorities) was not to be had in its words, so there the council gives length and citation.
 */
export function councilClock({
  nation,
  government,
  responseLength,
  responseCitation,
}: CouncilLaw): ClockOfItem {
  if (nation === 'england' && government === 'executive')
    return { clockRule: 'executive', clockLength: null, clockCitation: null };
  return { clockRule: 'local', clockLength: responseLength, clockCitation: responseCitation };
}
