import type { FastifyInstance, FastifyRequest } from 'fastify';

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

/** The address as a log may keep it. */
export function withoutSecretPart(url: string): string {
  return url.replace(SECRET_PART, '$1…');
}

/** The page of a form at such an address: what its secret part opens; null for any other address. */
export function withoutFormPart(url: string): string | null {
  return SECRET_PART.exec(url)?.[0] ?? null;
}

/** What the log keeps of a request. */
export function requestInLog({
  method,
  url,
  host,
  ip,
}: Pick<FastifyRequest, 'method' | 'url' | 'host' | 'ip'>): Record<string, unknown> {
  return { method, url: withoutSecretPart(url), host, remoteAddress: ip };
}

/** What is read at such an address stays with its reader: no cache, no search engine, and no site that a link leads to learns of it. */
export function registerSecretAddresses(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply) => {
    if (!SECRET_PART.test(request.url)) return;
    reply
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex, nofollow');
  });
}
