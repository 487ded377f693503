import { expect, test } from 'vitest'
import { documentKind } from './document-kind.ts'
import { UnreadableError } from './reader.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

/** A zip with empty stored entries, or one with content. */
function zip(entries: { name: string; content?: string }[], before = ''): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  for (const { name, content = '' } of entries) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    locals.push(local, latin1(name), latin1(content))
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(name.length, 28)
    directory.push(entry, latin1(name))
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt32LE(listed.length, 12)
  return Buffer.concat([latin1(before), ...locals, listed, end])
}

const DOCX = zip([{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }])
const ODT = zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }])
const EXE = latin1('MZ\x90\0\x03\0\0\0\x04')
const OLE = latin1('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')
const LOCKED = Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')])
const PDF_IN_HTML = latin1('<!doctype html><!-- %PDF-1.4 --><p>Hi')

test.each([
  ['story.txt', latin1('A story.'), 'plain'],
  ['STORY.TXT ', latin1('A story.'), 'plain'],
  ['notes.md', latin1('# A story'), 'markdown'],
  ['notes.md', latin1('<html> in Markdown'), 'markdown'],
  ['about-pdf.txt', latin1('A PDF begins with %PDF-1.7.'), 'plain'],
  ['mz.txt', latin1('MZ Wallace bags sell.'), 'plain'],
  ['page.html', latin1('<p>Hi'), 'html'],
  ['page', latin1('\n<!-- saved --> <!DOCTYPE html><p>Hi'), 'html'],
  ['mail.eml', latin1('From: a@b\n\nHi'), 'eml'],
  ['report.pdf', latin1('%PDF-1.7'), 'pdf'],
  ['report.pdf', latin1('junk before\n%PDF-1.7'), 'pdf'],
  ['report', latin1('%PDF-1.7'), 'pdf'],
  ['Report v1.2', latin1('%PDF-1.7'), 'pdf'],
  ['story.docx', DOCX, 'docx'],
  ['story', DOCX, 'docx'],
  ['story.docx', DOCX.slice(0, 60), 'docx'],
  ['story.odt', ODT, 'odt'],
  ['story.rtf', latin1('{\\rtf1 Hi}'), 'rtf'],
  ['story.doc', latin1('{\\rtf1 Hi}'), 'rtf'],
  ['both.pdf', zip([{ name: 'word/document.xml' }], '%PDF-1.7'), 'pdf'],
  ['both.docx', zip([{ name: 'word/document.xml' }], '%PDF-1.7'), 'docx'],
  ['both.html', PDF_IN_HTML, 'html'],
  ['both.pdf', PDF_IN_HTML, 'pdf'],
])('%s is told by its bytes and its name', (name, bytes, kind) => {
  expect(documentKind(name, bytes)).toBe(kind)
})

test.each([
  ['letter.docx', EXE, 'Its name says Word, but it is a program.'],
  ['letter.txt', EXE, 'Its name says plain text, but it is a program.'],
  ['letter.pdf', DOCX, 'Its name says PDF, but it is a Word file.'],
  ['letter.txt', latin1('%PDF-1.7'), 'Its name says plain text, but it is a PDF.'],
  ['letter.txt', latin1('{\\rtf1 Hi}'), 'Its name says plain text, but it is a rich text file.'],
  ['letter.odt', latin1('This is no zip'), 'Its name says OpenDocument text, but it is not.'],
  ['letter.rtf', latin1('Hi'), 'Its name says rich text, but it is not.'],
  ['letter.pdf', latin1('Hi'), 'Its name says PDF, but it is not.'],
  ['letter.pdf', latin1('\xFF\xD8\xFF\xE0'), 'Its name says PDF, but it is a picture.'],
  ['letter.docx', OLE, 'Its name says Word, but it is a file of an older Office program.'],
  ['sheet.docx', zip([{ name: '[Content_Types].xml' }, { name: 'xl/a.xml' }]), /a spreadsheet/],
  ['letter.doc', OLE, /save it as \.docx/],
  ['letter.pages', zip([{ name: 'Index.iwa' }]), /Export it from Pages/],
  ['letter.docm', DOCX, /macros/],
  ['photo.jpg', latin1('\xFF\xD8\xFF\xE0'), /no pictures/],
  ['letter', latin1('Hi'), /^Stet reads \.txt, \.md, .* and \.eml files\./],
  ['letter.xyz', EXE, /files\. This is a program\.$/],
  ['both', PDF_IN_HTML, 'The file is a web page and a PDF at once.'],
  ['archive', zip([{ name: 'a.txt' }]), /an archive of files/],
])('%s is refused with a sentence that says why', (name, bytes, sentence) => {
  expect(refusal(name, bytes)).toMatchObject({ code: 'wrong-kind' })
  expect(() => documentKind(name, bytes)).toThrow(sentence)
})

test('a Word file with a password is told from a wrong one; nothing at all is no text', () => {
  expect(refusal('letter.docx', LOCKED)).toMatchObject({ code: 'encrypted' })
  expect(refusal('letter.docx', new Uint8Array())).toMatchObject({ code: 'no-text' })
})

function refusal(name: string, bytes: Uint8Array): UnreadableError | null {
  try {
    documentKind(name, bytes)
    return null
  } catch (error) {
    return error instanceof UnreadableError ? error : null
  }
}
