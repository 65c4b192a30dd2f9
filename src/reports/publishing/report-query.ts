import { textIn } from '../../web/form.js';
import { audienceIn } from '../audience-address.js';
import type { Audience } from '../published/audience.rules.js';
import { isReportKind, type ReportKind } from '../report-kind.js';
import type { ReportQuery } from '../report-maker.js';

/** What an address says of a report of any kind: which, and for whom. */
export type AskedAddress = {
  readonly kind: ReportKind;
  readonly audience: Audience;
  /** Its other fields; those of a form that are none of the report’s are left out. */
  readonly query: ReportQuery;
};

const OTHERS = ['kind', 'audience'];

/** Reads `?kind=progress&body=OSB&as-at=2022-06-01&audience=exempt`; null where there is no such kind. */
export function readAskedAddress(fields: Readonly<Record<string, unknown>>): AskedAddress | null {
  const kind = textIn(fields, 'kind') || 'progress';
  if (!isReportKind(kind)) return null;
  const said = Object.keys(fields)
    .filter((name) => !OTHERS.includes(name) && !name.startsWith('_'))
    .flatMap((name) => {
      const value = textIn(fields, name);
      return value === '' ? [] : [[name, value] as const];
    });
  return {
    kind,
    audience: audienceIn(fields),
    query: Object.fromEntries(said),
  };
}

/** The query string of a report of any kind. */
export function queryStringOf({ kind, audience, query }: AskedAddress): string {
  const fields = { kind, ...query, ...(audience === 'exempt' ? { audience } : {}) };
  return new URLSearchParams(fields).toString();
}

/** Where the report itself is. */
export function pageOf({ kind, audience, query }: AskedAddress): string {
  const fields = { ...query, ...(audience === 'exempt' ? { audience } : {}) };
  return `/reports/${kind}?${new URLSearchParams(fields)}`;
}
