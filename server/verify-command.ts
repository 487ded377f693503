import { parseArgs } from 'node:util'
import { z } from 'zod'
import { ReportPublicKey } from '#shared/desk/report-key.ts'
import { fileProblem } from './file-problem.ts'
import { type MakeReport } from './report/make-report.ts'
import { REPORT_FILE, ReportFormat } from './report/report-format.ts'
import { type ComparedFormat, compareReport } from './report/verify/compare-report.ts'
import { readBoundedFile } from './report/verify/read-bounded-file.ts'
import { type Findings, isGood, verifyReport } from './report/verify/verify-report.ts'

const USAGE = `Usage: stet verify-report FILE [--against REPORT.json] [--key PUBLICKEY]
FILE is a report in JSON. With --against it is one in another format (told by how its name ends), and REPORT.json the same report in JSON. PUBLICKEY is the one that the desk publishes.
Prints one JSON object. Ends with 0 for a report that is unchanged and, with --key, signed with that key; with 1 for any other; with 2 where nothing could be looked at.`

/** Marks that a terminal would act on, or that turn the direction of what is printed. */
const ACTS_ON_TERMINAL = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g

const Options = z.object({
  against: z.string().min(1).optional(),
  key: ReportPublicKey.optional(),
})
type Asked = { path: string; key: string | null } & (
  | { against: null }
  | { against: string; format: ComparedFormat }
)

/** What the command needs of the program: its version, and what makes a report again. */
export type VerifyTools = { version: string; makeReport: MakeReport }

/**
 * `verify-report FILE`: prints as one JSON object whether a report is as it was made, and who signed it. It opens no data of a house.
 *
 * @param args what stands after the command's name
 * @returns the exit code: 0 for a report in order, 1 for any other, 2 for a command that cannot be understood or a file that cannot be opened
 */
export async function verifyCommand(
  args: readonly string[],
  tools: VerifyTools,
): Promise<0 | 1 | 2> {
  const asked = readArgs(args)
  if (asked === null) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  try {
    const findings = await findingsOf(asked, tools)
    await print(findings)
    return isGood(findings, asked.key) ? 0 : 1
  } catch (error) {
    process.stderr.write(`${JSON.stringify(fileProblem(error))}\n`)
    return 2
  }
}

function readArgs(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { against: { type: 'string' }, key: { type: 'string' } },
    })
    const [path, ...more] = positionals
    const options = Options.safeParse(values)
    if (path === undefined || more.length > 0 || !options.success) return null
    const { key = null, against } = options.data
    if (against === undefined) return { path, key, against: null }
    const format = comparedFormat(path)
    return format && { path, key, against, format }
  } catch {
    return null
  }
}

function comparedFormat(path: string): ComparedFormat | null {
  const format = ReportFormat.options.find((one) =>
    path.toLowerCase().endsWith(`.${REPORT_FILE[one].ending}`),
  )
  return format === undefined || format === 'json' || format === 'claimreview' ? null : format
}

async function findingsOf(asked: Asked, { version, makeReport }: VerifyTools): Promise<Findings> {
  const { path, key } = asked
  if (asked.against === null) return verifyReport(await readBoundedFile(path), key).findings
  const bytes = await readBoundedFile(path)
  const { findings, file } = verifyReport(await readBoundedFile(asked.against), key)
  if (file === null || !isGood(findings, key))
    return {
      ...findings,
      result: 'cannot-tell',
      words: `The JSON report is not in order itself, so nothing can be compared with it. ${findings.words}`,
    }
  const compared = await compareReport({ bytes, format: asked.format, file, version }, makeReport)
  return {
    ...findings,
    ...compared,
    words: `${compared.words} Of the JSON report: ${findings.words}`,
  }
}

function print(findings: Findings): Promise<void> {
  const text = JSON.stringify(findings).replaceAll(
    ACTS_ON_TERMINAL,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()))
}
