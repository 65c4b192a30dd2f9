import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import type { ProviderSettings } from '../../config/provider-settings.js';
import type { ProviderRequest } from '../../web/sign-in-progress.js';
import { type ProviderClaims, readClaims } from './provider-claims.rules.js';
import { ProviderAway, ProviderRefused } from './provider-errors.js';

/** How long the provider may take for one answer, in seconds. */
const PATIENCE = 5;
/** How long what it says of itself is believed before it is asked again, in milliseconds. */
const KEPT_FOR = 60 * 60_000;
/** Below the address of the service; the provider sends browsers back there and nowhere else. */
export const CALLBACK_PATH = '/sign-in/provider/callback';

/** The council's OpenID Connect provider: authorization code with PKCE, state and nonce (RFC 9700, OpenID Connect Core 1.0). */
@Injectable()
export class IdentityProvider {
  private known: { readonly client: oidc.Configuration; readonly until: number } | null = null;
  private asking: Promise<oidc.Configuration> | null = null;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  get settings(): ProviderSettings | null {
    return this.config.provider;
  }

  /**
   * Where the browser goes, and what its session remembers of it until it comes back.
   * @param isFresh whether somebody is to prove again who they are, though they are signed in there
   * @throws ProviderAway
   */
  async begin(isFresh = false): Promise<{ readonly address: string; readonly request: ProviderRequest }> {
    const client = await this.client();
    const request = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const { scopes, acrValues } = this.required();
    const { href } = oidc.buildAuthorizationUrl(client, {
      redirect_uri: this.ownAddress(CALLBACK_PATH),
      scope: scopes,
      state: request.state,
      nonce: request.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(request.verifier),
      code_challenge_method: 'S256',
      ...(acrValues.length > 0 ? { acr_values: acrValues.join(' ') } : {}),
      ...(isFresh ? { prompt: 'login', max_age: '0' } : {}),
    });
    return { address: href, request: { ...request, isFresh } };
  }

  /**
   * Who comes back, from the query of the address that the provider sent them to.
   * @throws ProviderAway, ProviderRefused
   */
  async finish(query: string, { state, nonce, verifier, isFresh }: ProviderRequest): Promise<ProviderClaims> {
    const client = await this.client();
    const address = new URL(`${this.ownAddress(CALLBACK_PATH)}?${query}`);
    try {
      const tokens = await oidc.authorizationCodeGrant(client, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        ...(isFresh ? { maxAge: PATIENCE * 60 } : {}),
      });
      const claims = tokens.claims();
      if (!claims) throw new ProviderRefused('the provider gave no identity token');
      const more = await this.moreClaims(client, tokens.access_token, claims);
      return readClaims({ ...more, ...claims }, claims.iss, claims.sub, this.required());
    } catch (error) {
      throw faultOf(error);
    }
  }

  /** Where somebody signs out at the provider too; null where it offers that nowhere, or is away. */
  async signOutAddress(): Promise<string | null> {
    if (!this.settings) return null;
    const client = await this.client().catch(() => null);
    if (!client?.serverMetadata().end_session_endpoint) return null;
    return oidc.buildEndSessionUrl(client, {
      post_logout_redirect_uri: this.ownAddress('/sign-in'),
    }).href;
  }

  /** The origins that a form of ours leads to by way of its answer, as far as they are known. */
  get origins(): readonly string[] {
    if (!this.settings) return [];
    const endpoint = this.known?.client.serverMetadata().authorization_endpoint;
    return [
      ...new Set(
        [this.settings.issuer, endpoint ?? this.settings.issuer].map((each) => new URL(each).origin),
      ),
    ];
  }

  /** Asks the provider about itself, for a page that is to name its origin; does not wait for long, nor fail. */
  async prepare(): Promise<void> {
    if (!this.settings || this.known) return;
    const patience = new Promise((done) => setTimeout(done, 1_000).unref());
    await Promise.race([this.client().catch(() => {}), patience]);
  }

  /** Some providers put groups and addresses there and not into the token. */
  private async moreClaims(
    client: oidc.Configuration,
    accessToken: string,
    claims: oidc.IDToken,
  ): Promise<Record<string, unknown>> {
    const { groupsClaim, roles } = this.required();
    const isComplete =
      claims.email !== undefined && (roles.length === 0 || claims[groupsClaim] !== undefined);
    if (isComplete || !client.serverMetadata().userinfo_endpoint) return {};
    return oidc.fetchUserInfo(client, accessToken, claims.sub);
  }

  /** What it said of itself within the hour; older words where it is away now. @throws ProviderAway */
  private async client(): Promise<oidc.Configuration> {
    if (this.known && this.known.until > this.clock.realNow().getTime()) return this.known.client;
    this.asking ??= this.discover().finally(() => {
      this.asking = null;
    });
    try {
      return await this.asking;
    } catch (error) {
      if (this.known) return this.known.client;
      throw new ProviderAway('the provider does not say where it is', { cause: error });
    }
  }

  private async discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.required();
    const client = await oidc.discovery(new URL(issuer), clientId, undefined, authentication(clientSecret), {
      execute: [
        oidc.enableNonRepudiationChecks,
        // oxlint-disable-next-line typescript/no-deprecated -- marked so to stand out: the settings allow it on this machine alone
        ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []),
      ],
      timeout: PATIENCE,
    });
    this.known = { client, until: this.clock.realNow().getTime() + KEPT_FOR };
    return client;
  }

  private required(): ProviderSettings {
    if (!this.settings) throw new ProviderRefused('there is no provider');
    return this.settings;
  }

  private ownAddress(path: string): string {
    return `${this.config.publicUrl}${path}`;
  }
}

/** In the way that the provider takes; where it names none, by HTTP Basic (OpenID Connect Discovery 1.0, section 3). */
function authentication(secret: string | null): oidc.ClientAuth {
  if (secret === null) return oidc.None();
  const [basic, post] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported;
    const takesBasic = methods?.includes('client_secret_basic') ?? true;
    (takesBasic ? basic : post)(server, ...rest);
  };
}

/** Whether the provider could not be asked, or its answer is not to be believed. */
function faultOf(error: unknown): Error {
  if (error instanceof ProviderRefused) return error;
  const { code } = error as { code?: unknown };
  const isAway =
    (error instanceof TypeError && code === undefined) ||
    code === 'OAUTH_TIMEOUT' ||
    code === 'OAUTH_RESPONSE_IS_NOT_CONFORM';
  const words = error instanceof Error ? error.message : 'no answer';
  return isAway ? new ProviderAway(words, { cause: error }) : new ProviderRefused(words, { cause: error });
}
