import { cameBackWords } from '../../mail/came-back.view.js';
import { addressCell } from '../../web/govuk/address-cell.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../../web/govuk/table.js';
import { tag } from '../../web/govuk/tag.js';
import type { PageView } from '../../web/page.js';
import { OWNER_KINDS, type OwnerKind, ownerPath, personPath } from '../owner.rules.js';
import type { OwnerOnDay } from '../owners.queries.js';

export type PeopleView = PageView & {
  readonly words: InputArguments;
  readonly isFiltered: boolean;
  /** Posts that nobody holds and owners without an address: nobody would read a reminder; null where the page is narrowed. */
  readonly unreachable: string | null;
  /** A table for each kind of which there are any. */
  readonly tables: readonly TableArguments[];
};

const CAPTIONS: Record<OwnerKind, string> = {
  post: 'Posts',
  team: 'Teams',
  contact: 'Outside contacts',
};

/** Who owes actions, and who answers for each today. @param unreached the addresses from which mail came back */
export function peopleView(
  owners: readonly OwnerOnDay[],
  unreached: ReadonlyMap<string, string>,
  words = '',
): PeopleView {
  const unreachable = owners.filter(({ email, fallbackId }) => email === null && fallbackId === null).length;
  return {
    title: 'People',
    words: textInput({ name: 'q', label: 'Name, directorate or email address', value: words, width: 20 }),
    isFiltered: words !== '',
    unreachable: unreachable === 0 || words !== '' ? null : unreachableWords(unreachable),
    tables: OWNER_KINDS.flatMap((kind) => {
      const some = owners.filter((owner) => owner.kind === kind);
      return some.length > 0 ? [tableOf(kind, some, unreached)] : [];
    }),
  };
}

function unreachableWords(count: number): string {
  return count === 1
    ? 'One of them cannot be written to: nobody holds the post, or there is no email address, and nobody stands in.'
    : `${count} of them cannot be written to: nobody holds the post, or there is no email address, and nobody stands in.`;
}

function tableOf(
  kind: OwnerKind,
  owners: readonly OwnerOnDay[],
  unreached: ReadonlyMap<string, string>,
): TableArguments {
  const isPost = kind === 'post';
  return sortableTable({
    caption: CAPTIONS[kind],
    captionIsShown: true,
    columns: [{ text: 'Name' }, ...(isPost ? [{ text: 'Held by' }] : []), { text: 'Email address' }],
    rows: owners.map((owner) => [
      { text: owner.name, href: ownerPath(owner.id), note: owner.directorate ?? owner.organisation },
      ...(isPost ? [holderCell(owner)] : []),
      addressOf(owner, unreached),
    ]),
  });
}

function addressOf({ email }: OwnerOnDay, unreached: ReadonlyMap<string, string>): TableCell {
  if (!email) return { text: '', tag: tag('None', 'red') };
  const words = cameBackWords(email, unreached);
  return words === null ? addressCell(email) : { ...addressCell(email, words), tag: tag('Came back', 'red') };
}

function holderCell({ holder, holderPersonId, interim, fallbackName }: OwnerOnDay): TableCell {
  if (holder === null || holderPersonId === null) {
    const note = fallbackName ? `${fallbackName} stands in` : 'Nobody stands in';
    return { text: '', tag: tag('Vacant', 'red'), note };
  }
  return { text: holder, href: personPath(holderPersonId), note: interim ? 'interim' : null };
}
