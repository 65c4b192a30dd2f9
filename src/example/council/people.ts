import type { Role } from '../../web/permissions.rules.js';
import type { BodyCode } from './body-code.js';
import type { DaysFromToday } from './days-from-today.js';

export type ExamplePerson = {
  readonly name: string;
  /** What stands before the @ of the address. */
  readonly mailbox: string;
  readonly account?: Role;
  /** The bodies that the account is for; all where none is named. */
  readonly bodies?: readonly BodyCode[];
  readonly left?: DaysFromToday;
};

/** Everybody of the example council, by the key that other data use. */
export const EXAMPLE_PEOPLE = {
  ada: { name: 'Ada Tennant', mailbox: 'ada.tennant', account: 'administrator' },
  dilys: { name: 'Dilys Marchbanks', mailbox: 'dilys.marchbanks', account: 'democratic-services' },
  tobias: { name: 'Tobias Wrenfield', mailbox: 'tobias.wrenfield', account: 'officer' },
  beatrice: { name: 'Councillor Beatrice Holloway', mailbox: 'beatrice.holloway', account: 'member' },
  percy: { name: 'Percy Lark', mailbox: 'percy.lark', account: 'public-reader' },
  marguerite: { name: 'Marguerite Oyelaran', mailbox: 'marguerite.oyelaran' },
  desmond: { name: 'Desmond Pike', mailbox: 'desmond.pike', left: -201 },
  ines: { name: 'Ines Carrow', mailbox: 'ines.carrow' },
  harriet: { name: 'Harriet Blandamer', mailbox: 'harriet.blandamer' },
  owen: { name: 'Owen Stallard', mailbox: 'owen.stallard', left: -47 },
  anselm: { name: 'Dr Anselm Quaye', mailbox: 'anselm.quaye' },
  gwilym: { name: 'Gwilym Astbury', mailbox: 'gwilym.astbury' },
  rosalind: { name: 'Rosalind Thack', mailbox: 'rosalind.thack' },
  priya: { name: 'Priya Sandhurst', mailbox: 'priya.sandhurst' },
  fergus: { name: 'Councillor Fergus Linnet', mailbox: 'fergus.linnet' },
  noor: { name: 'Councillor Noor Basra', mailbox: 'noor.basra' },
  winifred: { name: 'Councillor Winifred Oake', mailbox: 'winifred.oake', account: 'chair' },
  callum: { name: 'Councillor Callum Dray', mailbox: 'callum.dray' },
  sunita: { name: 'Councillor Sunita Verrall', mailbox: 'sunita.verrall' },
  edwin: { name: 'Councillor Edwin Moss', mailbox: 'edwin.moss' },
  merle: {
    name: 'Merle Ashdown',
    mailbox: 'merle.ashdown',
    account: 'democratic-services',
    bodies: ['CYP'],
  },
  linus: { name: 'Linus Ferrow', mailbox: 'linus.ferrow', account: 'auditor' },
} as const satisfies Record<string, ExamplePerson>;

export type PersonKey = keyof typeof EXAMPLE_PEOPLE;

export type SampleSeat = readonly [
  body: BodyCode,
  person: PersonKey,
  role: 'chair' | 'vice-chair' | 'member',
  from: DaysFromToday,
  until?: DaysFromToday,
];

/** Who sits where. The Environment panel's chair changed at the turn of the year. */
export const EXAMPLE_SEATS: readonly SampleSeat[] = [
  ['OSB', 'winifred', 'chair', -720],
  ['OSB', 'beatrice', 'vice-chair', -720],
  ['OSB', 'fergus', 'member', -720],
  ['OSB', 'noor', 'member', -355],
  ['CYP', 'beatrice', 'chair', -720],
  ['CYP', 'callum', 'vice-chair', -355],
  ['CYP', 'sunita', 'member', -720],
  ['CYP', 'edwin', 'member', -355],
  ['ASH', 'fergus', 'chair', -720],
  ['ASH', 'sunita', 'vice-chair', -720],
  ['ASH', 'edwin', 'member', -720],
  ['EEN', 'edwin', 'chair', -720, -356],
  ['EEN', 'noor', 'chair', -355],
  ['EEN', 'callum', 'member', -720],
  ['EEN', 'winifred', 'member', -355],
];
