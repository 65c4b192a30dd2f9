import { type CalendarDay, dayOf, daysBetween, partsOf } from '../calendar/calendar-day.js';
import { MONTHS, spokenDay } from '../calendar/spoken-day.js';

/** From the least to the greatest. */
export type Extent = readonly [least: number, greatest: number];
export type DayExtent = readonly [first: CalendarDay, last: CalendarDay];

/** A day on an axis and what stands under it. */
export type DayTick = { readonly on: CalendarDay; readonly text: string };

const STEPS = [1, 2, 5, 10];
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600];
const MONTHS_OF_A_YEAR = 12;

/**
 * Round figures for an axis, evenly spaced, the first at or below `least` and the last at or above `greatest`. The spaces between
 * them are 1, 2 or 5 times a power of ten.
 * @param most how many spaces there may be; at least 2
 */
export function niceTicks([least, greatest]: Extent, most: number): number[] {
  const [low, high] = least === greatest ? widened(least) : [least, greatest];
  const power = Math.floor(Math.log10((high - low) / most));
  for (let exponent = power; ; exponent++) {
    for (const times of STEPS) {
      const [first, last] = [
        stepsIn(low, times, exponent, Math.floor),
        stepsIn(high, times, exponent, Math.ceil),
      ];
      if (last - first > most) continue;
      return Array.from({ length: last - first + 1 }, (_, index) =>
        scaled((first + index) * times, exponent),
      );
    }
  }
}

/** One figure alone stands in the middle of its axis. */
function widened(value: number): Extent {
  const by = value === 0 ? 1 : Math.abs(value) / 10;
  return [value - by, value + by];
}

function stepsIn(value: number, times: number, exponent: number, round: (steps: number) => number): number {
  return round(Number((scaled(value, -exponent) / times).toFixed(6)));
}

/** `value` × 10^`exponent` without the dust of binary fractions. */
function scaled(value: number, exponent: number): number {
  const exact = exponent < 0 ? value / 10 ** -exponent : value * 10 ** exponent;
  return Number(exact.toPrecision(12));
}

/** Where `value` lies on a line from `start` to `end` that stands for `extent`. */
export function chartPosition(value: number, [least, greatest]: Extent, [start, end]: Extent): number {
  if (least === greatest) return rounded((start + end) / 2);
  return rounded(start + ((value - least) / (greatest - least)) * (end - start));
}

/** Where `on` lies on a line from `start` to `end` that stands for the days of `extent`. */
export function placeOfDay(on: CalendarDay, [first, last]: DayExtent, range: Extent): number {
  return chartPosition(daysBetween(first, on), [0, daysBetween(first, last)], range);
}

/** A tenth of a unit is finer than any screen. */
function rounded(place: number): number {
  return Math.round(place * 10) / 10;
}

/** First days of months, or of years, within the days of an axis; its two ends where these are too near each other for that. */
export function dayTicks([first, last]: DayExtent, most: number): DayTick[] {
  const [from, to] = [monthsSinceNought(first), monthsSinceNought(last)];
  const step = MONTH_STEPS.find((months) => (to - from) / months <= most) ?? MONTHS_OF_A_YEAR * 100;
  const ticks: DayTick[] = [];
  for (let months = Math.ceil(from / step) * step; months <= to; months += step) {
    const on = dayOf(Math.floor(months / MONTHS_OF_A_YEAR), (months % MONTHS_OF_A_YEAR) + 1, 1);
    if (on >= first && on <= last) ticks.push({ on, text: tickWords(on, step) });
  }
  if (ticks.length >= 2) return ticks.slice(-most);
  return [...new Set([first, last])].map((on) => ({ on, text: spokenDay(on) }));
}

function monthsSinceNought(on: CalendarDay): number {
  const { year, month } = partsOf(on);
  return year * MONTHS_OF_A_YEAR + month - 1;
}

function tickWords(on: CalendarDay, step: number): string {
  const { year, month } = partsOf(on);
  return step % MONTHS_OF_A_YEAR === 0 ? String(year) : `${MONTHS[month - 1]?.slice(0, 3)} ${year}`;
}

/**
 * In which row each of these places along a line is marked, so that marks of this width do not cover one another: the lowest row
 * that is free there.
 * @param places in rising order
 */
export function rowsOf(places: readonly number[], width: number): number[] {
  const ends: number[] = [];
  return places.map((place) => {
    const free = ends.findIndex((end) => end <= place);
    const row = free === -1 ? ends.length : free;
    ends[row] = place + width;
    return row;
  });
}
