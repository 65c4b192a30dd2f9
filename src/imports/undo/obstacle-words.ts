import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { Obstacle } from './import-undo.queries.js';

const SHOWN = 5;

/** What stands in the way of undoing an import, in one sentence. */
export function obstacleWords(obstacles: readonly Obstacle[]): string {
  const shown = obstacles.slice(0, SHOWN).map(obstacleLine);
  const more = obstacles.length > SHOWN ? '; and more' : '';
  return `Something depends on it: ${shown.join('; ')}${more}. Undo that first, or change the items one at a time`;
}

/** “A2022/003: entered an update for Fostering Team, Jo Marsh, 1 August 2022” */
export function obstacleLine({ reference, action, actor, at }: Obstacle): string {
  return `${reference}: ${action}, ${actor}, ${spokenDay(dayInLondon(at))}`;
}
