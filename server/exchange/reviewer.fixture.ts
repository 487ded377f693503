import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const WORD = 'http://schemas.microsoft.com/office/word'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Who writes, and when, as Word notes it. */
export type Hand = { by: string; at: string }
export const LAWYER: Hand = { by: 'Lea Law', at: '2026-03-01T10:00:00Z' }

/** A report as Word in the hands of a reviewer: what is done with it, one thing after the other, and the file that comes of it. */
export class ReviewedFile {
  private readonly parts: Record<string, Uint8Array>
  private readonly threads: string[] = []
  private readonly named = new Map<string, string>()
  private next = 9_000

  constructor(report: Uint8Array) {
    this.parts = unzipSync(report)
    this.change('word/comments.xml', (xml) =>
      xml.replace('<w:comments ', `<w:comments xmlns:w14="${WORD}/2010/wordml" `),
    )
  }

  /** A comment on the run of the article's text that holds these words. */
  comment(words: string, text: string, hand = LAWYER): string {
    const { id, paragraph } = this.write(text, hand)
    this.change('word/document.xml', (xml) => {
      const at = xml.indexOf(words, xml.indexOf('>Text checked<'))
      if (at < 0) throw new Error(`not in the text: ${words}`)
      const from = xml.lastIndexOf('<w:r>', at)
      const to = xml.indexOf('</w:r>', at) + '</w:r>'.length
      const end = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
      return `${xml.slice(0, from)}<w:commentRangeStart w:id="${id}"/>${xml.slice(from, to)}${end}${xml.slice(to)}`
    })
    return paragraph
  }

  /** An answer to the first comment on a claim, or to one that was written before. */
  answer(to: { claimId: string } | { paragraph: string }, text: string, hand = LAWYER): void {
    const parent = 'paragraph' in to ? to.paragraph : this.nameParagraph(to.claimId)
    const { id, paragraph } = this.write(text, hand)
    this.standBeside(parent, id)
    this.threads.push(
      `<w15:commentEx w15:paraId="${paragraph}" w15:paraIdParent="${parent}" w15:done="0"/>`,
    )
  }

  /** Words behind the last line of our comment on a claim. */
  addTo(claimId: string, text: string): void {
    this.change('word/comments.xml', (xml) => {
      const at = xml.indexOf('</w:p>', xml.indexOf(`stet-claim:${claimId}<`)) + '</w:p>'.length
      return `${xml.slice(0, at)}<w:p><w:r><w:t>${text}</w:t></w:r></w:p>${xml.slice(at)}`
    })
  }

  /** Other words in our comments or in the text. */
  replace(part: 'comments' | 'document', from: string, to: string): void {
    this.change(`word/${part}.xml`, (xml) => {
      if (!xml.includes(from)) throw new Error(`not in the ${part}: ${from}`)
      return xml.replace(from, to)
    })
  }

  bytes(): Uint8Array {
    const name = 'word/commentsExtended.xml'
    this.parts[name] = strToU8(
      `<w15:commentsEx xmlns:w15="${WORD}/2012/wordml">${this.threads.join('')}</w15:commentsEx>`,
    )
    const type = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended'
    this.change('word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rIdThreads" Type="${type}" Target="commentsExtended.xml"/></Relationships>`,
      ),
    )
    this.change('[Content_Types].xml', (xml) =>
      xml.replace(
        '</Types>',
        `<Override PartName="/${name}" ContentType="${TYPE}.commentsExtended+xml"/></Types>`,
      ),
    )
    return zipSync(this.parts)
  }

  private write(text: string, { by, at }: Hand) {
    const id = String((this.next += 1))
    const paragraph = `0000${id}`
    const comment = `<w:comment w:id="${id}" w:author="${by}" w:date="${at}"><w:p w14:paraId="${paragraph}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`
    this.change('word/comments.xml', (xml) =>
      xml.replace('</w:comments>', `${comment}</w:comments>`),
    )
    return { id, paragraph }
  }

  /** Gives the last paragraph of our comment an id, as Word does when it saves. */
  private nameParagraph(claimId: string): string {
    const known = this.named.get(claimId)
    if (known !== undefined) return known
    const paragraph = `0000${(this.next += 1)}`
    this.named.set(claimId, paragraph)
    this.change('word/comments.xml', (xml) => {
      const at = xml.lastIndexOf('<w:p>', xml.indexOf(`stet-claim:${claimId}<`))
      return `${xml.slice(0, at)}<w:p w14:paraId="${paragraph}">${xml.slice(at + '<w:p>'.length)}`
    })
    return paragraph
  }

  /** An answer has the place of what it answers, as Word writes it. */
  private standBeside(parent: string, id: string): void {
    const comments = strFromU8(this.parts['word/comments.xml'] ?? new Uint8Array())
    const from = comments.lastIndexOf('<w:comment ', comments.indexOf(`w14:paraId="${parent}"`))
    const answered = /w:id="(\d+)"/.exec(comments.slice(from))?.[1] ?? ''
    this.change('word/document.xml', (xml) =>
      ['commentRangeStart', 'commentRangeEnd'].reduce(
        (changed, name) =>
          changed.replace(
            `<w:${name} w:id="${answered}"/>`,
            `<w:${name} w:id="${answered}"/><w:${name} w:id="${id}"/>`,
          ),
        xml,
      ),
    )
    this.change('word/document.xml', (xml) =>
      xml.replace(
        new RegExp(`<w:r>(?:(?!</w:r>).)*<w:commentReference w:id="${answered}"/></w:r>`),
        `$&<w:r><w:commentReference w:id="${id}"/></w:r>`,
      ),
    )
  }

  private change(name: string, change: (xml: string) => string): void {
    const part = this.parts[name]
    if (part === undefined) throw new Error(`there is no ${name}`)
    this.parts[name] = strToU8(change(strFromU8(part)))
  }
}
