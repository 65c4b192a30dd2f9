import { describe, expect, it } from '@jest/globals';
import { errorPage, errorTitle } from './error-page.view.js';
import type { PageShell } from './page-shell.js';
import { TemplateEngine } from './template-engine.js';

const SHELL: PageShell = {
  title: 'Page not found',
  councilName: 'Vale & Downs Council',
  exampleNotice: null,
  viewer: null,
  keepsRegister: false,
  keepsCouncilWork: false,
  csrfToken: 'token',
  pageMark: '',
  navigation: [],
  cspNonce: 'nonce',
  canSearch: false,
  searchQuery: '',
  flash: null,
  past: null,
  pastHref: null,
  saveViewHref: null,
  files: [],
  backLink: null,
  errors: [],
  canonicalPath: '/nowhere',
  assetVersion: 'v1',
};

describe('the page of an error', () => {
  it.each([400, 403, 404, 409, 413, 422, 429, 500, 503])('says of %d what to do about it', (status) => {
    const { heading, words, remedy } = errorPage(status, SHELL, 'req-1');
    expect(new Set([heading, words, remedy]).size).toBe(3);
    expect(errorTitle(status)).toBe(heading);
  });

  it.each([
    [418, 400],
    [599, 500],
  ])('speaks of %d as of %d', (status, like) => {
    expect(errorPage(status, SHELL, 'req-1')).toEqual(errorPage(like, SHELL, 'req-1'));
  });

  it('gives a number to quote where the service is at fault, and where somebody is refused', () => {
    expect(errorPage(404, SHELL, 'req-1').requestId).toBeNull();
    for (const status of [500, 503, 403, 429])
      expect(errorPage(status, SHELL, 'req-1').requestId).toBe('req-1');
  });
});

describe('the layout', () => {
  async function htmlOf(shell: Partial<PageShell>): Promise<string> {
    const engine = await TemplateEngine.load('pages');
    return engine.render('web/error', errorPage(404, { ...SHELL, ...shell }, 'req-1'));
  }

  it('titles the page with page, service and council', async () => {
    expect(await htmlOf({})).toContain(
      '<title>Page not found – Matters Arising – Vale &amp; Downs Council</title>',
    );
  });

  it('says so in the title when a form was not accepted, and lists why', async () => {
    const html = await htmlOf({ errors: [{ field: 'dueOn', message: 'Enter a day' }] });
    expect(html).toContain('<title>Error: Page not found');
    expect(html).toContain('<a href="#dueOn">Enter a day</a>');
  });

  it('offers sign-out as a form with the token, to those who have signed in', async () => {
    const html = await htmlOf({ viewer: { name: 'Ada Smith', roleName: 'Officer' } });
    expect(html).toMatch(
      /method="post" action="\/sign-out">\s*<input type="hidden" name="_csrf" value="token">/,
    );
    expect(html).not.toContain('Sign in<');
  });

  it('carries one script of its own, with the nonce', async () => {
    expect((await htmlOf({})).match(/<script(?! type="module")[^>]*>/g)).toEqual(['<script nonce="nonce">']);
  });
});
