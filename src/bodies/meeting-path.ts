import type { MeetingRow } from './bodies.queries.js';

/** Where the page of a meeting is: `/meetings/OSB/2022-05-11`. */
export function meetingPath({ bodyCode, heldOn }: Pick<MeetingRow, 'bodyCode' | 'heldOn'>): string {
  return `/meetings/${bodyCode}/${heldOn}`;
}
