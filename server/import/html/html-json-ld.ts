import { z } from 'zod'

/** What an article's JSON-LD says of it; undecided words as the page has them. */
export type JsonLdArticle = {
  headline: string | null
  authors: string[]
  publisher: string | null
  publishedAt: string | null
  modifiedAt: string | null
  language: string | null
}

export const NO_ARTICLE: JsonLdArticle = {
  headline: null,
  authors: [],
  publisher: null,
  publishedAt: null,
  modifiedAt: null,
  language: null,
}

/** A page's data on its article is some kilobytes; more is a data dump, or made to exhaust. */
const CHARS_MAX = 500_000
const AUTHORS_MAX = 50
const NODES_MAX = 1_000

const ARTICLE =
  /(?:Article|BlogPosting|SocialMediaPosting|LiveBlogPosting|DiscussionForumPosting|Report|ClaimReview)$/
const words = z.string().max(20_000).nullable().catch(null)
const many = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])])
const Named = z.union([
  z.string().max(20_000),
  z.looseObject({ name: z.string().max(20_000) }).transform(({ name }) => name),
])
const Language = z.union([
  z.string().max(100),
  z.looseObject({ alternateName: z.string().max(100) }).transform((one) => one.alternateName),
])
const Node = z.looseObject({
  '@type': z.unknown(),
  headline: words.optional(),
  author: many.optional(),
  creator: many.optional(),
  publisher: many.optional(),
  datePublished: words.optional(),
  dateModified: words.optional(),
  inLanguage: z.unknown().optional(),
})
type Node = z.infer<typeof Node>
const Graph = z.looseObject({ '@graph': many })

/** The first article in a page's JSON-LD; null where there is none that can be read. */
export function readJsonLdArticle(scripts: readonly string[]): JsonLdArticle | null {
  for (const script of scripts) {
    for (const candidate of listNodes(parse(script))) {
      const node = Node.safeParse(candidate)
      if (node.success && isArticle(node.data['@type'])) return toArticle(node.data)
    }
  }
  return null
}

function toArticle(node: Node): JsonLdArticle {
  const authors = namesOf(node.author)
  return {
    headline: node.headline ?? null,
    authors: authors.length > 0 ? authors : namesOf(node.creator),
    publisher: namesOf(node.publisher)[0] ?? null,
    publishedAt: node.datePublished ?? null,
    modifiedAt: node.dateModified ?? null,
    language: Language.safeParse(node.inLanguage).data ?? null,
  }
}

/** What stands at the top or in a `@graph`; deeper ones are other things the article mentions. */
function listNodes(data: unknown): unknown[] {
  const top = many.parse(data).slice(0, NODES_MAX)
  return top.flatMap((node) => {
    const graph = Graph.safeParse(node)
    return graph.success ? [node, ...graph.data['@graph'].slice(0, NODES_MAX)] : [node]
  })
}

function isArticle(type: unknown): boolean {
  return many.parse(type).some((name) => typeof name === 'string' && ARTICLE.test(name))
}

function namesOf(value: unknown[] | undefined): string[] {
  return (value ?? []).slice(0, AUTHORS_MAX).flatMap((one) => {
    const named = Named.safeParse(one)
    return named.success ? [named.data] : []
  })
}

function parse(script: string): unknown {
  if (script.length > CHARS_MAX) return null
  try {
    return JSON.parse(script.replace(/^\s*(?:\/\/\s*)?<!\[CDATA\[|(?:\/\/\s*)?\]\]>\s*$/g, ''))
  } catch {
    return null
  }
}
