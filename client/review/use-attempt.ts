import { useProblemText } from '../api/problem-text.ts'
import { useToast } from '../ui/toast.tsx'

/** Waits for a change; says why when it was refused. Tells whether it was made. */
export function useAttempt() {
  const toast = useToast()
  const problemText = useProblemText()
  return async (change: Promise<unknown>, done?: () => void): Promise<boolean> => {
    try {
      await change
      done?.()
      return true
    } catch (error) {
      toast.error(problemText(error))
      return false
    }
  }
}
