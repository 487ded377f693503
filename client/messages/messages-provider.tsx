import { type ReactNode } from 'react'
import { UiWordsContext } from '../ui/ui-words.ts'
import { DEFAULT_LANGUAGE, MessagesContext, messagesIn } from './messages.ts'

export function MessagesProvider({ children }: { children: ReactNode }) {
  const messages = messagesIn(DEFAULT_LANGUAGE)
  return (
    <MessagesContext value={messages}>
      <UiWordsContext value={messages.ui}>{children}</UiWordsContext>
    </MessagesContext>
  )
}
