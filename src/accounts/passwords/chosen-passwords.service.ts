import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { shortCouncilName } from '../../mail/subject-words.rules.js';
import { Refused } from '../../web/errors.js';
import { EASILY_GUESSED, isEasilyGuessed } from './easily-guessed.js';
import { passwordFault, wordsOfOwner } from './password.rules.js';
import { hashPassword } from './password-hashes.js';

/** Whose the password is to be. */
export type PasswordHolder = { readonly email: string; readonly name: string };

/** Passwords that people choose for themselves. */
@Injectable()
export class ChosenPasswords {
  constructor(private readonly config: Config) {}

  /** The hash of a chosen password. @throws Refused at the field `password` where it is too short, too long or too easy to guess */
  async hashOf(password: string, holder: PasswordHolder): Promise<string> {
    const owner = { ...holder, council: shortCouncilName(this.config.councilName) };
    const fault = passwordFault(password, owner);
    if (fault !== null) throw Refused.at('password', fault);
    if (await isEasilyGuessed(password, wordsOfOwner(owner))) throw Refused.at('password', EASILY_GUESSED);
    return hashPassword(password, this.config.passwordCost);
  }
}
