import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountReductionsRepository } from '../../accounts/account-reductions.repository.js';
import { TrailRemovalsRepository, type TrailSeals } from '../../audit/removal/trail-removals.repository.js';
import { PersonsRepository } from '../../people/persons.repository.js';
import { addressOfNobody, initialsOf, type Leaver, nameOf, swapsOf } from './leaver.rules.js';

/** In how many rows of which columns, `table.column`. */
export type PlaceCounts = Readonly<Record<string, number>>;

/** Where a name and its addresses stand. */
export type NamePlaces = { readonly rows: PlaceCounts; readonly sealed: TrailSeals };

/** Puts initials in the place of a name wherever it says who did something, also in older versions and in the trail. */
@Injectable()
export class NameReductionsRepository {
  constructor(
    private readonly accounts: AccountReductionsRepository,
    private readonly persons: PersonsRepository,
    private readonly trail: TrailRemovalsRepository,
  ) {}

  /** Where they stand; nothing is changed, and the entries of the trail have no seals yet. */
  async places(tx: EntityManager, leaver: Leaver): Promise<NamePlaces> {
    return placesOf(tx, leaver, false);
  }

  /** @returns where they stood, with a seal for each entry of the trail */
  async reduce(tx: EntityManager, leaver: Leaver, at: Date): Promise<NamePlaces> {
    const { accounts, person } = leaver;
    for (const { id, name } of accounts)
      await this.accounts.reduce(tx, id, initialsOf(name), addressOfNobody('account', id), at);
    if (person) {
      const facts = { name: initialsOf(person.name), email: null };
      await this.persons.change(tx, person.id, { ...facts, nameReducedAt: at });
      await this.trail.patchVersions(tx, 'people', [person.id], facts);
    }
    return placesOf(tx, leaver, true);
  }
}

async function placesOf(tx: EntityManager, leaver: Leaver, isApplied: boolean): Promise<NamePlaces> {
  const swaps = JSON.stringify(swapsOf(leaver));
  const ids = leaver.accounts.map(({ id }) => id);
  const initials = initialsOf(nameOf(leaver));
  const [places]: { rows: PlaceCounts }[] = await tx.query('select reduce_places($1, $2) as rows', [
    swaps,
    isApplied,
  ]);
  const [trail]: { sealed: TrailSeals }[] = await tx.query('select reduce_trail($1, $2, $3, $4) as sealed', [
    ids,
    initials,
    swaps,
    isApplied,
  ]);
  return { rows: places?.rows ?? {}, sealed: trail?.sealed ?? {} };
}
