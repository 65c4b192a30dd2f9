import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import { bodyPath } from '../../bodies/body-path.js';
import { parseReference } from '../../items/references/reference.rules.js';
import { ownerPath, personPath } from '../../people/owner.rules.js';
import { OwnersQueries } from '../../people/owners.queries.js';
import { PersonsQueries } from '../../people/persons.queries.js';
import { NotFound } from '../../web/errors.js';
import type { FormBody } from '../../web/form.js';
import { RemindedItemQueries } from '../by-hand/reminded-item.queries.js';
import { EVERYTHING, HOLDS_PATH, type NamedScope } from './hold-scope.js';

/** Finds what a hold is to be about. */
@Injectable()
export class HoldScopesService {
  constructor(
    private readonly items: RemindedItemQueries,
    private readonly owners: OwnersQueries,
    private readonly persons: PersonsQueries,
    private readonly bodies: BodiesQueries,
  ) {}

  /** From `item=`, `owner=`, `person=` or `body=`; everything where none is given. @throws NotFound */
  async find(query: FormBody): Promise<NamedScope> {
    const given = (name: string): string | null => {
      const value = query[name];
      return typeof value === 'string' && value !== '' ? value : null;
    };
    const item = given('item');
    if (item) return this.ofItem(item);
    const owner = given('owner');
    if (owner) return this.ofOwner(owner);
    const person = given('person');
    if (person) return this.ofPerson(person);
    const body = given('body');
    if (body) return this.ofBody(body);
    return {
      scope: EVERYTHING,
      name: 'every item',
      query: '',
      path: HOLDS_PATH,
      subject: { kind: 'reminder hold', id: 0, reference: 'every item' },
    };
  }

  private async ofItem(text: string): Promise<NamedScope> {
    const parsed = parseReference(text);
    if (!parsed) throw new NotFound(text);
    const { kind, id, reference, remindersPath } = await this.items.find(parsed);
    const own = kind === 'action' ? { actionId: id } : { recommendationId: id };
    return {
      scope: { ...EVERYTHING, ...own },
      name: reference,
      query: `item=${reference.replace('/', '-')}`,
      path: remindersPath,
      subject: { kind: kind === 'action' ? 'action' : 'recommendation', id, reference },
    };
  }

  private async ofOwner(text: string): Promise<NamedScope> {
    const { id, name } = await this.owners.byId(idOf('Owner', text));
    return {
      scope: { ...EVERYTHING, ownerId: id },
      ...{ name, query: `owner=${id}`, path: ownerPath(id) },
      subject: { kind: 'owner', id, reference: name },
    };
  }

  private async ofPerson(text: string): Promise<NamedScope> {
    const { id, name } = await this.persons.byId(idOf('Person', text));
    return {
      scope: { ...EVERYTHING, personId: id },
      ...{ name, query: `person=${id}`, path: personPath(id) },
      subject: { kind: 'person', id, reference: name },
    };
  }

  private async ofBody(text: string): Promise<NamedScope> {
    const { id, code, name } = await this.bodies.byCode(text);
    return {
      scope: { ...EVERYTHING, bodyId: id },
      ...{ name: `every item of ${name}`, query: `body=${code}`, path: bodyPath(code) },
      subject: { kind: 'body', id, reference: name },
    };
  }
}

function idOf(what: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new NotFound(`${what} ${text}`);
  return Number(text);
}
