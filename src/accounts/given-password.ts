import { text } from 'node:stream/consumers';
import { UsageError } from '../config/usage-error.js';
import { madeUpPassword } from './made-up-password.js';
import { SHORTEST_PASSWORD } from './passwords.js';

/** The password for a new account, and whether the program thought of it. */
export type GivenPassword = { readonly password: string; readonly isMadeUp: boolean };

/**
 * The password that whoever runs the command gives: on standard input, else in MATTERS_PASSWORD, else 120 random bits.
 * @throws UsageError where it is too short
 */
export async function givenPassword(fromStandardInput: boolean): Promise<GivenPassword> {
  const given = fromStandardInput
    ? (await text(process.stdin)).replace(/\r?\n$/, '')
    : process.env.MATTERS_PASSWORD;
  if (given === undefined) return { password: madeUpPassword(), isMadeUp: true };
  if (given.length >= SHORTEST_PASSWORD) return { password: given, isMadeUp: false };
  throw new UsageError(`The password is too short: it needs at least ${SHORTEST_PASSWORD} characters`);
}
