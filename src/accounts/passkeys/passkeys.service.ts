import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { Refused } from '../../web/errors.js';
import type { Passkey } from './passkey.entity.js';
import { PasskeysRepository } from './passkeys.repository.js';

/** What a page's script hands to the browser, and the challenge in it, which is taken once. */
export type PasskeyQuestion = { readonly options: object; readonly challenge: string };

const HANDLE_BYTES = 32;
const NO_SCRIPT =
  'Passkeys need a browser that supports them, with JavaScript. Use an authenticator app instead';
const NOT_TAKEN = 'The passkey was not accepted. Try again, or sign in another way';

/** Three hundred modules about certificates: they are read when somebody first uses a passkey, not at each start of each process. */
const webAuthn = () => import('@simplewebauthn/server');

/** Asks browsers for passkeys, and checks what they answer. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly config: Config,
    private readonly passkeys: PasskeysRepository,
    private readonly clock: Clock,
  ) {}

  /** For a new passkey of this account; one that is on the device already is not made again. */
  async askForNew(accountId: number, email: string): Promise<PasskeyQuestion> {
    const known = await this.passkeys.of(accountId);
    const { generateRegistrationOptions } = await webAuthn();
    const options = await generateRegistrationOptions({
      rpName: `Matters Arising, ${this.config.councilName}`,
      rpID: this.host,
      userName: email,
      userID: new Uint8Array(handleOf(known)),
      attestationType: 'none',
      excludeCredentials: known.map(({ credential, transports }) => ({ id: credential, transports })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    });
    return { options, challenge: options.challenge };
  }

  /** @throws Refused where the answer is none to this challenge */
  async readNew(
    response: string,
    challenge: string | undefined,
  ): Promise<Pick<Passkey, 'credential' | 'publicKey' | 'counter' | 'transports'>> {
    const { verifyRegistrationResponse } = await webAuthn();
    const { verified, registrationInfo } = await this.checked(response, challenge, (read, expected) =>
      verifyRegistrationResponse({
        response: read as RegistrationResponseJSON,
        ...expected,
        expectedRPID: this.host,
        requireUserVerification: false,
      }),
    );
    if (!verified) throw Refused.at('response', NOT_TAKEN);
    const { id, publicKey, counter, transports } = registrationInfo.credential;
    return {
      credential: id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter: String(counter),
      transports: [...(transports ?? [])],
    };
  }

  /** @param accountId whose passkeys are asked for; null for any that the device has, which must then know its owner */
  async ask(accountId: number | null): Promise<PasskeyQuestion> {
    const allowed = accountId === null ? [] : await this.passkeys.of(accountId);
    const { generateAuthenticationOptions } = await webAuthn();
    const options = await generateAuthenticationOptions({
      rpID: this.host,
      allowCredentials: allowed.map(({ credential, transports }) => ({ id: credential, transports })),
      userVerification: accountId === null ? 'required' : 'preferred',
    });
    return { options, challenge: options.challenge };
  }

  /** @returns whose passkey it is. @throws Refused where it is none, or another's */
  async read(response: string, challenge: string | undefined, accountId: number | null): Promise<number> {
    const { verifyAuthenticationResponse } = await webAuthn();
    const { passkey, counter } = await this.checked(response, challenge, async (read, expected) => {
      const answer = read as AuthenticationResponseJSON;
      const found = await this.passkeys.byCredential(String(answer.id));
      if (!found || (accountId !== null && found.accountId !== accountId))
        throw Refused.at('response', NOT_TAKEN);
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: answer,
        ...expected,
        expectedRPID: this.host,
        requireUserVerification: accountId === null,
        credential: {
          id: found.credential,
          publicKey: new Uint8Array(Buffer.from(found.publicKey, 'base64url')),
          counter: Number(found.counter),
          transports: found.transports,
        },
      });
      if (!verified) throw Refused.at('response', NOT_TAKEN);
      return { passkey: found, counter: authenticationInfo.newCounter };
    });
    await this.passkeys.use(passkey.id, counter, this.clock.now());
    return passkey.accountId;
  }

  private async checked<Result>(
    response: string,
    challenge: string | undefined,
    check: (
      read: object,
      expected: { readonly expectedChallenge: string; readonly expectedOrigin: string },
    ) => Promise<Result>,
  ): Promise<Result> {
    if (response === '') throw Refused.at('response', NO_SCRIPT);
    if (challenge === undefined) throw Refused.at('response', NOT_TAKEN);
    const expected = { expectedChallenge: challenge, expectedOrigin: new URL(this.config.publicUrl).origin };
    try {
      return await check(JSON.parse(response) as object, expected);
    } catch (error) {
      // The library throws for each thing that does not fit; which one it was helps nobody but whoever tries.
      throw error instanceof Refused ? error : Refused.at('response', NOT_TAKEN);
    }
  }

  /** The name that passkeys are bound to: those of a service that moves to another name open nothing there. */
  private get host(): string {
    return new URL(this.config.publicUrl).hostname;
  }
}

/** The handle that the account's passkeys have already, or a new one. */
export function handleOf(known: readonly Pick<Passkey, 'userHandle'>[]): Buffer {
  const [first] = known;
  return first ? Buffer.from(first.userHandle, 'base64url') : randomBytes(HANDLE_BYTES);
}
