import { DOCX_NAMESPACES } from './docx-namespaces.ts'
import { UnreadableError } from '../reader.ts'
import { parseXml } from './xml.ts'
import { readZip, type Zip } from './zip.ts'

/** The parts of a Word file, found through its relationships and not by fixed names. */
export type DocxPackage = {
  /** The body. */
  main: Uint8Array
  /** A part that the file as a whole names, by the last word of the relationship's type, as in `core-properties`. */
  readOfFile(type: string): Promise<Uint8Array | null>
  /** A part that the body names, as in `comments`. */
  readOfMain(type: string): Promise<Uint8Array | null>
  hasMacros: boolean
  /** Other documents and objects inside, never opened. */
  hasEmbedded: boolean
}

const EMBEDDED_TYPES = ['oleObject', 'package', 'aFChunk', 'control', 'subDocument']

/** @throws UnreadableError as `readZip` and `parseXml`; `wrong-kind` for a zip file that is no Word file, `encrypted` for a locked one */
export async function openDocxPackage(bytes: Uint8Array): Promise<DocxPackage> {
  requireNoCompoundFile(bytes)
  const zip = await readZip(bytes)
  const contentTypes = await zip.read('[Content_Types].xml')
  const ofFile = await readRelationships(zip, '')
  const mainName = ofFile.get('officeDocument')
  const main = mainName === undefined ? null : await zip.read(mainName)
  if (contentTypes === null || mainName === undefined || main === null) throw notWord()
  const ofMain = await readRelationships(zip, mainName)
  return {
    main,
    readOfFile: (type) => readNamed(zip, ofFile.get(type)),
    readOfMain: (type) => readNamed(zip, ofMain.get(type)),
    hasMacros:
      isMacroEnabled(contentTypes) || zip.names.some((name) => name.endsWith('vbaproject.bin')),
    hasEmbedded:
      EMBEDDED_TYPES.some((type) => ofMain.has(type)) ||
      zip.names.some((name) => /(^|\/)embeddings\/./.test(name)),
  }
}

export function notWord(): UnreadableError {
  return new UnreadableError('wrong-kind', 'The file is not a Word document (.docx).')
}

/** Word wraps a locked .docx into the container that old .doc files are. */
function requireNoCompoundFile(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length < 8 || buffer.readUInt32BE(0) !== 0xd0cf11e0) return
  if (
    buffer.includes('EncryptionInfo', 0, 'utf16le') ||
    buffer.includes('EncryptedPackage', 0, 'utf16le')
  )
    throw new UnreadableError(
      'encrypted',
      'The document is locked with a password. Save it without one and try again.',
    )
  throw new UnreadableError(
    'wrong-kind',
    'The file is an old Word document (.doc). Save it as .docx and try again.',
  )
}

function isMacroEnabled(contentTypes: Uint8Array): boolean {
  let isEnabled = false
  parseXml(contentTypes, DOCX_NAMESPACES, {
    open({ attribute }) {
      const type = attribute('ContentType') ?? ''
      if (/macroEnabled|vbaProject/i.test(type)) isEnabled = true
    },
  })
  return isEnabled
}

function readNamed(zip: Zip, name: string | undefined): Promise<Uint8Array | null> {
  return name === undefined ? Promise.resolve(null) : zip.read(name)
}

/** Names of parts by the last word of the relationship's type, the first of a type. What lies outside the file is not followed; its type alone is told. */
async function readRelationships(zip: Zip, of: string): Promise<ReadonlyMap<string, string>> {
  const slash = of.lastIndexOf('/') + 1
  const folder = of.slice(0, slash)
  const found = new Map<string, string>()
  const bytes = await zip.read(`${folder}_rels/${of.slice(slash)}.rels`)
  if (bytes === null) return found
  parseXml(bytes, DOCX_NAMESPACES, {
    open({ name, attribute }) {
      if (name !== 'rel:Relationship') return
      const type = (attribute('Type') ?? '').split('/').at(-1) ?? ''
      const isOutside = attribute('TargetMode')?.toLowerCase() === 'external'
      const part = isOutside ? '' : partName(folder, attribute('Target') ?? '')
      if (!found.has(type)) found.set(type, part)
    },
  })
  return found
}

/** Name of a part in the zip file, from the folder of the part that names it. Never leads out of the file: a name that tries is of no entry. */
function partName(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
