import { statusCell } from '../../printed/printed-cells.js';
import type { PrintedCell, PrintedStatus } from '../../printed/printed-report.js';
import { PROGRESS_STATUSES, type ProgressStatus } from '../progress-status.rules.js';

/** Each status by a word and a sign of its own, so that it reads in black and white. */
export const STATUS_WORDS: Readonly<Record<ProgressStatus, PrintedStatus>> = {
  achieved: { text: 'Achieved', sign: '✓', tone: 'done' },
  'on-track': { text: 'On track', sign: '●', tone: 'plain' },
  'at-risk': { text: 'At risk', sign: '◆', tone: 'soon' },
  slipped: { text: 'Slipped', sign: '▲', tone: 'late' },
  stopped: { text: 'Stopped', sign: '■', tone: 'quiet' },
  'not-started': { text: 'Not started', sign: '○', tone: 'quiet' },
};

/** The status, with the state that says more; which is left out where it says the same. */
export function progressStatusCell(status: ProgressStatus, stateLabel: string): PrintedCell {
  const saysNothing = ['In progress', 'Open', 'Agreed complete', STATUS_WORDS[status].text];
  return statusCell(STATUS_WORDS[status], saysNothing.includes(stateLabel) ? null : stateLabel);
}

/** “2 achieved, 1 slipped”: those of which there are any, in the order of the words. */
export function statusCounts(counts: Readonly<Record<ProgressStatus, number>>): string {
  return PROGRESS_STATUSES.filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${STATUS_WORDS[status].text.toLowerCase()}`)
    .join(', ');
}
