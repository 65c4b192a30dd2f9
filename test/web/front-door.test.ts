import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LONGEST_FIELD } from '../../src/web/uploaded-file.js';
import { seedCouncil } from '../support/council.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await seedCouncil(app);
});
afterAll(() => app.close());

describe('the front door', () => {
  it('says that it is alive and ready', async () => {
    expect((await app.stranger().get('/health/live')).status).toBe(200);
    expect((await app.stranger().get('/health/ready')).status).toBe(200);
  });

  it('shows a page for what is not there', async () => {
    const page = await app.stranger().get('/nothing-here');
    expect(page.status).toBe(404);
    expect(page.heading).toBe('Page not found');
  });

  it('refuses a form that this service did not make', async () => {
    const answer = await app.stranger().post('/sign-in', { email: 'a@b.example', password: 'x' });
    expect(answer.status).toBe(403);
  });

  it('takes no text of which the end would be cut off', async () => {
    const clerk = await app.signIn('democratic-services');
    const noFile = { field: 'file', filename: '', content: '' };
    const fields = { title: 'a'.repeat(LONGEST_FIELD + 1) };
    const answer = await clerk.submit('/documents/new', fields, { file: noFile });
    expect(answer.status).toBe(413);
    expect(answer.words).toContain('Nothing was stored');
  });

  it.each([
    [
      'cut short',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="words"\r\n\r\nHalf',
    ],
    ['without parts', 'multipart/form-data; boundary=b', 'words'],
    ['of which nobody knows where parts end', 'multipart/form-data', '--b--'],
  ])('takes no form that arrives %s, and says so', async (_, type, body) => {
    const answer = await fetch(new URL('/sign-in', app.stranger().url), {
      ...{ method: 'POST', body, headers: { 'content-type': type } },
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('This request could not be understood');
  });

  it('shows everyone from inside the papers they may read, and only administrators the accounts', async () => {
    for (const role of ['officer', 'member', 'democratic-services'] as const) {
      const { links } = await (await app.signIn(role)).get('/documents');
      expect(links).toContain('/documents');
      expect(links).not.toContain('/accounts');
    }
    expect((await (await app.signIn('administrator')).get('/')).links).toContain('/accounts');
  });

  it('allows nothing from elsewhere to run on its pages', async () => {
    const { headers } = await app.stranger().get('/sign-in');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self' 'nonce-/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
