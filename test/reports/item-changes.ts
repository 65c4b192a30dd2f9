/** The nth of the rows of a table, whichever that is, as a condition on its id. */
const nth = (table: string) =>
  `id = (select id from ${table} order by id offset $1::int % greatest((select count(*) from ${table}), 1) limit 1)`;

/** What may happen to an item or its facts. `$1` says to which, `$2` to which of two. */
export const CHANGES: Readonly<Record<string, string>> = {
  'an action gets other tags and wards': `update actions set tags = case $2::int when 0 then array['Roads', 'Buses'] else array['Trees', 'Trees'] end,
    wards = case $2::int when 0 then '{}' else array['Nab Wood'] end where ${nth('actions')}`,
  'a recommendation gets other tags and wards': `update recommendations set tags = case $2::int when 0 then array['Roads'] else '{}' end,
    wards = array['Nab Wood', 'Town'] where ${nth('recommendations')}`,
  'an action is withheld or published': `update actions set publicity = case $2::int when 0 then 'exempt' else 'published' end,
    exempt_ground = case $2::int when 0 then 'paragraph-1' end where ${nth('actions')}`,
  'a recommendation is withheld or published': `update recommendations set publicity = case $2::int when 0 then 'exempt' else 'published' end,
    exempt_ground = case $2::int when 0 then 'paragraph-1' end where ${nth('recommendations')}`,
  'an action passes to another body': `update actions set body_id = (select id from bodies where code = case $2::int when 0 then 'HEALTH' else 'CYP' end)
    where ${nth('actions')}`,
  'a recommendation passes to another body': `update recommendations
    set body_id = (select id from bodies where code = case $2::int when 0 then 'HEALTH' else 'CYP' end) where ${nth('recommendations')}`,
  'the day an action was made is put right': `update actions set made_on = date '2022-06-15' - 40 * $2::int where ${nth('actions')}`,
  'the day a recommendation was made is put right': `update recommendations set made_on = date '2022-06-15' - 40 * $2::int where ${nth('recommendations')}`,
  'a due date is put right': `update actions set due_on = date '2022-06-10' - 90 * $2::int where ${nth('actions')}`,
  'an action joins another recommendation': `update actions set recommendation_id = (select id from recommendations order by id offset $2::int limit 1)
    where recommendation_id is not null and ${nth('actions')}`,
  'a verdict is put back in time': `update verdicts set decided_on = decided_on - 45 * $2::int where ${nth('verdicts')}`,
  'a verdict is taken out': `delete from verdicts where ${nth('verdicts')} and $2::int >= 0`,
  'an action is claimed complete': `insert into action_updates (action_id, claim, words, written_on, written_by_id, recorded_at)
    select id, 'complete', 'Done.', date '2022-06-14' - 30 * $2::int, (select min(id) from accounts), clock_timestamp() from actions where ${nth('actions')}`,
  'a claim is taken out': `delete from action_updates where ${nth('action_updates')} and $2::int >= 0`,
  'an answer is put back in time': `update responses set decided_on = decided_on - 60 * $2::int where ${nth('responses')}`,
  'an answer is corrected': `update response_answers set decision = case $2::int when 0 then 'rejected' else 'accepted' end where ${nth('response_answers')}`,
  'a recommendation is merged, or restored': `insert into recommendation_endings
    (recommendation_id, meeting_id, kind, reason, decided_on, recorded_by_id, recorded_at)
    select id, (select min(id) from meetings), case $2::int when 0 then 'merged' else 'restored' end, 'As agreed.', date '2022-06-14' - 20 * $2::int,
      (select min(id) from accounts), clock_timestamp() from recommendations where ${nth('recommendations')}`,
  'an answer is taken out': `delete from response_answers where ${nth('response_answers')} and $2::int >= 0`,
  'more time is given': `insert into extensions (action_id, old_due_on, new_due_on, asked_by, agreed_by, reason, agreed_on, recorded_by_id, recorded_at)
    select id, due_on, date '2022-06-16' - 30 * $2::int, 'Owner', 'Chair', 'Late', date '2022-06-01', (select min(id) from accounts), clock_timestamp()
    from actions where due_on is not null and ${nth('actions')}`,
  'an ending is taken out': `delete from recommendation_endings where ${nth('recommendation_endings')} and $2::int >= 0`,
  'a recommendation is addressed to another body': `update recommendations
    set addressee_id = (select id from bodies where code = case $2::int when 0 then 'NHS' else 'EXEC' end) where ${nth('recommendations')}`,
  'somebody else is no longer asked': `delete from recommendation_addressees where ${nth('recommendation_addressees')} and $2::int >= 0`,
  'an action is taken out': `with gone as (select id from actions where ${nth('actions')}), judged as (delete from verdicts v using gone where v.action_id = gone.id),
    late as (delete from extensions e using gone where e.action_id = gone.id),
    said as (delete from action_updates u using gone where u.action_id = gone.id and $2::int >= 0)
    select from gone`,
};

