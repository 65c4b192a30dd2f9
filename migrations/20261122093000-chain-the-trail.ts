import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every audit entry carries a digest of itself and of the entry before it. Entries are written one transaction after another, so
 * that the order of their numbers is the order in which they became true.
 */
const UP = `
alter table audit_entries add column digest text;

create function audit_entry_words(entry audit_entries) returns text language sql stable as $$
  select jsonb_build_array(entry.id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), entry.account_id,
    entry.actor, entry.action, entry.subject_kind, entry.subject_id, entry.subject_reference, entry.before, entry.after,
    entry.note)::text
$$;

create function wait_for_audit_turn() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('audit_entries'));
  return null;
end $$;
create trigger tr_audit_entries_turn before insert on audit_entries
  for each statement execute function wait_for_audit_turn();

create function chain_audit_entry() returns trigger language plpgsql as $$
declare previous text;
begin
  select e.digest into previous from public.audit_entries e order by e.id desc limit 1;
  new.digest := encode(sha256(convert_to(coalesce(previous, '') || E'\\n' || public.audit_entry_words(new), 'UTF8')), 'hex');
  return new;
end $$;
create trigger tr_audit_entries_chained before insert on audit_entries
  for each row execute function chain_audit_entry();

alter table audit_entries disable trigger tr_audit_entries_kept;
do $$
declare
  entry audit_entries;
  previous text := '';
begin
  for entry in select * from audit_entries order by id loop
    previous := encode(sha256(convert_to(previous || E'\\n' || audit_entry_words(entry), 'UTF8')), 'hex');
    update audit_entries set digest = previous where id = entry.id;
  end loop;
end $$;
alter table audit_entries enable trigger tr_audit_entries_kept;
alter table audit_entries alter column digest set not null;

revoke update, delete, truncate on audit_entries, row_versions from public;
do $$
begin
  execute format('revoke update, delete, truncate on audit_entries, row_versions from %I', current_user);
end $$;
select show_as_at();
`;

const DOWN = `
drop schema as_at cascade;
do $$
begin
  execute format('grant update, delete, truncate on audit_entries, row_versions to %I', current_user);
end $$;
drop trigger tr_audit_entries_chained on audit_entries;
drop function chain_audit_entry();
drop trigger tr_audit_entries_turn on audit_entries;
drop function wait_for_audit_turn();
drop function audit_entry_words(audit_entries);
alter table audit_entries drop column digest;
select show_as_at();
`;

/** What makes a change of the trail show itself. */
export class ChainTheTrail20261122093000 implements MigrationInterface {
  name = 'ChainTheTrail20261122093000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
