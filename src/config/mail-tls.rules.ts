import { isLoopback } from './own-machine.rules.js';

/** Whether a mail server is spoken to over TLS alone, over TLS where it offers it, or as it comes, a password in the clear too. */
export const MAIL_TLS = ['required', 'offered', 'none'] as const;
export type MailTls = (typeof MAIL_TLS)[number];

/**
 * Whether a line to this server that is not encrypted is given up (RFC 8314, section 3). Nobody listens on the way to one's own machine;
 * to any other a password goes over TLS even where it is not required.
 */
export function insistsOnTls(hostname: string, tls: MailTls, hasPassword: boolean): boolean {
  return !isLoopback(hostname) && (tls === 'required' || (tls === 'offered' && hasPassword));
}
