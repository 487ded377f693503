import { setImmediate } from 'node:timers/promises'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { ProblemError } from '#shared/problem.ts'

export type ParsedForm = {
  /** The one part named `file` with a file's name; null without one. */
  file: { name: string; bytes: Buffer } | null
  fields: Record<string, string>
}

/** Taken apart at once; others have their turn after each. */
const SLICE_BYTES = 256 * 1024
/** Far beyond any form of ours; a file's own size is bounded with its request. */
const LIMITS = {
  fieldNameSize: 100,
  fieldSize: 64 * 1024,
  fields: 30,
  files: 1,
  parts: 31,
  headerPairs: 20,
}

/**
 * Takes a form with a file apart, piece by piece, so that a large one keeps nobody waiting.
 *
 * @throws ProblemError `malformed` for a broken form, `invalid` for one that holds more than a form of ours may
 */
export async function parseForm(contentType: string, body: Uint8Array): Promise<ParsedForm> {
  const form: ParsedForm = { file: null, fields: {} }
  try {
    const parser = new Busboy({ headers: { 'content-type': contentType }, limits: LIMITS })
    const done = collect(parser, form)
    // Awaited below; until then it may fail without anybody listening.
    done.catch(() => {})
    for (let at = 0; at < body.length; at += SLICE_BYTES) {
      parser.write(body.subarray(at, at + SLICE_BYTES))
      await setImmediate()
    }
    parser.end()
    await done
    return form
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw new ProblemError('malformed', 'The form is not readable.')
  }
}

function collect(parser: BusboyInstance, form: ParsedForm): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (what: string) => reject(new ProblemError('invalid', what))
    parser.on('file', (field, stream, name) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('error', reject)
      stream.on('end', () => {
        if (field === 'file') form.file = { name: asNamed(name), bytes: Buffer.concat(pieces) }
      })
    })
    parser.on('field', (name, value, isNameCut, isValueCut) => {
      if (isNameCut || isValueCut) refuse('A field of the form is too long.')
      form.fields[name] = value
    })
    parser.on('filesLimit', () => refuse('file: the form has more than one file'))
    parser.on('fieldsLimit', () => refuse('The form has too many fields.'))
    parser.on('partsLimit', () => refuse('The form has too many parts.'))
    parser.on('error', reject)
    parser.on('finish', resolve)
  })
}

/** Browsers write these three letters of a file's name in this way, and no others (HTML, multipart/form-data encoding). */
function asNamed(name: string): string {
  return name.replaceAll(/%(?:22|0D|0A)/g, (code) => decodeURIComponent(code))
}
