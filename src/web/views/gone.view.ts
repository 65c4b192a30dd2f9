import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { PageView } from '../page.js';

export type GoneView = PageView & { readonly day: string; readonly reason: string };

/** Says that a file was here whose content was removed. */
export function goneView(filename: string, removedAt: Date, reason: string | null): GoneView {
  return { title: `${filename} was removed`, day: spokenDay(dayInLondon(removedAt)), reason: reason ?? '' };
}
