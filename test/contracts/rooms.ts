/** The rooms of the house from the ground up: a room may import from itself and from those before it. */
export const ROOMS: readonly string[] = [
  'calendar',
  'deadlines',
  'extraction',
  'config',
  'database',
  'web',
  'audit',
  'past',
  'mail',
  'people',
  'accounts',
  'council',
  'saved-views',
  'bodies',
  'documents',
  'items',
  'recommendations',
  'actions',
  'measures',
  'responses',
  'answer-links',
  'requests',
  'review',
  'imports',
  'handover',
  'succession',
  'meetings',
  'reminders',
  'reports',
  'register',
  'pages',
  'example',
  'health',
];

/** The room in which a file stands; null for those that stand before all rooms. */
export function roomOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** Whether `one` comes after `other` in the order of the rooms. */
export function isAbove(one: string, other: string): boolean {
  return ROOMS.indexOf(one) > ROOMS.indexOf(other);
}
