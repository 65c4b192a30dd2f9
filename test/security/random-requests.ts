import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { ProgramRoute } from '../../src/web/program-routes.js';
import { PROJECT } from '../contracts/source-files.js';

/** A request as it is put on the line: its address encoded, its body with its type. */
export type RandomRequest = {
  readonly route: Pick<ProgramRoute, 'method' | 'path'>;
  /** Which of the visitors sends it. */
  readonly visitor: number;
  readonly address: string;
  readonly headers: Record<string, string>;
  readonly body: RandomBody | null;
  /** Whether the page at that address is opened first, and its form sent with some fields changed. */
  readonly fillsForm: boolean;
};

export type RandomBody = {
  readonly kind: 'form' | 'multipart' | 'json' | 'junk';
  readonly fields: readonly (readonly [name: string, value: string])[];
};

/** What is really there, by the name of the part of an address that holds it: `id`, `reference` … */
export type KnownNames = Readonly<Record<string, readonly string[]>>;

/** What real forms send, by chance in the right place: dates, numbers, choices, references. */
const LIKELY = [
  ...['1', '2', '7', '0', 'yes', 'no', 'on', 'all', 'open', 'accepted', 'published', 'exempt', 'OSB', 'CYP'],
  ...['2026-06-10', '2026-07-01', '10', '6', '2026', '31', 'R2026/001', 'A2026/001', 'R2026-001', '2025/26'],
  ...['A few plain words', 'somebody@thornmere.example', '4 weeks', 'https://matters.example/a?b=c'],
];

/** What no honest browser sends. */
const HOSTILE = [
  ...["'", "' or '1'='1' --", "'; drop table actions; --", '$1', '%', '_%', '\\', '"', '`'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '{{constructor}}', '{{{@root}}}'],
  ...['#read("/etc/passwd")', '#import "@preview/x:0.1.0"', '=cmd|"/c calc"!A1', '@SUM(1)', '+1', '-1'],
  ...['../../../../etc/passwd', '..%2f..%2fetc', '/\t/evil.example', '//evil.example', 'javascript:alert(1)'],
  ...['\0', 'a\0b', '\r\nSet-Cookie: a=b', 'a\r\nBcc: b@c.example', '\u202Etxt.exe', '\uFFFE', '😀', 'é'],
  ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'NaN', 'true', '[]', '{}', ' ', ''],
  ...['9999999999999999999999', '2147483648', '-2147483649', '1e309', '0x10', '1.5', '00000000001'],
  ...['2026-02-30', '0000-00-00', '275760-09-14', '1900-01-01', '9999-12-31', '12026-01-01'],
  ...['x'.repeat(300), 'x'.repeat(20_000), '('.repeat(5_000), 'é’£ '.repeat(2_000), '\n'.repeat(3_000)],
];

const HEADERS: Record<string, string>[] = [
  {},
  {},
  {},
  { referer: 'https://evil.example/' },
  { 'x-forwarded-for': '127.0.0.1, 10.0.0.1', 'x-forwarded-host': 'evil.example' },
  { 'x-http-method-override': 'DELETE' },
  { accept: 'application/json' },
  { 'accept-language': 'x'.repeat(2_000) },
  { range: 'bytes=0-1,5-6,-1' },
  { 'if-none-match': '"x"', 'if-modified-since': 'yesterday' },
  { 'sec-fetch-site': 'cross-site' },
  { cookie: 'matters-session=forged; matters-known-browser=forged; matters-kept-form=forged' },
];

/** Each request of a long and hostile day, the same for the same seed. */
export function randomRequests(
  routes: readonly Pick<ProgramRoute, 'method' | 'path'>[],
  { visitors, count, seed, known }: { visitors: number; count: number; seed: number; known: KnownNames },
): RandomRequest[] {
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...LIKELY) },
    { weight: 3, arbitrary: fc.constantFrom(...Object.values(known).flat()) },
    { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  );
  const name = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...fieldNames()) },
    { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'a[b]', 'a.b', '', 'x'.repeat(300)) },
  );
  const fields = fc.array(fc.tuple(name, value), { maxLength: 14 });
  const body = fc.record({
    kind: fc.constantFrom(...Array<'form'>(12).fill('form'), 'multipart', 'multipart', 'json', 'junk'),
    fields,
  });
  const parameters = fc.array(
    fc.tuple(fc.nat(), fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, value)),
    {
      minLength: 3,
      maxLength: 3,
    },
  );
  const one = fc
    .record({
      route: fc.constantFrom(...routes),
      visitor: fc.nat(visitors - 1),
      parameters,
      query: fc.oneof(fc.constant([]), fc.array(fc.tuple(name, value), { maxLength: 6 })),
      headers: fc.constantFrom(...HEADERS),
      body,
      fillsForm: fc.boolean(),
    })
    .map(({ route, parameters, query, body, ...rest }) => ({
      ...rest,
      route,
      address: addressOf(partsOf(route.path, parameters, known), query),
      body: route.method === 'GET' ? null : body,
    }));
  return fc.sample(one, { seed, numRuns: count }) as RandomRequest[];
}

/** The path with something that is there in most of its places, and anything in the others. */
function partsOf(
  path: string,
  parameters: readonly (readonly [number, string | null])[],
  known: KnownNames,
): string {
  let next = 0;
  return path.replace(/:(\w+)|\*/g, (_, name: string | undefined) => {
    const [chosen, other] = parameters[next++ % parameters.length] ?? [0, null];
    const there = known[name ?? 'id'] ?? known.id ?? [];
    return encoded(other ?? there[chosen % there.length] ?? '1');
  });
}

function addressOf(path: string, query: readonly (readonly [string, string])[]): string {
  const asked = query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
  return asked === '' ? path : `${path}?${asked}`;
}

/** What an address may hold of any words: a part of one is never empty, and not longer than a line may be. */
function encoded(words: string): string {
  return encodeURIComponent(Buffer.from((words || '1').slice(0, 500)).toString());
}

/** Every name by which the program knows a field of a form or of an address. */
function fieldNames(): string[] {
  const folder = join(PROJECT, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const names = files.flatMap((path) =>
    [...readFileSync(join(folder, path), 'utf8').matchAll(/\b(?:name|field): '([a-z][\w-]*)'/g)].map(
      ([, name = '']) => name,
    ),
  );
  return [...new Set([...names, 'q', 'after', 'before', 'as-at', 'since', 'format', 'page'])].toSorted();
}
