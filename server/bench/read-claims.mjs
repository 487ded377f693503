import { onEachEngine, openDriver } from './engines.mjs'
import { milliseconds, median } from './figures.mjs'
import { newArticle, newClaims, newEvidence, startHouse } from './house.mjs'

const CLAIMS = 1_000
const WITH_EVIDENCE = 300
const ROUNDS = 25

/** Who asks, and whose it is: both reads begin with it. */
const WHO = [
  `select u.id, u.name, u.email, s.seen_at, s.expires_at, m.desk_id, m.role, m.can_clear_legal, d.name as desk_name from session s
   join app_user u on u.id = s.user_id left join member m on m.user_id = s.user_id and m.removed_at is null left join desk d on d.id = m.desk_id where s.token_hash = ?`,
  'select desk_id from article where desk_id in (?) and id = ?',
]
const ARTICLE = `select a.*, u.name, r.language, r.dir, r.sha256 from article a
   join revision r on r.desk_id = a.desk_id and r.article_id = a.id and r.number = a.revision
   left join app_user u on u.id = a.created_by where a.desk_id = ? and a.id = ?`

/** The statements of `GET /api/articles/:id/claims` after those, each with the desk, then the article, as its values where it takes them. */
const CLAIMS_READS = [
  'select u.id, u.name from member m join app_user u on u.id = m.user_id where m.desk_id = ?',
  `select c.*, p.revision, p.spans, p.marks from claim c join article a on a.desk_id = c.desk_id and a.id = c.article_id
   join placement p on p.desk_id = c.desk_id and p.claim_id = c.id and p.revision = a.revision
   where c.desk_id = ? and c.article_id = ? order by p.start, c.number`,
  ARTICLE,
  `select e.*, s.title, s.publisher, n.sha256, n.language, n.dir from evidence e join source s on s.desk_id = e.desk_id and s.id = e.source_id
   join snapshot n on n.desk_id = e.desk_id and n.source_id = e.source_id and n.number = e.snapshot
   where e.desk_id = ? and e.article_id = ? order by e.created_at, e.id`,
  'select * from approval where desk_id = ? and article_id = ? order by seq',
  `select subject, actor_id, max(seq) as seq from event where desk_id = ? and article_id = ? and kind in
   ('claim-created', 'claim-changed', 'evidence-added', 'evidence-changed', 'evidence-removed', 'evidence-restored') group by subject, actor_id`,
]

/** The statements of `GET /api/articles/:id`; the server keeps the text in memory, the driver reads it. */
const ARTICLE_READS = [
  ARTICLE,
  'select * from revision where desk_id = ? and article_id = ? and number = 1',
  'select id, state, version from claim where desk_id = ? and article_id = ?',
  'select claim_id, claim_version, voided_at from approval where desk_id = ? and article_id = ? order by seq',
]

/** Reading an article with a thousand claims through HTTP beside the bare queries, whose rows nobody turns into claims. */
export async function benchReadClaims() {
  await onEachEngine(compare)
}

async function compare(engine) {
  const house = await startHouse(engine.databaseUrl)
  try {
    const article = await newArticle(house, CLAIMS)
    const claims = await newClaims(house, article, CLAIMS)
    await newEvidence(house, claims.slice(0, WITH_EVIDENCE))
    const path = `/api/articles/${article.id}`
    await read(engine, house, article.id, {
      name: `${CLAIMS} claims`,
      path: `${path}/claims?limit=2000`,
      statements: CLAIMS_READS,
    })
    await read(engine, house, article.id, {
      name: 'their article',
      path,
      statements: ARTICLE_READS,
    })
  } finally {
    await house.stop()
  }
}

async function read(engine, house, articleId, { name, path, statements }) {
  const driver = await openDriver(engine, house, [...WHO, ...statements])
  const http = []
  const bare = []
  for (let round = 0; round < ROUNDS; round += 1) {
    http.push(await timed(async () => (await fetch(house.url + path, house)).text()))
    bare.push(
      await timed(async () => {
        await driver.run(0, [house.tokenHash])
        await driver.run(1, [house.deskId, articleId])
        for (const [n, sql] of statements.entries()) {
          const values = [house.deskId, articleId].slice(0, sql.split('?').length - 1)
          await driver.run(WHO.length + n, values)
        }
      }),
    )
  }
  await driver.close()
  console.log(
    `read ${name}, ${engine.name}: HTTP ${milliseconds(http)}, driver ${milliseconds(bare)}, ratio ${(median(http) / median(bare)).toFixed(1)}`,
  )
}

async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}
