/** What a link lets its reader do. */
export type AccountLinkKind = 'sign-in' | 'new-password' | 'invitation' | 'first-administrator';

/** Those that anybody may ask for, who need not say who they are. */
export type AskedLinkKind = Extract<AccountLinkKind, 'sign-in' | 'new-password'>;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long a link works. A mail server may take some minutes; an invitation waits for somebody who is on leave. */
export const LINK_LASTS: Readonly<
  Record<AccountLinkKind, { readonly words: string; readonly milliseconds: number }>
> = {
  'sign-in': { words: '30 minutes', milliseconds: 30 * MINUTE },
  'new-password': { words: '60 minutes', milliseconds: 60 * MINUTE },
  invitation: { words: '7 days', milliseconds: 7 * DAY },
  'first-administrator': { words: '24 hours', milliseconds: DAY },
};

/** How a link stands. */
export type AccountLinkState = 'open' | 'used' | 'void' | 'ended';

/** How a link stands at `now`. */
export function accountLinkState(
  { usedAt, revokedAt, expiresAt }: { usedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): AccountLinkState {
  if (usedAt !== null) return 'used';
  if (revokedAt !== null) return 'void';
  return now.getTime() < expiresAt.getTime() ? 'open' : 'ended';
}
