import { createHmac, timingSafeEqual } from 'node:crypto';

/** The secret part of the link with which an address ends what it follows; the same for good, so that no mail’s link grows old. */
export function unfollowToken(secret: string, followerId: number): string {
  return createHmac('sha256', secret).update(`unfollow ${followerId}`).digest('base64url');
}

export function isUnfollowToken(secret: string, followerId: number, token: string): boolean {
  const [expected, given] = [Buffer.from(unfollowToken(secret, followerId)), Buffer.from(token)];
  return expected.length === given.length && timingSafeEqual(expected, given);
}
