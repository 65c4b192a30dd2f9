import type { AwaitedResponse } from '../../handover/open-matters.queries.js';
import type { Obligations } from '../../people/obligations.service.js';
import { ownerPath } from '../../people/owner.rules.js';
import type { ChasedOwner, Reached } from '../../reminders/chased-owner.rules.js';
import { plural } from '../../web/helpers/plural.helper.js';
import type { AccountCounts, OwnerCounts } from './obligations.queries.js';

type Owed = Obligations['owed'];

/** What an owner owes, in the words of a list. */
export function ownerObligations(
  ownerId: number,
  { openActions, requests, delegations }: OwnerCounts,
  responses: readonly AwaitedResponse[],
): Owed {
  return [
    ...some(openActions, 'open action', 'open actions', `/actions?owner=${ownerId}&state=outstanding`),
    ...responses.map(({ reference, path, body }) => ({
      text: `The response of ${body} to ${reference}, which it is asked for`,
      href: path,
    })),
    ...some(requests, 'request that waits to be decided', 'requests that wait to be decided', '/requests'),
    ...some(
      delegations,
      'delegation to somebody who answers instead',
      'delegations to others who answer instead',
      null,
    ),
  ];
}

/** Whom mail about what it owes reaches. */
export function mailDestinations(
  owner: ChasedOwner,
  reached: Reached,
  superior: { readonly name: string; readonly post: string } | null,
): string[] {
  const copies = superior
    ? [`Copies of reminders about long overdue items go to ${superior.name} (${superior.post}).`]
    : [];
  if (reached.to === null)
    return [
      `Its emails reach nobody: ${reached.reason}. Home lists it among the owners who cannot be reached until democratic services put this right.`,
      ...copies,
    ];
  const why = reached.absence === null ? '' : `, because ${lowerFirst(reached.absence, owner.name)}`;
  return [`Its emails go to ${reached.name} (${reached.to})${why}.`, ...copies];
}

/** What hangs on an account, and on the posts of whoever has it. */
export function accountObligations(
  account: AccountCounts,
  posts: readonly { readonly id: number; readonly name: string; readonly counts: OwnerCounts }[],
): Obligations {
  const { name, email, personId, followed, delegationsFrom, delegationsTo, seats } = account;
  const owed = [
    ...posts.map(({ id, name: post, counts }) => ({
      text: `${post}: ${plural(counts.openActions, 'open action', 'open actions')}${counts.requests > 0 ? `, ${plural(counts.requests, 'request', 'requests')} waiting` : ''}`,
      href: ownerPath(id),
    })),
    ...some(seats, 'seat on a body', 'seats on bodies', personId === null ? null : `/people/${personId}`),
    ...some(followed, 'item followed, which ends', 'items followed, which end', null),
    ...some(
      delegationsFrom,
      'delegation to somebody who answers instead',
      'delegations to others who answer instead',
      null,
    ),
    ...some(
      delegationsTo,
      'delegation under which they answer for others',
      'delegations under which they answer for others',
      null,
    ),
  ];
  const mails =
    posts.length > 0 && personId !== null
      ? [
          `Closing an account does not end a post. Reminders about these posts still go to ${name} (${email}), who can answer through their links. If they are leaving, hand over from their page instead.`,
        ]
      : [];
  return { owed, mails };
}

function some(count: number, one: string, many: string, href: string | null): Owed {
  return count === 0 ? [] : [{ text: plural(count, one, many), href }];
}

/** “Head of Early Help is vacant” keeps its capital; “It cannot…” would not. */
function lowerFirst(words: string, name: string): string {
  return words.startsWith(name) ? words : `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
}
