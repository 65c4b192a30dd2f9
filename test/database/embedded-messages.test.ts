import { openAsBlob } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { embeddedConnection } from '../../src/database/embedded-messages.js';
import type { EmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { embeddedCopy } from '../support/embedded-copy.js';
import { openPostgresInMemory } from '../support/postgres-in-memory.js';

describe('the messages to the embedded database', () => {
  let embedded: EmbeddedPostgres;
  let client: pg.Client;
  beforeAll(async () => {
    embedded = await openPostgresInMemory(await openAsBlob(await embeddedCopy()));
    client = new pg.Client(embeddedConnection(embedded.pglite));
    await client.connect();
    await client.query('create table test_posts (id int primary key, name text not null)');
  });
  afterAll(() => embedded.close());

  const rowsOf = async (text: string, values: unknown[] = []) => (await client.query(text, values)).rows;

  it('of one statement go in together, whether it is prepared, prepared already or plain', async () => {
    const calls = jest.spyOn(embedded.pglite, 'execProtocolStream');
    const named = { name: 'a post', text: 'select $1::int as id', values: [7] };
    for (let times = 1; times <= 2; times++) {
      expect((await client.query(named)).rows).toEqual([{ id: 7 }]);
      expect(calls).toHaveBeenCalledTimes(times);
    }
    expect(await rowsOf('select 1 as one')).toEqual([{ one: 1 }]);
    expect(calls).toHaveBeenCalledTimes(3);
    calls.mockRestore();
  });

  it('say what is at fault, wherever a statement breaks off, and leave the next one alone', async () => {
    await expect(rowsOf('select nothing from test_posts where id = $1', [1])).rejects.toThrow(
      '"nothing" does not',
    );
    await expect(rowsOf('select $1::int', ['x'])).rejects.toThrow('invalid input syntax');
    await expect(rowsOf('select 1 / (g - 2) from generate_series(1, $1::int) g', [3])).rejects.toThrow(
      'zero',
    );
    await expect(rowsOf('insert into test_posts values ($1, null)', [1])).rejects.toThrow('not-null');
    expect(await rowsOf('select count(*)::int as found from test_posts where id = $1', [1])).toEqual([
      { found: 0 },
    ]);
  });

  it('of statements that follow each other are answered each for itself, in a transaction that broke off too', async () => {
    for (let id = 0; id < 20; id++) expect(await rowsOf('select $1::int as id', [id])).toEqual([{ id }]);
    await rowsOf('begin');
    const first = await rowsOf('insert into test_posts values ($1, $2) returning id', [1, 'Director']);
    expect(first).toEqual([{ id: 1 }]);
    await expect(rowsOf('insert into test_posts values ($1, $2)', [1, 'Director'])).rejects.toMatchObject({
      code: '23505',
    });
    await expect(rowsOf('select $1::int', [1])).rejects.toMatchObject({ code: '25P02' });
    await rowsOf('rollback');
    expect(await rowsOf('select * from test_posts')).toEqual([]);
  });
});
