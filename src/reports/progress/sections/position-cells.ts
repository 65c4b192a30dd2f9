import { CLAIM_LABELS } from '../../../actions/updates/claim.rules.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import { VERDICT_LABELS } from '../../../items/verdicts/verdict.rules.js';
import { textCell } from '../../printed/printed-cells.js';
import type { PrintedCell } from '../../printed/printed-report.js';
import type { LatestPosition } from '../latest-position.js';
import type { ReportedEvidence } from '../progress-facts.js';
import type { ReviewedVerdict } from '../review.js';
import type { SectionContext } from './section-context.js';

/** What the owner said last, in the owner’s words, with the evidence; below it what was claimed when, and what a meeting said. */
export function positionCell(
  latest: LatestPosition | null,
  verdict: ReviewedVerdict | null,
  context: SectionContext,
): PrintedCell {
  const notes = [latest && claimWords(latest), verdict && judgedWords(verdict)];
  const note = notes.filter(Boolean).join('. ') || null;
  if (!latest) return textCell('No update yet', note);
  return { ...textCell(latest.words, note), links: evidenceLinks(latest.evidence, context) };
}

/** “At risk, 12 May 2026; forecast 1 December 2026” */
export function claimWords({ claim, on, forecastOn }: LatestPosition): string {
  const forecast = forecastOn === null ? '' : `; forecast ${spokenDay(forecastOn)}`;
  return `${CLAIM_LABELS[claim]}, ${spokenDay(on)}${forecast}`;
}

/** “Not agreed on 7 September 2026: come back in the spring” */
export function judgedWords({ verdict, on, remark, supersededBy }: ReviewedVerdict): string {
  const by = supersededBy === null ? '' : ` by ${supersededBy}`;
  return `${VERDICT_LABELS[verdict]}${by} on ${spokenDay(on)}${remark === null ? '' : `: ${remark}`}`;
}

export function evidenceLinks(
  evidence: readonly ReportedEvidence[],
  { base }: SectionContext,
): PrintedCell['links'] {
  return evidence.map(({ title, address }) => ({
    text: title,
    href: address.startsWith('/') ? `${base}${address}` : address,
  }));
}
