import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { ProblemError } from '#shared/problem.ts'
import { ReportProfile } from '#shared/report/dossier.ts'
import { ReportModel } from '#shared/report/report-model.ts'
import { type Parts } from './context.ts'
import { exportReport } from './report/export-report.ts'
import { type MakeReport } from './report/make-report.ts'
import { ReportFormat } from './report/report-format.ts'
import { readBoundedFile } from './report/verify/read-bounded-file.ts'
import { readReportFile } from './report/verify/read-report-file.ts'
import { TOO_LARGE_WORDS } from './report/verify/verify-words.ts'

const USAGE = `Usage: stet report (ARTICLE_ID | --from REPORT.json) --out FILE [--format ${ReportFormat.options.join('|')}] [--profile ${ReportProfile.options.join('|')}]
--from makes another format of a report that was saved in JSON: it carries the same hash. With STET_TOKEN (a token of your account) the running Stet at PUBLIC_URL is asked; without it the data are opened, which SQLite allows while no Stet is running.`

const Options = z.object({
  from: z.string().min(1).optional(),
  out: z.string().min(1),
  format: ReportFormat.default('html'),
  profile: ReportProfile.default('internal'),
})
type Asked = Pick<z.infer<typeof Options>, 'out' | 'format' | 'profile'> &
  ({ articleId: string } | { from: string })
type OfArticle = Asked & { articleId: string }

/** Where the command gets a report from. */
export type ReportHouse = {
  publicUrl: string
  token: string | undefined
  /** Makes a report that was made before in another format. */
  makeReport: MakeReport
  /** Asks over HTTP. */
  ask: (url: string, headers: Record<string, string>) => Promise<Response>
  /** Opens the data of the house; to be closed again. */
  open: () => Promise<{ parts: Parts; close: () => Promise<void> }>
}

/**
 * `report ARTICLE_ID --out FILE`: writes the report on an article into a new file; `report --from REPORT.json --out FILE`: a saved report in another format, with the same
 * hash. A problem goes to standard error as one JSON object.
 *
 * @param args what stands after the command's name
 * @returns the exit code: 0, 1 for a report that cannot be had or written, 2 for a command that cannot be understood
 */
export async function reportCommand(
  args: readonly string[],
  house: ReportHouse,
): Promise<0 | 1 | 2> {
  const asked = readArgs(args)
  if (asked === null) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  try {
    const bytes = await bytesOf(asked, house)
    await writeFile(asked.out, bytes, { flag: 'wx', mode: 0o600 })
    process.stdout.write(`${asked.out}: ${bytes.byteLength} bytes\n`)
    return 0
  } catch (error) {
    process.stderr.write(`${JSON.stringify(problemOf(error))}\n`)
    return 1
  }
}

async function bytesOf(asked: Asked, house: ReportHouse): Promise<Uint8Array> {
  if ('from' in asked) return fromFile(asked, house)
  return house.token === undefined ? fromData(asked, house) : fromServer(asked, house, house.token)
}

/** @throws ProblemError `too-large`; `invalid` for a file that is no report, or not as it was made */
async function fromFile(
  { from, format }: Asked & { from: string },
  { makeReport }: ReportHouse,
): Promise<Uint8Array> {
  const bytes = await readBoundedFile(from)
  if (bytes === null) throw new ProblemError('too-large', TOO_LARGE_WORDS)
  const read = readReportFile(bytes)
  if ('fault' in read) throw new ProblemError('invalid', 'That file is no report in JSON.')
  if (read.hasUnknown || !read.isUnchanged)
    throw new ProblemError('invalid', 'That report is not as it was made: its hash is another.')
  const job = { format, model: ReportModel.parse(read.file) }
  return (await makeReport({ job: async () => job, userId: 'command' })).bytes
}

function readArgs(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        out: { type: 'string' },
        format: { type: 'string' },
        profile: { type: 'string' },
      },
    })
    const [articleId, ...more] = positionals
    const options = Options.safeParse(values)
    if (more.length > 0 || !options.success) return null
    const { from, ...rest } = options.data
    if (from !== undefined) return articleId === undefined ? { from, ...rest } : null
    return articleId === undefined ? null : { articleId, ...rest }
  } catch {
    return null
  }
}

/** Who opens the data of a house may have all of it; the log names the command. */
async function fromData(asked: OfArticle, { open }: ReportHouse): Promise<Uint8Array> {
  const { parts, close } = await open()
  try {
    const row = await parts.db.read
      .selectFrom('article')
      .select('desk_id')
      .where('id', '=', asked.articleId)
      .executeTakeFirst()
    if (!row) throw new ProblemError('not-found', 'There is no such article.')
    const deskId = row.desk_id
    const membership = { deskId, deskName: '', role: 'admin' as const, canClearLegal: false }
    const actor = { userId: 'command', name: '', tokenId: null, memberships: [membership] }
    const settings = { ...parts.settings, exportsPerHour: Number.MAX_SAFE_INTEGER }
    const ctx = { ...parts, settings, actor, beforeCommit: null }
    return (await exportReport(ctx, { deskId, articleId: asked.articleId }, asked)).bytes
  } finally {
    await close()
  }
}

async function fromServer(
  { articleId, format, profile }: OfArticle,
  { publicUrl, ask }: ReportHouse,
  token: string,
): Promise<Uint8Array> {
  const url = new URL(`/api/articles/${encodeURIComponent(articleId)}/report`, publicUrl)
  url.searchParams.set('format', format)
  url.searchParams.set('profile', profile)
  const answer = await ask(url.href, { authorization: `Bearer ${token}` })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (answer.ok) return bytes
  throw new Error(new TextDecoder().decode(bytes).slice(0, 2_000))
}

function problemOf(error: unknown): { code: string; detail: string } {
  if (error instanceof ProblemError) return { code: error.code, detail: error.message }
  if (!(error instanceof Error)) throw error
  if ('code' in error && error.code === 'EEXIST')
    return { code: 'invalid', detail: 'There is such a file already. Nothing was written.' }
  return { code: 'failed', detail: error.message }
}
