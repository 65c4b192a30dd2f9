/** The modules of the program from the ground up: a module may import from itself and from those before it. */
export const MODULES: readonly string[] = [
  'calendar',
  'deadlines',
  'extraction',
  'charts',
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
  'bulk-changes',
  'reports',
  'register',
  'removals',
  'pages',
  'backups',
  'example',
  'health',
  'workers',
];

/** The module in which a file stands; null for those that stand before all modules. */
export function moduleOf(path: string): string | null {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** Whether `one` comes after `other` in the order of the modules. */
export function isAbove(one: string, other: string): boolean {
  return MODULES.indexOf(one) > MODULES.indexOf(other);
}
