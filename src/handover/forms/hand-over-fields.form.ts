import type { TypedDay } from '../../web/british-day-field.js';
import { type FormBody, textIn } from '../../web/form.js';
import type { HeldNow } from '../leaver.queries.js';

/** What is typed of one post, team or contact. */
export type TypedHandOverOwner = {
  readonly ownerId: number;
  /** `vacant`, `new`, or the id of somebody known; nothing for a team or a contact. */
  readonly successor: string;
  readonly newName: string;
  readonly newEmail: string;
  readonly interim: boolean;
  /** Who stands in while it is vacant: an owner's id, or nothing. */
  readonly fallback: string;
  /** The address of a team or a contact from then on. */
  readonly mailbox: string;
  /** The owner to whom the open actions pass; nothing where they stay. */
  readonly items: string;
};

export type TypedHandOver = {
  readonly lastOn: TypedDay | null;
  readonly closeAccount: boolean;
  /** The last entry of the whole trail when the form was made. */
  readonly seen: string;
  readonly owners: readonly TypedHandOverOwner[];
};

/** A form that nobody has filled in yet. */
export function untyped(held: readonly HeldNow[], seen: number): TypedHandOver {
  const owners = held.map(({ ownerId, fallbackId }) => ({
    ...{ ownerId, successor: '', newName: '', newEmail: '', interim: false },
    ...{ fallback: fallbackId === null ? '' : String(fallbackId), mailbox: '', items: '' },
  }));
  return { lastOn: null, closeAccount: false, seen: String(seen), owners };
}

/** What arrived, owner by owner; fields of owners that the person does not hold are left. */
export function typedHandOver(body: FormBody, held: readonly HeldNow[], lastOn: TypedDay): TypedHandOver {
  const words = (name: string) => textIn(body, name).slice(0, 200);
  return {
    lastOn,
    closeAccount: words('closeAccount') === 'yes',
    seen: words('seen'),
    owners: held.map(({ ownerId }) => ({
      ownerId,
      successor: words(`successor-${ownerId}`),
      newName: words(`name-${ownerId}`),
      newEmail: words(`email-${ownerId}`).toLowerCase(),
      interim: words(`interim-${ownerId}`) === 'yes',
      fallback: words(`fallback-${ownerId}`),
      mailbox: words(`mailbox-${ownerId}`).toLowerCase(),
      items: words(`items-${ownerId}`),
    })),
  };
}

/** The fields of a form that says all this again, for a page between the form and the deed. */
export function fieldsOf(typed: TypedHandOver): { readonly name: string; readonly value: string }[] {
  const { lastOn, closeAccount, seen, owners } = typed;
  const field = (name: string, value: string) => ({ name, value });
  return [
    field('lastOn-day', lastOn?.day ?? ''),
    field('lastOn-month', lastOn?.month ?? ''),
    field('lastOn-year', lastOn?.year ?? ''),
    field('closeAccount', closeAccount ? 'yes' : ''),
    field('seen', seen),
    ...owners.flatMap((owner) => [
      field(`successor-${owner.ownerId}`, owner.successor),
      field(`name-${owner.ownerId}`, owner.newName),
      field(`email-${owner.ownerId}`, owner.newEmail),
      field(`interim-${owner.ownerId}`, owner.interim ? 'yes' : ''),
      field(`fallback-${owner.ownerId}`, owner.fallback),
      field(`mailbox-${owner.ownerId}`, owner.mailbox),
      field(`items-${owner.ownerId}`, owner.items),
    ]),
  ].filter(({ value }) => value !== '');
}
