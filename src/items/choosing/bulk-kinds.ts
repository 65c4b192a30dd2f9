/** What can be done to many items at once, as the address says it. */
export const BULK_KINDS = [
  'owner',
  'due',
  'extension',
  'tags',
  'publicity',
  'hold',
  'verdict',
  'withdrawal',
] as const;
export type BulkKind = (typeof BULK_KINDS)[number];

/** The words of the buttons below a list. */
export const BULK_BUTTONS: Readonly<Record<BulkKind, string>> = {
  owner: 'Give them this owner',
  due: 'Set when they are due',
  extension: 'Extend',
  tags: 'Tag',
  publicity: 'Who can see them',
  hold: 'Hold reminders',
  verdict: 'Record a verdict',
  withdrawal: 'Withdraw',
};

/** Where what is ticked leads. */
export const BULK_PATH = '/bulk-changes/new';
