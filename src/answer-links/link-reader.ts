import { type Asker, asRole } from '../web/permissions.rules.js';

/**
 * As whom somebody reads who comes by a link and has no account. Of what the link is about they may read everything, exempt or not:
 * they were asked it. Of all else they read what an officer does.
 */
export const LINK_READER = {
  ofItsItems: asRole('democratic-services'),
  ofAllElse: asRole('officer'),
} as const satisfies Record<string, Asker>;
