import type { ColumnField, Columns } from '../import.rules.js';

/** A file that this program writes, by its headings: what its columns hold, and the headings by which it is known. */
type OwnExport = {
  readonly sign: readonly string[];
  readonly fields: Readonly<Record<string, ColumnField>>;
};

/** What is not named here (states, addresses, counts) is worked out by the register and read from no sheet. */
const OWN_EXPORTS: readonly OwnExport[] = [
  {
    sign: ['reference', 'address', 'text', 'body_code', 'addressee', 'made_on'],
    fields: {
      reference: 'ourReference',
      text: 'text',
      body_code: 'body',
      addressee: 'addressee',
      made_on: 'madeOn',
      response: 'response',
      responded_on: 'respondedOn',
      reasons: 'reasons',
      verdict: 'verdict',
      verdict_on: 'verdictOn',
    },
  },
  {
    sign: ['reference', 'address', 'text', 'body_code', 'owner', 'made_on', 'due_on'],
    fields: {
      reference: 'ourReference',
      text: 'text',
      body_code: 'body',
      owner: 'owner',
      made_on: 'madeOn',
      due_on: 'dueOn',
      verdict: 'verdict',
      verdict_on: 'verdictOn',
    },
  },
  {
    sign: ['section', 'reference', 'body', 'words', 'owner', 'due_on', 'days_late'],
    fields: {
      reference: 'ourReference',
      words: 'text',
      body: 'body',
      owner: 'owner',
      addressee: 'addressee',
      made_on: 'madeOn',
      due_on: 'dueOn',
      response: 'response',
      responded_on: 'respondedOn',
      reasons: 'reasons',
      verdict: 'verdict',
      verdict_on: 'verdictOn',
    },
  },
];

/** What the columns hold where the program itself wrote the file; null for every other sheet. */
export function ownExportColumns(headings: readonly string[]): Columns | null {
  const found = OWN_EXPORTS.find(({ sign }) => sign.every((heading) => headings.includes(heading)));
  if (!found) return null;
  const columns = headings.flatMap((heading, index) => {
    const field = found.fields[heading];
    return field ? [[field, index] as const] : [];
  });
  return Object.fromEntries(columns);
}

const MEASURE_SIGN = ['measure', 'unit', 'day', 'value', 'sources_disagree'];
/** What the public reads in place of exempt items: no words of theirs, and nothing that a sheet can change. */
const WITHHELD_SIGN = ['reference', 'address', 'public_summary'];
const TRAIL_SIGN = ['Entry', 'When (UTC)', 'Who', 'What was done', 'To what'];

/** Whether the program wrote the file and its rows are figures of measures. */
export function holdsFigures(headings: readonly string[]): boolean {
  return MEASURE_SIGN.every((heading) => headings.includes(heading));
}

/** Whether the program wrote the file and no row of it is an item: figures of measures, summaries of what is exempt, the trail. */
export function holdsNoItems(headings: readonly string[]): boolean {
  return [MEASURE_SIGN, WITHHELD_SIGN, TRAIL_SIGN].some((sign) =>
    sign.every((heading) => headings.includes(heading)),
  );
}
