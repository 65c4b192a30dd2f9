import type { WrittenMessage } from './mail-message.js';

/** The way a message leaves the house. */
export abstract class Transport {
  /** Where messages go, in words that end a sentence and hold no secret: “to the mail server mail.example:587”. */
  abstract readonly destination: string;

  /** Whether messages only become files in a folder of ours, which nobody receives. */
  abstract readonly isFolder: boolean;

  /**
   * Hands the message over for good.
   * @throws DeliveryFault where that failed
   */
  abstract send(message: WrittenMessage): Promise<void>;

  /** Lets go of open connections. */
  abstract close(): void;
}

/** Why a message did not leave, in words that a page may show. */
export class DeliveryFault extends Error {
  override readonly name = 'DeliveryFault';

  /** @param isUnreachable whether no message can leave now: the mail server does not answer, or does not know us */
  constructor(
    message: string,
    readonly isUnreachable: boolean,
  ) {
    super(message);
  }
}