/** What may happen beside, that moves no trend but what waits. */
export const FURTHER_CHANGES: Readonly<Record<string, string>> = {
  'a recommendation is recorded before it is made': `update recommendations set made_on = date '2022-06-16' + 20 * $2::int where ${nth('recommendations')}`,
  'an action is recorded before it is agreed': `update actions set made_on = date '2022-06-16' + 20 * $2::int where ${nth('actions')}`,
  'an owner is named, or none': `update actions set owner_id = case $2::int when 0 then null else (select min(id) from owners) end where ${nth('actions')}`,
  'a duty begins, or no longer': `update actions set cadence = case $2::int when 0 then 'quarterly' end, starts_on = case $2::int when 0 then date '2022-05-01' end
    where ${nth('actions')}`,
  'a due date is taken away, or lies ahead': `update actions set due_on = case $2::int when 0 then null else date '2022-06-30' end where ${nth('actions')}`,
  'a response date is worked out anew': `update recommendations set response_due_on = case $2::int when 0 then date '2022-06-14' else date '2022-06-20' end
    where clock_rule = 'executive' and ${nth('recommendations')}`,
  'no clock has started': `update recommendations set clock_rule = 'executive', response_due_on = null where ${nth('recommendations')} and $2::int >= 0`,
  'no rule sets a date': `update recommendations set clock_rule = case $2::int when 0 then 'request' else 'executive' end, response_due_on = null
    where ${nth('recommendations')}`,
  'further ones are asked by law': `update recommendation_addressees set clock_rule = 'health',
    response_due_on = case $2::int when 0 then null else date '2022-06-13' end where recommendation_id % 3 = $1::int % 3`,
  'work is said to go on': `insert into action_updates (action_id, claim, words, written_on, written_by_id, recorded_at)
    select id, case $2::int when 0 then 'on-track' else 'complete' end, 'So far.', date '2022-06-15' + 1, (select min(id) from accounts), clock_timestamp()
    from actions where ${nth('actions')}`,
  'all that was planned is claimed complete': `insert into action_updates (action_id, claim, words, written_on, written_by_id, recorded_at)
    select id, 'complete', 'Done.', date '2022-06-15' - $2::int, (select min(id) from accounts), clock_timestamp() from actions
    where recommendation_id is not null and $1::int >= 0`,
  'an action is stopped with its recommendation': `insert into action_continuations
    (action_id, outcome, cause, decided_by, reason, decided_on, recorded_by_id, recorded_at)
    select id, case $2::int when 0 then 'stopped' else 'kept' end, 'rejected', 'The panel', 'As agreed.', date '2022-06-15', (select min(id) from accounts),
      clock_timestamp() from actions where recommendation_id is not null and ${nth('actions')}`,
  'a verdict sends an action back': `insert into verdicts (action_id, meeting_id, verdict, decided_on, recorded_by_id, recorded_at)
    select id, (select min(id) from meetings), case $2::int when 0 then 'not-agreed' else 'agreed-complete' end, date '2022-06-14',
      (select min(id) from accounts), clock_timestamp() from actions where ${nth('actions')}`,
};
