import type { FastifyReply, FastifyServerOptions } from 'fastify';
import type { PageRenderer } from './page-renderer.service.js';
import { PERMISSIONS_POLICY } from './security-headers.js';

type FrameworkErrors = NonNullable<FastifyServerOptions['frameworkErrors']>;

/** What the hooks set on every other response: an address that cannot be read comes before them. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'permissions-policy': PERMISSIONS_POLICY,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/**
 * Answers with a page, and not with the framework's own JSON, where an address cannot be read at all: `/answer/%zz`, or a part of it
 * is longer than any that there is, as when a mail program runs two lines of a link together.
 * @param renderer once there is one
 */
export function pageForUnreadableAddress(renderer: () => PageRenderer | null): FrameworkErrors {
  return (error: { readonly code?: string }, request, reply) => {
    const status = error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? 404 : 400;
    const plain = reply as unknown as FastifyReply;
    const html = renderer()?.renderError(status, request, plain) ?? '';
    void plain.code(status).headers(HEADERS).send(html);
  };
}
