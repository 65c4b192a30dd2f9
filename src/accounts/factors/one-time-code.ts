import { Secret, TOTP } from 'otpauth';

/** What every authenticator app takes: six digits, another every 30 seconds, by HMAC-SHA-1 (RFC 6238; key URI format). */
const CODES = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** 160 bits, as RFC 4226 recommends. */
const SEED_BYTES = 20;
/** How many steps a telephone's clock may be ahead or behind (RFC 6238, section 5.2). */
const DRIFT = 1;

/** A new seed, in Base32 as people type it. */
export function newSeed(): string {
  return new Secret({ size: SEED_BYTES }).base32;
}

/** What the square holds that the app reads. */
export function keyUri(seed: string, issuer: string, account: string): string {
  return new TOTP({ ...CODES, issuer, label: account, secret: Secret.fromBase32(seed) }).toString();
}

/** The time step that the code belongs to; null where it is none of now, nor of a step before or after. */
export function stepOf(seed: string, code: string, at: Date): number | null {
  const totp = new TOTP({ ...CODES, secret: Secret.fromBase32(seed) });
  const delta = totp.validate({ token: code, timestamp: at.getTime(), window: DRIFT });
  return delta === null ? null : totp.counter({ timestamp: at.getTime() }) + delta;
}

/** The seed in groups of four, for whoever types it. */
export function spokenSeed(seed: string): string {
  return seed.match(/.{1,4}/g)?.join(' ') ?? seed;
}
