import { createHmac, timingSafeEqual } from 'node:crypto';

/** Which page a form stands on, and for whom it was made. */
export type PageOfForm = {
  /** Null for a page that was made for somebody who had not signed in. */
  readonly accountId: number | null;
  /** Path and query. */
  readonly path: string;
};

const LONGEST_PATH = 4000;

/** The page of a form as the form carries it: sealed, so that nobody else can say to whom what was typed belongs, or where it leads. */
export function pageMark(key: string, { accountId, path }: PageOfForm): string {
  const said = `${accountId ?? '-'}.${path}`;
  return `${seal(key, said)}.${said}`;
}

/** The page that a form says it stands on; null where this service did not say so. */
export function pageOfMark(key: string, mark: unknown): PageOfForm | null {
  if (typeof mark !== 'string' || mark.length > LONGEST_PATH) return null;
  const [, given = '', said = '', account = '', path = ''] =
    /^([\w-]{43})\.((-|\d{1,10})\.(\/(?![/\\]).*|\/))$/s.exec(mark) ?? [];
  if (!said || !isSame(given, seal(key, said))) return null;
  return { accountId: account === '-' ? null : Number(account), path };
}

function seal(key: string, said: string): string {
  return createHmac('sha256', key).update(`page of a form\n${said}`).digest('base64url');
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
