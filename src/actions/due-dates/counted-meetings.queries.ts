/**
 * The meetings that count for actions due at meetings, as `actionId`, `id`, `heldOn`: those of the body at which it is due and, where
 * that took another's place, those of the one before it until then.
 * `$1` are the ids of actions, `$2` the ids of the bodies at whose meetings they are due.
 */
export const COUNTED_MEETINGS = `
  with asked as (select * from unnest($1::int[], $2::int[]) as a (id, due_body_id) where due_body_id is not null),
  passed as (
    select p.action_id, p.from_body_id, p.passed_on, lag(p.passed_on) over way as before_on,
           last_value(p.to_body_id) over (way rows between unbounded preceding and unbounded following) as last_id
    from item_provenances p join asked a on a.id = p.action_id where p.capacity = 'due-at'
    window way as (partition by p.action_id order by p.id)
  ),
  spans as (
    select p.action_id, p.from_body_id as body_id, p.before_on as from_on, p.passed_on as until_on
    from passed p join asked a on a.id = p.action_id and a.due_body_id = p.last_id
    union all
    select a.id, a.due_body_id, (select max(p.passed_on) from passed p where p.action_id = a.id and p.last_id = a.due_body_id), null
    from asked a
  )
  select s.action_id as "actionId", m.id, m.held_on as "heldOn"
  from spans s join meetings m on m.body_id = s.body_id
  where not m.is_called_off and (s.from_on is null or m.held_on >= s.from_on) and (s.until_on is null or m.held_on < s.until_on)
  order by m.held_on`;
