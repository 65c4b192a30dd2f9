/** What a column of a sheet may hold, in the order in which the choice offers it. */
export const COLUMN_FIELDS = [
  'ourReference',
  'reference',
  'minute',
  'kind',
  'body',
  'addressee',
  'text',
  'action',
  'madeOn',
  'noticeOn',
  'receivedOn',
  'response',
  'respondedOn',
  'reasons',
  'owner',
  'dueOn',
  'status',
  'update',
  'updatedOn',
  'verdict',
  'verdictOn',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

export const COLUMN_FIELD_NAMES: Readonly<Record<ColumnField, string>> = {
  ourReference: 'Reference of the register',
  reference: 'Reference of the sheet',
  minute: 'Minute number',
  kind: 'Recommendation or action',
  body: 'Body that made it',
  addressee: 'Body it is addressed to',
  text: 'What is recommended or asked',
  action: 'Action that carries it out',
  madeOn: 'Day it was made',
  noticeOn: 'Day of the notice in writing',
  receivedOn: 'Day it was received',
  response: 'Response: accepted or rejected',
  respondedOn: 'Day of the response',
  reasons: 'Reasons of the response',
  owner: 'Owner',
  dueOn: 'Due date',
  status: 'Status',
  update: 'Latest update',
  updatedOn: 'Day of the update',
  verdict: 'Scrutiny’s verdict',
  verdictOn: 'Day of the meeting that gave the verdict',
};

/** Which column, counted from 0, holds what. A field that is absent is not in the sheet. */
export type Columns = Readonly<Partial<Record<ColumnField, number>>>;

/** Columns whose words stand for facts. */
export const STATUS_FIELDS = ['response', 'status', 'verdict'] as const satisfies readonly ColumnField[];

/** What a status of a sheet may mean among our facts. */
export const MEANINGS = [
  'accepted',
  'accepted-in-part',
  'rejected',
  'on-track',
  'at-risk',
  'delayed',
  'complete',
  'agreed-complete',
  'no-longer-needed',
  'superseded',
  'nothing',
] as const;
export type Meaning = (typeof MEANINGS)[number];

export const MEANING_NAMES: Readonly<Record<Meaning, string>> = {
  accepted: 'Response: accepted',
  'accepted-in-part': 'Response: accepted in part',
  rejected: 'Response: rejected',
  'on-track': 'The owner says: on track',
  'at-risk': 'The owner says: at risk',
  delayed: 'The owner says: delayed',
  complete: 'The owner says: complete',
  'agreed-complete': 'Scrutiny’s verdict: agreed complete',
  'no-longer-needed': 'Scrutiny’s verdict: no longer needed',
  superseded: 'Scrutiny’s verdict: superseded',
  nothing: 'None of these: keep the words with the item',
};

/** What a sheet lists. */
export const SHEET_KINDS = ['recommendation', 'action', 'per-row'] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];
export type ItemKind = Exclude<SheetKind, 'per-row'>;

/** How far an import has come. */
export type ImportState = 'mapping' | 'running' | 'done' | 'undone';

/** What became of a row. */
export const ROW_STATES = ['waiting', 'new', 'changed', 'unchanged', 'not-fitting', 'no-item'] as const;
export type RowState = (typeof ROW_STATES)[number];

export const ROW_STATE_NAMES: Readonly<Record<RowState, string>> = {
  waiting: 'Waiting',
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  'not-fitting': 'Not imported',
  'no-item': 'No item',
};

/** Verdicts among the meanings: they hold only where somebody names the meeting. */
export const VERDICT_MEANINGS: readonly Meaning[] = ['agreed-complete', 'no-longer-needed', 'superseded'];
