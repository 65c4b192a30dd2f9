import { isLoopback } from '../config/own-machine.rules.js';

const WRITTEN_HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** The names under which the service may be asked for. */
export type OwnHosts = {
  readonly publicUrl: string;
  /** Further names, such as that by which a proxy asks. */
  readonly allowedHosts: readonly string[];
};

/**
 * Whether a request is for this service. A page elsewhere that gives its own name this machine's address (DNS rebinding) is for
 * another, and so is a name that somebody made up to have it stand in a cache. Ports are whatever a proxy or container makes of them.
 * @param host the header `Host`, or what a trusted proxy says of it
 * @param localAddress the address of this machine at which the request arrived
 */
export function isOwnHost(
  host: string,
  localAddress: string | undefined,
  { publicUrl, allowedHosts }: OwnHosts,
): boolean {
  const name = hostnameIn(host);
  if (name === null) return false;
  if (isLoopback(name) || name === new URL(publicUrl).hostname || allowedHosts.includes(name)) return true;
  return localAddress !== undefined && withoutBrackets(name) === localAddress.replace(/^::ffff:/, '');
}

/** The name as a browser understands it, without its port; null where it is none. */
export function hostnameIn(host: string): string | null {
  const address = `http://${host}`;
  return WRITTEN_HOST.test(host) && URL.canParse(address) ? new URL(address).hostname : null;
}

function withoutBrackets(name: string): string {
  return name.replace(/^\[|\]$/g, '');
}
