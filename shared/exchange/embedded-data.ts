/** A block of data in a page. What stands in it is text up to the first `</script`, whatever the rest of the page is. */
const BLOCK = /<script\b([^>]*)>([\s\S]*?)<\/script/gi
const IS_JSON_LD = /\btype\s*=\s*["']?application\/ld\+json\b/i
const BLOCKS_MAX = 200

/** The JSON-LD that stands in a page, block by block, as text. */
export function embeddedData(page: string): string[] {
  const blocks: string[] = []
  for (const [, attributes = '', data = ''] of page.matchAll(BLOCK)) {
    if (IS_JSON_LD.test(attributes)) blocks.push(data)
    if (blocks.length === BLOCKS_MAX) break
  }
  return blocks
}
