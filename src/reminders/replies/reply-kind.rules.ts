/** Of somebody we wrote to; of anybody else; in somebody's name by another; of a program; or the news that a message reached nobody. */
export type ReplyKind = 'answer' | 'stranger' | 'forged' | 'automatic' | 'bounce';

/** What a delivery report (RFC 3464) says of an address that was not reached. */
export type FailedDelivery = { readonly address: string; readonly reason: string };

/** A program wrote it: RFC 3834, and what mail programs said before there was one. */
export function isAutomatic(headers: ReadonlyMap<string, string>): boolean {
  const submitted = headers.get('auto-submitted')?.trim().toLowerCase();
  if (submitted && submitted !== 'no') return true;
  if (headers.has('x-autoreply') || headers.has('x-autorespond')) return true;
  return /^(bulk|auto_reply|junk|list)$/i.test(headers.get('precedence')?.trim() ?? '');
}

/** The addresses that a `message/delivery-status` part says are not reached for good; a delay is none. */
export function failedDeliveries(status: string): FailedDelivery[] {
  const blocks = status
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/);
  return blocks.flatMap((block) => {
    const field = (name: string) => new RegExp(`^${name}:(.*)$`, 'im').exec(block)?.[1]?.trim() ?? '';
    const address = (field('Original-Recipient') || field('Final-Recipient')).replace(/^rfc822;/i, '').trim();
    const isFailed = field('Action').toLowerCase() === 'failed' && field('Status').startsWith('5');
    if (!address || !isFailed) return [];
    const reason =
      field('Diagnostic-Code')
        .replace(/^smtp;/i, '')
        .trim() || `status ${field('Status')}`;
    return [{ address: address.replace(/^<|>$/g, '').toLowerCase(), reason: reason.slice(0, 500) }];
  });
}

/** The ids of messages that headers name, without their angle brackets. */
export function messageIdsIn(text: string): string[] {
  return [...text.slice(0, 20_000).matchAll(/<([^<>\s]{3,250})>/g)].flatMap(([, id]) => id ?? []);
}
