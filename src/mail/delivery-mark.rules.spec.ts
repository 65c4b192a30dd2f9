import { describe, expect, it } from '@jest/globals';
import { markOfFault, markOfReception } from './delivery-mark.rules.js';
import type { ClaimedMessage } from './mail-message.js';
import { DeliveryFault } from './transport.js';

const WRITTEN = new Date('2026-11-02T08:00:00Z');
const LATER = new Date('2026-11-02T09:00:00Z');
const SIX_DAYS_ON = new Date('2026-11-08T09:00:00Z');
const ANN = 'ann@thornmere.example';
const CHAIR = 'chair@thornmere.example';

function message(facts: Partial<ClaimedMessage> = {}): ClaimedMessage {
  return {
    id: 7,
    messageKey: 'test',
    messageId: 'test@thornmere.example',
    toAddress: ANN,
    ccAddresses: [CHAIR],
    replyTo: null,
    subject: 'A matter awaits you',
    textBody: '-',
    htmlBody: '-',
    sealedSecret: null,
    unsubscribePath: null,
    writtenAt: WRITTEN,
    waitingSince: WRITTEN,
    attempts: 0,
    reachedAddresses: [],
    ...facts,
  };
}

const refusal = (address: string, isForGood: boolean) => ({ address, words: 'no', isForGood });

describe('a message that was taken', () => {
  it('for everybody is sent', () => {
    const mark = markOfReception(message(), { reached: [ANN, CHAIR], refused: [] }, LATER);
    expect(mark).toMatchObject({ state: 'sent', attempts: 1, fault: null, sentAt: LATER });
  });

  it('for its reader, and not for a copy, is sent with a note', () => {
    const mark = markOfReception(message(), { reached: [ANN], refused: [refusal(CHAIR, true)] }, LATER);
    expect(mark).toMatchObject({ state: 'sent', fault: `${CHAIR}: no`, reached: [ANN] });
  });

  it('for a copy alone has failed', () => {
    const mark = markOfReception(message(), { reached: [CHAIR], refused: [refusal(ANN, true)] }, LATER);
    expect(mark).toMatchObject({ state: 'failed', reached: [CHAIR] });
  });

  it('while a copy was put off waits for that copy, and after five days is sent without it', () => {
    const reception = { reached: [ANN], refused: [refusal(CHAIR, false)] };
    const mark = markOfReception(message(), reception, LATER);
    expect(mark).toMatchObject({ state: 'waiting', reached: [ANN], sentAt: null });
    expect(mark.nextAttemptAt.getTime()).toBeGreaterThan(LATER.getTime());
    const last = markOfReception(message({ attempts: 9 }), reception, SIX_DAYS_ON);
    expect(last).toMatchObject({ state: 'sent', sentAt: SIX_DAYS_ON });
  });
});

describe('a message that nobody got', () => {
  it.each([
    ['away', false, 9, SIX_DAYS_ON, { state: 'waiting', attempts: 9, nextAttemptAt: SIX_DAYS_ON }],
    ['put-off', false, 9, LATER, { state: 'waiting', attempts: 9 }],
    ['put-off', true, 0, LATER, { state: 'waiting', attempts: 1 }],
    ['put-off', true, 9, SIX_DAYS_ON, { state: 'failed', attempts: 10 }],
    ['refused', true, 0, LATER, { state: 'failed', attempts: 1 }],
  ] as const)(
    'because of a fault “%s” (an answer: %s), after %d answers: %j',
    (kind, isAnswer, attempts, now, mark) => {
      const fault = new DeliveryFault('what it said', kind, isAnswer);
      expect(markOfFault(message({ attempts }), fault, now)).toMatchObject({
        ...mark,
        fault: 'what it said',
      });
    },
  );

  it('but had gone to its reader before, is sent where the copy is refused for good', () => {
    const fault = new DeliveryFault('no', 'refused', true);
    expect(markOfFault(message({ reachedAddresses: [ANN] }), fault, LATER)).toMatchObject({ state: 'sent' });
  });
});
