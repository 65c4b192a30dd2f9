import { parseReference, type Reference } from '../../../items/references/reference.rules.js';

/** What an address gives to read, as far as it may be exempt. */
export type ReadSubject =
  | { readonly kind: 'item'; readonly reference: Reference }
  | { readonly kind: 'document' | 'evidence' | 'published-report' | 'report-job'; readonly id: number }
  /** The exempt form of a report, which says so itself. */
  | { readonly kind: 'exempt-report'; readonly words: string }
  /** What tells of everything. */
  | { readonly kind: 'whole'; readonly words: string };

type AskedRoute = {
  /** `/actions/:reference/edit` */
  readonly route: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
};

const BY_NUMBER: readonly (readonly [
  kind: 'document' | 'evidence' | 'published-report' | 'report-job',
  route: RegExp,
])[] = [
  ['document', /^\/documents\/:id(\/|$)/],
  ['evidence', /^\/evidence\/:id$/],
  ['published-report', /^\/reports\/published\/:id(\/|$)/],
  ['report-job', /^\/reports\/background\/:id(\/|$)/],
];

/** What somebody reads at a route; null where nothing there is exempt by itself. A reference means the same wherever it stands. */
export function readSubject({ route, params, query }: AskedRoute): ReadSubject | null {
  const reference = parseReference(textOf(params.reference));
  if (reference) return { kind: 'item', reference };
  const id = Number(params.id);
  const numbered = BY_NUMBER.find(([, pattern]) => pattern.test(route));
  if (numbered && Number.isSafeInteger(id)) return { kind: numbered[0], id };
  if (route.startsWith('/reports/') && query.audience === 'exempt')
    return { kind: 'exempt-report', words: `exempt report ${bodyCode(query.body)}`.trim() };
  return route === '/audit.csv' ? { kind: 'whole', words: 'audit log' } : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Nothing else that stands in an address is kept. */
function bodyCode(value: unknown): string {
  const code = textOf(value).toUpperCase();
  return /^[A-Z0-9-]{1,12}$/.test(code) ? code : '';
}
