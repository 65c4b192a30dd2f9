import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The labels of a paper in the order in which people count: 9 before 10, z) before aa). What has no label comes last. */
export class OrderByLabels20261129135500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
create function label_order(label text) returns text language sql immutable parallel safe as $$
  select coalesce(
    string_agg(
      case when piece[1] ~ '^[0-9]' then '1' || lpad(piece[1], 9, '0')
           else '2' || lpad(length(piece[1])::text, 3, '0') || piece[1] end,
      '' order by n),
    '9') collate "C"
  from regexp_matches(lower(label), '[0-9]+|[a-z]+', 'g') with ordinality as pieces (piece, n)
$$;
`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function label_order(text)');
  }
}
