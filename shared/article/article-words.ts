import { type ArticleStage } from './article.ts'

/** How far an article has come. */
export const ARTICLE_STAGE_WORDS: Record<ArticleStage, string> = {
  drafting: 'Drafting',
  checking: 'Checking',
  'signed-off': 'Signed off',
}
