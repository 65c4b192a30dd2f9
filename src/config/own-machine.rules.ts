import { isIP } from 'node:net';

/**
 * Whether nobody but the users of this machine reaches the service: it listens on the machine's own address alone (RFC 1122, 3.2.1.3;
 * RFC 4291, 2.5.3), and links to it lead there. In a container it listens to all, so that there the answer is no.
 */
export function servesOwnMachineAlone(host: string, publicUrl: string): boolean {
  return isLoopback(host) && isLoopback(new URL(publicUrl).hostname);
}

/** Whether a name or address, which may stand in brackets, is the machine's own. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '');
  if (isIP(name) === 4) return name.startsWith('127.');
  return name === '::1' || name === 'localhost' || name.endsWith('.localhost');
}
