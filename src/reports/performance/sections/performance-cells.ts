import { spokenDays } from '../../../calendar/spoken-day.js';
import { textCell } from '../../printed/printed-cells.js';
import type { PrintedCell } from '../../printed/printed-report.js';
import { percentOf, type Share, shareInWords } from '../share.rules.js';

/** A share with its numerator and denominator; what a spreadsheet sorts by is the percentage. */
export function shareCell(share: Share, note: string | null = null): PrintedCell {
  return { ...textCell(shareInWords(share), note), value: percentOf(share) };
}

/** A number of days, which need not be whole; a dash where nothing is to be counted. */
export function daysCell(days: number | null): PrintedCell {
  if (days === null) return textCell('–');
  const words = Number.isInteger(days) ? spokenDays(days) : `${days.toLocaleString('en-GB')} days`;
  return { ...textCell(words), value: days };
}
