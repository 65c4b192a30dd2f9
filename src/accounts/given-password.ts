import { text } from 'node:stream/consumers';
import { UsageError } from '../config/usage-error.js';
import { EASILY_GUESSED, isEasilyGuessed } from './passwords/easily-guessed.js';
import { madeUpPassword } from './passwords/made-up-password.js';
import { type PasswordOwner, passwordFault, wordsOfOwner } from './passwords/password.rules.js';

/** The password for a new account, and whether the program thought of it. */
export type GivenPassword = { readonly password: string; readonly isMadeUp: boolean };

/**
 * The password that whoever runs the command gives: on standard input, else in MATTERS_PASSWORD, else 128 random bits.
 * @throws UsageError where it is too short, too long or too easy to guess
 */
export async function givenPassword(
  fromStandardInput: boolean,
  holder: Pick<PasswordOwner, 'email' | 'name'>,
): Promise<GivenPassword> {
  const given = fromStandardInput
    ? (await text(process.stdin)).replace(/\r?\n$/, '')
    : process.env.MATTERS_PASSWORD;
  if (given === undefined) return { password: madeUpPassword(), isMadeUp: true };
  const owner = { ...holder, council: process.env.COUNCIL_NAME ?? '' };
  const fault =
    passwordFault(given, owner) ??
    ((await isEasilyGuessed(given, wordsOfOwner(owner))) ? EASILY_GUESSED : null);
  if (fault !== null) throw new UsageError(`${fault}: give another in MATTERS_PASSWORD or on standard input`);
  return { password: given, isMadeUp: false };
}
