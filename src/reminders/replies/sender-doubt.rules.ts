/** What one method found, as `Authentication-Results` (RFC 8601) says it. */
type Finding = {
  readonly method: string;
  readonly result: string;
  readonly properties: ReadonlyMap<string, string>;
};

/**
 * Why the sender of a message is not believed; null where they are. Only what the receiving mail server itself found counts:
 * anybody can write such a header, and servers take away those that bear their own name.
 * @param headers the values of `Authentication-Results`, the topmost first
 * @param authservId the name of the receiving server, in lower case; null where none is set, and every sender is believed
 * @param from the address that the message says it is from
 */
export function senderDoubt(
  headers: readonly string[],
  authservId: string | null,
  from: string,
): string | null {
  if (authservId === null) return null;
  const own = headers.map(partsOf).find(([name]) => name?.split(/\s/)[0]?.toLowerCase() === authservId);
  if (!own) return `${authservId} says nothing of where it came from`;
  const findings = own.slice(1).flatMap(findingOf);
  const domain = from.split('@')[1] ?? '';
  const dmarc = findings.find(({ method }) => method === 'dmarc');
  if (dmarc && !['none', 'pass'].includes(dmarc.result))
    return `DMARC says that it is not from ${domain} (${dmarc.result})`;
  const vouched = findings.some((finding) => vouchesFor(finding, domain));
  if (vouched) return null;
  const said = findings.map(({ method, result }) => `${method} ${result}`).join(', ') || 'nothing was found';
  return `Neither SPF nor DKIM vouches for ${domain}: ${said}`;
}

/** A method that passed counts for the domain it looked at: whoever sends for another proves nothing about this one. */
function vouchesFor({ method, result, properties }: Finding, domain: string): boolean {
  if (result !== 'pass') return false;
  if (method === 'auth') return true;
  if (method === 'dmarc') return isAligned(properties.get('header.from') ?? domain, domain);
  if (method === 'spf') return isAligned(properties.get('smtp.mailfrom') ?? '', domain);
  if (method === 'dkim')
    return isAligned(properties.get('header.d') ?? properties.get('header.i') ?? '', domain);
  return false;
}

/** The same domain, or one below the other. */
function isAligned(written: string, domain: string): boolean {
  const found = written.toLowerCase().replace(/^.*@/, '');
  if (!found.includes('.') || domain === '') return false;
  return found === domain || found.endsWith(`.${domain}`) || domain.endsWith(`.${found}`);
}

/** A value that may stand in quotes; whatever else stands there was written by the sender. */
const PLAIN_VALUE = /^[\w.@+-]+$/;

/** The parts between semicolons, without comments, which may stand in one another, and without what a sender put into quotes. */
function partsOf(header: string): string[] {
  const parts = [''];
  let depth = 0;
  let quoted: string | null = null;
  const add = (text: string) => parts.push(`${parts.pop() ?? ''}${text}`);
  for (const [sign] of header.replace(/\s+/g, ' ').matchAll(/\\.|./gu)) {
    if (quoted !== null && sign !== '"') quoted += sign;
    else if (quoted !== null) {
      add(PLAIN_VALUE.test(quoted) ? quoted : '');
      quoted = null;
    } else if (sign === '(') depth += 1;
    else if (depth > 0) depth -= sign === ')' ? 1 : 0;
    else if (sign === '"') quoted = '';
    else if (sign === ';') parts.push('');
    else add(sign);
  }
  return parts.map((part) => part.trim());
}

function findingOf(part: string): Finding[] {
  const [, method, result, rest = ''] = /^([a-z0-9-]+)\s*=\s*([a-z]+)(.*)$/i.exec(part) ?? [];
  if (!method || !result) return [];
  const pairs = [...rest.matchAll(/([a-z0-9-]+\.[a-z0-9_-]+)\s*=\s*"?([^\s";]+)/gi)];
  const properties = new Map(pairs.map(([, name = '', value = '']) => [name.toLowerCase(), value]));
  return [{ method: method.toLowerCase(), result: result.toLowerCase(), properties }];
}
