import type { WrittenMessage } from './mail-message.js';

/** What a mail server did with a message that it took for somebody. */
export type Reception = {
  /** The addresses that it took the message for. */
  readonly reached: readonly string[];
  /** Those that it refused while it took the message for others. */
  readonly refused: readonly RefusedAddress[];
};

export type RefusedAddress = {
  readonly address: string;
  readonly words: string;
  readonly isForGood: boolean;
};

/** How a message is sent. */
export abstract class Transport {
  /** Where messages go, in words that end a sentence and hold no secret: “to the mail server mail.example:587”. */
  abstract readonly destination: string;

  /** Whether messages only become files in a folder of ours, which nobody receives. */
  abstract readonly isFolder: boolean;

  /**
   * Hands the message over for good to those whom it has not reached yet.
   * @throws DeliveryFault where nobody got it
   */
  abstract send(message: WrittenMessage): Promise<Reception>;

  /** Lets go of open connections; with `force` also of those in use. */
  abstract close(force?: boolean): void;
}

/**
 * `away`: no message can leave now, since the mail server does not answer or does not know us. `put-off`: not this message now.
 * `refused`: this message never.
 */
export type FaultKind = 'away' | 'put-off' | 'refused';

/** Why a message did not leave, in words that a page may show. */
export class DeliveryFault extends Error {
  override readonly name = 'DeliveryFault';

  /** @param isAnswer whether the mail server said so about this message, and not only fell silent */
  constructor(
    message: string,
    readonly kind: FaultKind,
    readonly isAnswer: boolean,
  ) {
    super(message);
  }
}
