import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Provider, { type Configuration } from 'oidc-provider';

/** Somebody at the provider, as its tokens tell of them; the key is their subject. */
export type ProviderPerson = Readonly<Record<string, unknown>>;

export const CLIENT = { id: 'matters-arising', secret: 'a secret that the two share' };

/** A real OpenID Connect provider with a page on which anybody who is known signs in by name. */
export class TestProvider {
  /** Who is known, by subject; may be changed at any time. */
  readonly people = new Map<string, ProviderPerson>();
  /** How those who sign in have proved who they are. */
  methods: readonly string[] = ['pwd'];

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  /** @param services the addresses of those that ask */
  static async open(...services: string[]): Promise<TestProvider> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const opened = new TestProvider(server, `http://localhost:${port}`);
    const provider = new Provider(opened.issuer, opened.settings(services));
    const answer = provider.callback();
    server.on('request', (request, response) => {
      const path = request.url ?? '';
      if (!path.startsWith('/login/')) void answer(request, response);
      else if (request.method === 'GET') response.setHeader('content-type', 'text/html').end(LOGIN);
      else
        void (async () => {
          const accountId = new URLSearchParams(await text(request)).get('name') ?? '';
          const result =
            accountId === 'nobody'
              ? { error: 'access_denied', error_description: 'somebody pressed Cancel' }
              : { login: { accountId, amr: [...opened.methods] } };
          await provider.interactionFinished(request, response, result);
        })();
    });
    return opened;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private settings(services: readonly string[]): Configuration {
    return {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: services.map((each) => `${each}/sign-in/provider/callback`),
          post_logout_redirect_uris: services.map((each) => `${each}/sign-in`),
        },
      ],
      pkce: { required: () => true },
      claims: {
        openid: ['sub', 'amr', 'groups', 'auth_time'],
        email: ['email', 'email_verified'],
        profile: ['name'],
      },
      // As most providers do: groups and address stand at the user info endpoint.
      conformIdTokenClaims: true,
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/login/${uid}` },
      cookies: { keys: ['only for tests'] },
      ttl: { Session: 3600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
      findAccount: (_, sub) => {
        const person = this.people.get(sub);
        return person && { accountId: sub, claims: () => ({ sub, ...person }) };
      },
      loadExistingGrant: async ({ oidc }) => {
        const { client, session, provider } = oidc;
        if (!client || !session?.accountId) return undefined;
        const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    };
  }
}

const LOGIN = `<!DOCTYPE html><html lang="en"><title>The council's sign-in</title>
<form method="post"><label>Name <input name="name"></label> <button>Sign in</button></form></html>`;
