import { z } from '@hono/zod-openapi'
import { CommentCount } from '#shared/comment/comment-count.ts'
import { Comment, CommentChange, CommentDraft } from '#shared/comment/comment.ts'
import { listPeople } from '../auth/people.store.ts'
import { type App, contextOf } from '../http/app-env.ts'
import { changeAt, withEtag } from '../http/require-version.ts'
import { body, idParams, json, route } from '../http/route.ts'
import { addComment } from './add-comment.ts'
import { changeComment } from './change-comment.ts'
import { countComments, listComments } from './comment.store.ts'

const Comments = z.object({ items: z.array(Comment) })
const Counts = z.object({ items: z.array(CommentCount) })

/** What people say about claims. */
export function commentRoutes(app: App): void {
  readings(app)
  app.openapi(
    route({
      method: 'post',
      path: '/api/claims/{id}/comments',
      policy: { action: 'write-comment', of: 'claim' },
      request: { params: idParams, body: body(CommentDraft) },
      responses: { 201: json(Comment, 'The new comment') },
    }),
    async (c) => {
      const at = { deskId: c.get('deskId'), claimId: c.req.valid('param').id }
      const comment = await addComment(contextOf(c), at, c.req.valid('json'))
      return c.json(withEtag(c, comment), 201)
    },
  )
  app.openapi(
    route({
      method: 'patch',
      path: '/api/comments/{id}',
      policy: { action: 'write-comment', of: 'comment' },
      ifMatch: true,
      request: { params: idParams, body: body(CommentChange) },
      responses: { 200: json(Comment, 'The changed comment') },
    }),
    async (c) => {
      const comment = await changeComment(contextOf(c), changeAt(c), c.req.valid('json'))
      return c.json(withEtag(c, comment), 200)
    },
  )
}

function readings(app: App): void {
  app.openapi(
    route({
      method: 'get',
      path: '/api/claims/{id}/comments',
      policy: { action: 'read-claim', of: 'claim' },
      request: { params: idParams },
      responses: { 200: json(Comments, 'Comments on a claim, oldest first') },
    }),
    async (c) => {
      const { db } = contextOf(c)
      const deskId = c.get('deskId')
      const of = { claimId: c.req.valid('param').id }
      const items = await listComments(db.read, deskId, of, await listPeople(db.read, deskId))
      return c.json({ items }, 200)
    },
  )
  app.openapi(
    route({
      method: 'get',
      path: '/api/articles/{id}/comments',
      policy: { action: 'read-claim', of: 'article' },
      request: { params: idParams },
      responses: { 200: json(Counts, 'How many comments each claim has, and open threads') },
    }),
    async (c) => {
      const { id } = c.req.valid('param')
      const items = await countComments(contextOf(c).db.read, c.get('deskId'), id)
      return c.json({ items }, 200)
    },
  )
}
