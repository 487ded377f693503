import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CHROMIUM_ARGS } from '../../.ci/chromium-args.mjs'

const run = promisify(execFile)
const CONVERSION_MS = 100_000
const PRINT_ARGS = [...CHROMIUM_ARGS, '--headless', '--no-pdf-header-footer']

/** A page with a paragraph for each line that is not blank. */
export function htmlOf(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const lines = escaped.split('\n').filter((line) => line.trim() !== '')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Story</title></head><body><article>${lines.map((line) => `<p>${line.trim()}</p>`).join('\n')}</article></body></html>`
}

/** The file that LibreOffice makes of a text; `null` where it is not installed. */
export async function convertByOffice(
  text: string,
  to: 'docx' | 'odt' | 'pdf' | 'rtf',
): Promise<Buffer | null> {
  return inFolder(async (folder) => {
    const file = join(folder, 'story.txt')
    writeFileSync(file, text)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const filter = '--infilter=Text (encoded):UTF8'
    const args = [profile, '--headless', filter, '--convert-to', to, '--outdir', folder, file]
    const name = `story.${to}`
    return (await ran('soffice', args)) ? readFileSync(join(folder, name)) : null
  })
}

/** The PDF that a Chromium prints of a text as a page; `null` where none is installed. */
export async function printByBrowser(text: string): Promise<Buffer | null> {
  return inFolder(async (folder) => {
    const page = join(folder, 'story.html')
    const pdf = join(folder, 'story.pdf')
    writeFileSync(page, htmlOf(text))
    const data = `--user-data-dir=${join(folder, 'profile')}`
    const args = [...PRINT_ARGS, data, `--print-to-pdf=${pdf}`, `file://${page}`]
    const programs = [process.env['CHROME_PATH'], 'chromium', 'google-chrome', 'chromium-browser']
    for (const program of programs) {
      if (program && (await ran(program, args))) return readFileSync(pdf)
    }
    return null
  })
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-convert-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Whether the program is there and did it. */
async function ran(program: string, args: readonly string[]): Promise<boolean> {
  try {
    await run(program, args, { timeout: CONVERSION_MS })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
}
