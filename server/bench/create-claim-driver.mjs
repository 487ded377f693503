import { createHash, randomUUID } from 'node:crypto'

/**
 * The statements of one create-claim, as the server sends them: reading the session, finding the desk, then the transaction.
 * `?` stands for a value; PostgreSQL gets `$1 …`.
 */
export const READS = [
  `select u.id, u.name, u.email, s.seen_at, s.expires_at, m.desk_id, m.role, m.can_clear_legal, d.name as desk_name from session s
   join app_user u on u.id = s.user_id left join member m on m.user_id = s.user_id and m.removed_at is null left join desk d on d.id = m.desk_id where s.token_hash = ?`,
  'select desk_id from article where desk_id in (?) and id = ?',
]

export const WRITES = [
  'update desk set seq = seq + 1 where id = ? returning seq, head_hash',
  `select a.*, u.name, r.language, r.dir, r.sha256 from article a join revision r on r.desk_id = a.desk_id and r.article_id = a.id and r.number = a.revision
   left join app_user u on u.id = a.created_by where a.desk_id = ? and a.id = ?`,
  `update article set last_number = last_number + 1, stage = 'checking', updated_at = ? where desk_id = ? and id = ? returning last_number`,
  `insert into claim (desk_id, id, article_id, number, statement, attribution, flags, attribution_check, verdict, state, created_at, created_by, updated_at, version)
   values (?, ?, ?, ?, ?, ?, '[]', 'unchecked', 'unchecked', 'draft', ?, ?, ?, 1)`,
  'insert into placement (desk_id, claim_id, revision, start, spans, marks, created_at) values (?, ?, 1, ?, ?, ?, ?)',
  `insert into event (desk_id, seq, at, actor_id, kind, article_id, subject, payload_hash, prev_hash, hash) values (?, ?, ?, ?, 'claim-created', ?, ?, ?, ?, ?)`,
  'insert into event_payload (desk_id, seq, salt, payload) values (?, ?, ?, ?)',
  'update desk set seq = ?, head_hash = ? where id = ?',
]

const SPAN = {
  start: 1000,
  end: 1040,
  exact: '500 people were counted in town 400',
  prefix: 'p'.repeat(70),
  suffix: 's'.repeat(70),
}
const ATTRIBUTION = JSON.stringify({
  mode: 'attributed',
  speaker: { name: 'Officials', kind: 'official-group', anonymity: 'group', span: null },
  cue: null,
  directness: 'indirect',
  polarity: '+',
  certainty: 'certain',
  hedges: [],
  chain: [],
  presupposes: [],
})
const MARKS = JSON.stringify({ speaker: null, anaphoraOf: null, cue: null, hedges: [], chain: [] })
const HASH = createHash('sha256').update('x').digest('hex')

/** Runs one create-claim through `query(index, values)`, which answers the rows of the statement. */
export async function createClaim(ids, query) {
  const at = new Date().toISOString()
  const id = randomUUID()
  const [{ seq }] = await query(0, [ids.deskId])
  await query(1, [ids.deskId, ids.articleId])
  const [{ last_number: number }] = await query(2, [at, ids.deskId, ids.articleId])
  await query(3, [
    ids.deskId,
    id,
    ids.articleId,
    number,
    SPAN.exact,
    ATTRIBUTION,
    at,
    ids.userId,
    at,
  ])
  await query(4, [ids.deskId, id, SPAN.start, JSON.stringify([SPAN]), MARKS, at])
  await query(5, [ids.deskId, seq, at, ids.userId, ids.articleId, `claim:${id}`, HASH, HASH, HASH])
  await query(6, [
    ids.deskId,
    seq,
    '00000000-0000-4000-8000-000000000000',
    JSON.stringify({
      after: { number, words: [SPAN.exact], statement: SPAN.exact, kind: null, mode: 'attributed' },
    }),
  ])
  await query(7, [seq, HASH, ids.deskId])
}
