import type { ClaimedMessage } from './mail-message.js';
import { isTimeToGiveUp, nextAttempt } from './retry.rules.js';
import type { DeliveryFault, Reception } from './transport.js';

/** What is written down of a message once it was tried. */
export type DeliveryMark = {
  readonly id: number;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
  readonly fault: string | null;
  readonly reached: readonly string[];
  readonly nextAttemptAt: Date;
  readonly sentAt: Date | null;
};

/** Of a message that the mail server took for at least one address. */
export function markOfReception(
  message: ClaimedMessage,
  { reached, refused }: Reception,
  now: Date,
): DeliveryMark {
  const tried: DeliveryMark = {
    ...untried(message, now),
    attempts: message.attempts + 1,
    reached: [...message.reachedAddresses, ...reached],
    fault: refused.map((each) => `${each.address}: ${each.words}`).join('; ') || null,
  };
  return refused.some(({ isForGood }) => !isForGood)
    ? putOff(tried, message, now)
    : ended(tried, message, now);
}

/** Of a message that nobody got. What nobody was reached for is no attempt. */
export function markOfFault(message: ClaimedMessage, fault: DeliveryFault, now: Date): DeliveryMark {
  const attempts = message.attempts + (fault.isAnswer ? 1 : 0);
  const tried = { ...untried(message, now), attempts, fault: fault.message };
  if (fault.kind === 'away') return tried;
  return fault.kind === 'put-off' ? putOff(tried, message, now) : ended(tried, message, now);
}

function putOff(tried: DeliveryMark, message: ClaimedMessage, now: Date): DeliveryMark {
  return isTimeToGiveUp(message.waitingSince, now, tried.attempts)
    ? ended(tried, message, now)
    : { ...tried, nextAttemptAt: nextAttempt(message.waitingSince, now) };
}

/** A copy that nobody takes is noted; the one whom the message is for must have got it. */
function ended(tried: DeliveryMark, message: ClaimedMessage, now: Date): DeliveryMark {
  return tried.reached.includes(message.toAddress)
    ? { ...tried, state: 'sent', sentAt: now }
    : { ...tried, state: 'failed' };
}

function untried(message: ClaimedMessage, now: Date): DeliveryMark {
  return {
    id: message.id,
    state: 'waiting',
    attempts: message.attempts,
    fault: null,
    reached: message.reachedAddresses,
    nextAttemptAt: now,
    sentAt: null,
  };
}
