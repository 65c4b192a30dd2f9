import { formatPeriod, NotAPeriod, parsePeriod } from '../calendar/period.js';
import type { LocalLength } from './statutory-clock-law.rules.js';

const AFTER = / after$/i;

/**
 * The council's own length as it is kept: `8w` begins with the day that the rule names, `8w after` does not count it.
 * @throws NotAPeriod
 */
export function parseLocalLength(text: string): LocalLength {
  const counting = AFTER.test(text.trim()) ? 'after' : 'beginning-with';
  return { ...parsePeriod(text.trim().replace(AFTER, '')), counting };
}

/** The short form that {@link parseLocalLength} reads back: `8w after`. */
export function formatLocalLength({ counting, ...period }: LocalLength): string {
  return counting === 'after' ? `${formatPeriod(period)} after` : formatPeriod(period);
}

export function isLocalLength(text: string): boolean {
  try {
    parseLocalLength(text);
    return true;
  } catch (error) {
    if (error instanceof NotAPeriod) return false;
    throw error;
  }
}
