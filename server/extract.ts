import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { ProblemError } from '#shared/problem.ts'
import { fileProblem } from './file-problem.ts'
import { documentParser } from './import/parse-document.ts'

const USAGE = 'Usage: stet extract FILE [--encoding windows-1252] [--whole-page]'

/**
 * `extract FILE`: prints what Stet reads from a file as one JSON object, `{ text, blocks, metadata, comments, notes, changes, pages, warnings, … }`.
 * A problem goes to standard error as one JSON object.
 *
 * @param args what stands after the command's name
 * @returns the exit code: 0, 1 for a file that cannot be read, 2 for a command that cannot be understood
 */
export async function extract(readerFile: string, args: readonly string[]): Promise<0 | 1 | 2> {
  const asked = parseArgs(args)
  if (asked === null) {
    process.stderr.write(`${USAGE}\n`)
    return 2
  }
  const { file, options } = asked
  try {
    const upload = { name: basename(file), bytes: await readFile(file) }
    const document = await documentParser(readerFile)({ upload, options, userId: 'command' })
    await print(JSON.stringify(document))
    return 0
  } catch (error) {
    process.stderr.write(`${JSON.stringify(problemOf(error))}\n`)
    return 1
  }
}

function parseArgs(args: readonly string[]) {
  const rest = [...args]
  const isWholePage = take(rest, '--whole-page')
  const at = rest.indexOf('--encoding')
  const encoding = at < 0 ? undefined : rest.splice(at, 2)[1]
  const [file, ...more] = rest
  if (file === undefined || file.startsWith('--') || more.length > 0) return null
  if (encoding === 'windows-1252') return { file, options: { isWholePage, encoding } as const }
  return encoding === undefined ? { file, options: { isWholePage } } : null
}

function take(args: string[], flag: string): boolean {
  const at = args.indexOf(flag)
  if (at >= 0) args.splice(at, 1)
  return at >= 0
}

function problemOf(error: unknown): { code: string; detail: string; reason?: unknown } {
  if (error instanceof ProblemError) {
    const { reason } = error.extra
    return { code: error.code, detail: error.message, ...(reason === undefined ? {} : { reason }) }
  }
  return fileProblem(error)
}

function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()))
}
