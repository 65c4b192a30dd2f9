import { ADULT_ACTIONS, ADULT_RECOMMENDATIONS } from './adults.js';
import { BOARD_ACTIONS, BOARD_RECOMMENDATIONS } from './board.js';
import { CHILDREN_ACTIONS, CHILDREN_RECOMMENDATIONS } from './children.js';
import { PLACEMENTS_CARRIED_OUT } from './children-placements.js';
import { PLACEMENTS_ENDED } from './children-placements-ended.js';
import { ENDED_RECOMMENDATIONS } from './ended.js';
import { ENVIRONMENT_ACTIONS, ENVIRONMENT_RECOMMENDATIONS } from './environment.js';
import type { ExampleAction, ExampleRecommendation } from './example-items.js';

/** Every recommendation of the example. */
export const EXAMPLE_RECOMMENDATIONS: readonly ExampleRecommendation[] = [
  ...PLACEMENTS_CARRIED_OUT,
  ...PLACEMENTS_ENDED,
  ...CHILDREN_RECOMMENDATIONS,
  ...ADULT_RECOMMENDATIONS,
  ...ENVIRONMENT_RECOMMENDATIONS,
  ...BOARD_RECOMMENDATIONS,
  ...ENDED_RECOMMENDATIONS,
];

/** Every action that no recommendation asked for. */
export const EXAMPLE_ACTIONS: readonly ExampleAction[] = [
  ...CHILDREN_ACTIONS,
  ...ADULT_ACTIONS,
  ...ENVIRONMENT_ACTIONS,
  ...BOARD_ACTIONS,
];
