import { createContext, use } from 'react'
import { article } from './en/article.ts'
import { auth } from './en/auth.ts'
import { claim } from './en/claim.ts'
import { compare } from './en/compare.ts'
import { desk } from './en/desk.ts'
import { evidence } from './en/evidence.ts'
import { frame } from './en/frame.ts'
import { problem } from './en/problem.ts'
import { review } from './en/review.ts'
import { revision } from './en/revision.ts'
import { source } from './en/source.ts'
import { ui } from './en/ui.ts'
import { workspace } from './en/workspace.ts'

const en = {
  ui,
  frame,
  problem,
  auth,
  desk,
  article,
  source,
  claim,
  evidence,
  review,
  revision,
  workspace,
  compare,
}

/** Every language has exactly these keys; functions take what the sentence needs. */
export type Messages = typeof en

export const DEFAULT_LANGUAGE = 'en'
const CATALOGUES: Readonly<Record<string, Messages>> = { en }

/** The catalogue of a language, English where there is none. */
export function messagesIn(language: string): Messages {
  return CATALOGUES[language] ?? en
}

export const MessagesContext = createContext<Messages>(en)

/** Words of the interface in the language of the person. */
export function useMessages(): Messages {
  return use(MessagesContext)
}
