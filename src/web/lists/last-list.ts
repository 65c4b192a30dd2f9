import type { FastifyRequest } from 'fastify';
import type { LinkArguments } from '../govuk/standing-text.js';
import { ownAddress } from '../own-address.rules.js';
import { isSavable } from '../savable-lists.js';

/** A longer address is kept by no session. */
const LONGEST = 2000;

/** Keeps where somebody who is signed in saw a list last, with its filters and its page, so that an item leads back to it. */
export function rememberList(request: FastifyRequest): void {
  if (!request.viewer) return;
  const list = isListHere(request.url) ? request.url : cameFrom(request);
  if (list !== null && list !== request.session.lastList) request.session.lastList = list;
}

/** A link back to a list leads to it as it was; any other stays as it is. */
export function backToList(link: LinkArguments | null, request: FastifyRequest): LinkArguments | null {
  const list = request.viewer ? (request.session.lastList ?? null) : null;
  if (!link?.href || list === null || !isListHere(list)) return link;
  const path = pathOf(list);
  if (!isSavable(link.href) || (path !== link.href && path !== '/search')) return link;
  return list === link.href
    ? link
    : { ...link, text: path === '/search' ? 'Back to the search' : 'Back to the list', href: list };
}

/** The list of this service on which the link to this page stood; null where it stood elsewhere. */
function cameFrom({ headers, host, protocol }: FastifyRequest): string | null {
  const start = `${protocol}://${host}`;
  const from = headers.referer?.startsWith(`${start}/`) ? headers.referer.slice(start.length) : null;
  return from !== null && isListHere(from) ? from : null;
}

function isListHere(address: string): boolean {
  return (
    address.length <= LONGEST &&
    ownAddress(address) !== null &&
    isSavable(pathOf(address)) &&
    !/[?&]download=/.test(address)
  );
}

function pathOf(address: string): string {
  return address.split('?')[0] ?? '';
}
