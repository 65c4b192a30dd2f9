import type { FastifyInstance } from 'fastify';

/** More than any address of a page has. */
const LONGEST_PATH = 300;

/** Addresses of which one part lets in whoever knows it. */
const SECRET_PART = new RegExp(
  `^(${[
    /\/answer\//,
    /\/calendar\//,
    /\/unfollow\/\d+\//,
    /\/sign-in\/(?:link|new-password|invitation|first-administrator)\//,
    /\/sign-in\/provider\/callback\?/,
  ]
    .map(({ source }) => source)
    .join('|')})[^/?#]+`,
);

/** The path of an address as a log may keep it: without a part that lets somebody in, and without what was searched for. */
export function pathInLog(url: string): string {
  return (url.split(/[?#]/)[0] ?? '').replace(SECRET_PART, '$1…').slice(0, LONGEST_PATH);
}

/** The page of a form at such an address: what its secret part opens; null for any other address. */
export function withoutFormPart(url: string): string | null {
  return SECRET_PART.exec(url)?.[0] ?? null;
}

/** What is read at such an address stays with its reader: no cache, no search engine, and no site that a link leads to learns of it. */
export function registerSecretAddresses(server: FastifyInstance): void {
  server.addHook('onSend', (request, reply, _payload, done) => {
    if (SECRET_PART.test(request.url))
      reply
        .header('referrer-policy', 'no-referrer')
        .header('cache-control', 'no-store')
        .header('x-robots-tag', 'noindex, nofollow');
    done();
  });
}
