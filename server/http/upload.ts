import { type z } from '@hono/zod-openapi'
import { type Context } from 'hono'
import { ProblemError } from '#shared/problem.ts'
import { type AppEnv } from './app-env.ts'
import { parseForm } from './parse-form.ts'
import { invalid } from './problem-response.ts'

/** Most bytes of an uploaded file, and of a body that carries a text: JSON may write a character in six. */
export const UPLOAD_BYTES_MAX = 25 * 1024 * 1024

export function isUpload(c: Context<AppEnv>): boolean {
  return /^multipart\/form-data/i.test(c.req.header('content-type') ?? '')
}

/**
 * The one file of a form (`file`), and its other fields by a schema.
 *
 * @throws ProblemError `invalid` without a file or with fields the schema does not know; `malformed` for a broken form
 */
export async function readForm<Schema extends z.ZodType>(
  c: Context<AppEnv>,
  schema: Schema,
): Promise<{ upload: { name: string; bytes: Uint8Array }; fields: z.infer<Schema> }> {
  const type = c.req.header('content-type') ?? ''
  const body = await c.req.arrayBuffer().catch(() => {
    throw new ProblemError('malformed', 'The form broke off.')
  })
  const { file, fields: sent } = await parseForm(type, new Uint8Array(body))
  if (file === null) throw new ProblemError('invalid', 'file: the form has no file')
  const fields = schema.safeParse(sent)
  if (!fields.success) throw invalid(fields.error.issues)
  return { upload: { name: safeName(file.name), bytes: file.bytes }, fields: fields.data }
}

/** A file's name as a person may see it again: no path, no control or bidi characters, at most 120. */
export function safeName(name: string): string {
  const bare = name.split(/[/\\]/).at(-1) ?? ''
  const clean = bare.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '').trim()
  return clean.slice(-120) || 'file'
}
