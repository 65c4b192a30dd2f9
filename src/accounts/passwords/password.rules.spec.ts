import { describe, expect, it } from '@jest/globals';
import { isEasilyGuessed } from './easily-guessed.js';
import { passwordFault, wordsOfOwner } from './password.rules.js';

const DILYS = {
  email: 'dilys.marchbanks@thornmere.gov.uk',
  name: 'Dilys Marchbanks',
  council: 'Thornmere',
};

describe('a chosen password', () => {
  it.each([
    ['', 'Enter a new password'],
    ['ten letter', 'Password must be 12 characters or more'],
    ['é'.repeat(129), 'Password must be 128 characters or fewer'],
  ])('is refused by its length: “%s”', (password, fault) => {
    expect(passwordFault(password, DILYS)).toBe(fault);
  });

  it.each([
    ['my name is Dilys!', 'dilys'],
    ['M-a-r-c-h-b-a-n-k-s 99', 'marchbanks'],
    ['thornmere forever', 'thornmere'],
  ])('holds no word of its owner or the council: “%s”', (password, word) => {
    expect(passwordFault(password, DILYS)).toContain(`must not contain “${word}”`);
  });

  it.each([
    'three random words',
    'alllowercaseletterstogether',
    'spaces  between  words',
    '🚲 und ein Öltropfen',
    'x'.repeat(128),
  ])('needs no kind of character and is refused none: “%s”', (password) => {
    expect(passwordFault(password, DILYS)).toBeNull();
  });

  it('counts characters and not how a keyboard sends them', () => {
    expect(passwordFault('e\u0301'.repeat(11), DILYS)).toContain('12 characters or more');
  });

  it('leaves out words that say nothing of whose it is', () => {
    const owner = { email: 'jo@council.gov.uk', name: 'Jo Ng', council: 'Ely' };
    expect(wordsOfOwner(owner)).toEqual([]);
  });
});

describe('a guesser', () => {
  it.each([
    ...['passwordpassword', '123456789012', 'aaaaaaaaaaaa', 'qwertyuiop12', 'Password12345!', 'abcdefghijkl'],
    ...['liverpoolliverpool', '1qaz2wsx3edc', 'letmeinletmein', 'p4ssw0rdp4ssw0rd', 'unbelievable'],
  ])('comes soon to “%s”', async (password) => {
    expect(await isEasilyGuessed(password, [])).toBe(true);
  });

  it.each(['three random words', 'correcthorsebatterystaple', 'open the door please', 'xV7!qP2#mZ9&'])(
    'does not come soon to “%s”',
    async (password) => {
      expect(await isEasilyGuessed(password, [])).toBe(false);
    },
  );

  it('knows the words of the owner', async () => {
    expect(await isEasilyGuessed('marchbanks26', ['marchbanks'])).toBe(true);
  });
});
