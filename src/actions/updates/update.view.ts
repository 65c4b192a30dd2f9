import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { type Tag, type TagColour, tag } from '../../web/govuk/tag.js';
import type { EvidenceRow, UpdateCorrectionRow, UpdateRow } from '../action-events.queries.js';
import { forecastLateness } from '../due-dates/forecast.rules.js';
import { evidenceTypeName, fileSize } from '../evidence/evidence-type.rules.js';
import type { CameBy } from './action-update.entity.js';
import { CLAIM_LABELS, type Claim } from './claim.rules.js';

const CLAIM_COLOURS: Record<Claim, TagColour> = {
  'on-track': 'blue',
  'at-risk': 'yellow',
  delayed: 'orange',
  complete: 'purple',
};

/** An update as a page prints it. */
export type ShownUpdate = {
  readonly day: string;
  readonly claim: Tag;
  readonly byline: string;
  readonly words: string;
  readonly forecast: string | null;
  /** Which occurrence of a duty it reports as done; null where none. */
  readonly occurrence: string | null;
  readonly evidence: readonly ShownEvidence[];
  readonly corrections: readonly ShownCorrection[];
};

/** What an update said before it was put right. */
export type ShownCorrection = {
  /** “Corrected on 4 May 2026 by Ann Reid: the wrong year” */
  readonly byline: string;
  /** “First said: on track, forecast 1 June 2026” */
  readonly said: string;
  readonly words: string;
  readonly takenOut: string | null;
};

/** A link to a place outside this service, or a file to keep. */
export type ShownEvidence = {
  readonly title: string;
  readonly href: string;
  readonly isLink: boolean;
  /** Where a link leads, or what a file is: “PDF, 240 KB”. */
  readonly note: string;
  readonly isPublic: boolean;
};

/** @param dueOn when the action is due, beside which a forecast says how late it is */
export function shownUpdate(update: UpdateRow, dueOn: CalendarDay | null = null): ShownUpdate {
  const { writtenOn, claim, forecastOn, evidence, words, meetsOn, corrections } = update;
  const late = forecastLateness(forecastOn, dueOn);
  return {
    day: spokenDay(writtenOn),
    claim: tag(`Claims: ${CLAIM_LABELS[claim].toLowerCase()}`, CLAIM_COLOURS[claim]),
    byline: bylineOf(update),
    words,
    forecast: forecastOn && `${spokenDay(forecastOn)}${late ? `, ${late}` : ''}`,
    occurrence: meetsOn && spokenDay(meetsOn),
    evidence: evidence.map(shownEvidence),
    corrections: corrections.map(shownCorrection),
  };
}

function shownCorrection(correction: UpdateCorrectionRow, index: number): ShownCorrection {
  const { claimBefore, wordsBefore, forecastOnBefore, evidenceTakenOut } = correction;
  const forecast = forecastOnBefore && `forecast ${spokenDay(forecastOnBefore)}`;
  const said = [CLAIM_LABELS[claimBefore].toLowerCase(), forecast].filter(Boolean).join(', ');
  return {
    byline: `Corrected on ${spokenDay(correction.correctedOn)} by ${correction.correctedBy}: ${correction.reason}`,
    said: `${index === 0 ? 'First said' : 'Said before that'}: ${said}`,
    words: wordsBefore,
    takenOut: evidenceTakenOut.join(', ') || null,
  };
}

const WAYS: Record<CameBy, string> = {
  link: 'through the link in an email',
  reply: 'as a reply to an email',
};

function bylineOf({ writtenBy, onBehalfOf, cameBy }: UpdateRow): string {
  if (cameBy) return `Sent by ${writtenBy}${onBehalfOf ? ` for ${onBehalfOf}` : ''}, ${WAYS[cameBy]}`;
  return onBehalfOf ? `Entered for ${onBehalfOf} by ${writtenBy}` : `Written by ${writtenBy}`;
}

function shownEvidence(evidence: EvidenceRow): ShownEvidence {
  const { id, title, address, mediaType, sizeBytes, isPublic, removedOn, removedReason } = evidence;
  if (address !== null) {
    return { title, href: address, isLink: true, note: `outside this service, ${hostOf(address)}`, isPublic };
  }
  const kept = `${evidenceTypeName(mediaType)}, ${fileSize(sizeBytes ?? 0)}`;
  const note = removedOn ? `removed on ${spokenDay(removedOn)}: ${removedReason}` : kept;
  return { title, href: `/evidence/${id}`, isLink: false, note, isPublic };
}

/** Where a link leads, so that nobody is led astray by its title. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
