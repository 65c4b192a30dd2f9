import { hash, verify } from '@node-rs/argon2';
import type { PasswordCost } from '../config/config.js';

/** Memory (KiB), passes and lanes as OWASP's password storage guidance gives them for argon2id. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** The least that argon2id can do: for tests, which sign in thousands of times with a password that is no secret. */
const LEAST = { memoryCost: 8, timeCost: 1, parallelism: 1 } as const;

/** The shortest password, in characters: length is what counts (NCSC, three random words). */
export const SHORTEST_PASSWORD = 12;

/** The argon2id hash of a password, with its own salt and parameters, in the PHC string format. */
export async function hashPassword(password: string, cost: PasswordCost): Promise<string> {
  return hash(password, cost === 'least' ? LEAST : ARGON2ID);
}

/** Whether `password` is the one of `passwordHash`. */
export async function isPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}
