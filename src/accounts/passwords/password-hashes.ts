import { hash, verify } from '@node-rs/argon2';
import type { PasswordCost } from '../../config/config.js';
import { hashingLine } from './hashing-line.js';

/** Memory (KiB), passes and lanes: the second of the equal choices for argon2id in OWASP's Password Storage Cheat Sheet. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** The least that argon2id can do: for tests, which sign in thousands of times with a password that is no secret. */
const LEAST = { memoryCost: 8, timeCost: 1, parallelism: 1 } as const;

/** The argon2id hash of a password, with its own salt and parameters, in the PHC string format. */
export async function hashPassword(password: string, cost: PasswordCost): Promise<string> {
  return hashingLine.run(() => hash(asOneSpelling(password), cost === 'least' ? LEAST : ARGON2ID));
}

/** Whether `password` is the one of `passwordHash`. */
export async function isPassword(passwordHash: string, password: string): Promise<boolean> {
  return hashingLine.run(() => verify(passwordHash, asOneSpelling(password)));
}

/** One keyboard sends “é” as one sign, another as two (NIST SP 800-63B, 3.1.1.2); what is pasted brings blanks around it. */
function asOneSpelling(password: string): string {
  return password.normalize('NFKC').trim();
}
