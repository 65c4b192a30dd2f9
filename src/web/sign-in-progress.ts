/** How somebody proved who they are. A passkey that asked for a fingerprint or a PIN is two factors in one. */
export type SignInMethod = 'password' | 'email link' | 'provider' | 'passkey';

/** What a browser was sent to the provider with: only an answer to this is taken. */
export type ProviderRequest = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Whether somebody who is signed in proves again who they are. */
  readonly isFresh: boolean;
};

/** Somebody has proved who they are, and is to show a second factor, or to set one up, before they are in. */
export type PendingSignIn = {
  readonly accountId: number;
  readonly method: SignInMethod;
  /** What stands between: showing the second factor, setting one up, or, once that is done, a button. */
  readonly needs: 'second factor' | 'set-up' | 'nothing';
  /** Milliseconds. */
  readonly at: number;
};

/** What a browser is in the middle of, kept at the server only. Nothing of it stays when a session begins. */
export type SignInProgress = {
  readonly provider?: ProviderRequest;
  readonly pending?: PendingSignIn;
  /** The sealed seed of the app that is being set up. */
  readonly seed?: string | undefined;
  /** What a passkey is to answer, once. */
  readonly challenge?: string | undefined;
};

/** How the session of somebody who is in was begun, and when they last proved who they are. */
export type SignInProof = {
  readonly method: SignInMethod;
  readonly hasSecondFactor: boolean;
  /** Milliseconds. */
  readonly at: number;
};
