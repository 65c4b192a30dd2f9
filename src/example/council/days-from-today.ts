import type { BodyCode } from './body-code.js';

/** Days from the day of loading; negative for the past. */
export type DaysFromToday = number;

/** A meeting by its place in the calendar of its body: 0 is the next one, -1 the last. */
export type MeetingPoint = readonly [body: BodyCode, place: number];
