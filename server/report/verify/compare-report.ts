import { type ReportFile } from '#shared/report/report-schema.ts'
import { type MakeReport } from '../make-report.ts'
import { type ReportFormat } from '../report-format.ts'
import { type ReportJob } from '../report-job.ts'
import { printsHash } from './prints-hash.ts'
import { type Findings } from './verify-report.ts'
import { NOT_TRUE, TOO_LARGE_WORDS } from './verify-words.ts'

/** Formats that the JSON holds everything for. What ClaimReview needs besides, the page and the choice of claims, is not in it. */
export type ComparedFormat = Exclude<ReportFormat, 'json' | 'claimreview'>

/** A file in another format, and the JSON report that it is said to be made from, verified before. */
export type Comparison = {
  /** Null for a file that is too large to be read. */
  bytes: Uint8Array | null
  format: ComparedFormat
  file: ReportFile
  /** Version of this Stet. */
  version: string
}

/**
 * Renders a report again from its JSON and compares the file with it, byte by byte. Only the Stet that made a file is sure to make the same bytes.
 */
export async function compareReport(
  { bytes, format, file, version }: Comparison,
  makeReport: MakeReport,
): Promise<Pick<Findings, 'result' | 'words'>> {
  if (bytes === null) return { result: 'cannot-tell', words: TOO_LARGE_WORDS }
  const { contentSha256: _hash, recordSha256: _record, signature: _signature, ...model } = file
  const rendered = await renderAgain(makeReport, { model, format })
  if ('failed' in rendered)
    return {
      result: 'cannot-tell',
      words: `This Stet cannot render that report again. ${rendered.failed}`,
    }
  if (Buffer.from(rendered.bytes).equals(bytes))
    return {
      result: 'unchanged',
      words: `The file is byte for byte what the JSON report gives. ${NOT_TRUE}`,
    }
  return notTheSame({ bytes, format, file, version })
}

/** Never says that a file was changed where it may only be another one: of another moment, version or machine. */
function notTheSame({
  bytes,
  format,
  file: { tool, contentSha256 },
  version,
}: Comparison & { bytes: Uint8Array }): Pick<Findings, 'result' | 'words'> {
  const made = `${tool.name} ${tool.version}`.slice(0, 60)
  if (made !== `Stet ${version}`)
    return {
      result: 'cannot-tell',
      words: `The file is not what this Stet makes of the JSON report, but that was made by ${made}, and this is Stet ${version}: whether the file was changed cannot be told. Verify it with the version that made it.`,
    }
  const printed = printsHash(bytes, format, contentSha256)
  if (printed === false)
    return {
      result: 'cannot-tell',
      words: `The file does not print the hash of the JSON report (${contentSha256}): it was made from another one, such as one of another moment, or the hash was changed. Compare it with the JSON report that has the hash that it prints.`,
    }
  if (printed === null)
    return {
      result: 'cannot-tell',
      words: `The PDF is not what this machine makes of the JSON report. Only one that prints the hash ${contentSha256} is of it, and another machine with other fonts makes other bytes: the machine that made it can tell whether it was changed.`,
    }
  return {
    result: 'changed',
    words:
      'The file passes for one made from this JSON report, but is not what that gives: it was changed.',
  }
}

/** A report that somebody made up may hold what no renderer expects: then nothing can be told, for a reason. */
async function renderAgain(
  makeReport: MakeReport,
  job: ReportJob,
): Promise<{ bytes: Uint8Array } | { failed: string }> {
  try {
    return await makeReport({ job: async () => job, userId: 'command' })
  } catch (error) {
    if (error instanceof Error) return { failed: error.message }
    throw error
  }
}
