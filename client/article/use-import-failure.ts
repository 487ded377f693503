import { isAbort } from '../api/is-abort.ts'
import { fieldErrorsOf, useProblemText } from '../api/problem-text.ts'
import { useImportWords } from '../messages/import-words.ts'
import { documentFaultOf } from './document-fault.ts'

/** Why a document was not brought in: `fault` of the document itself, `errors` by field, `failure` for the whole form. Nothing where it was only stopped. */
export function useImportFailure(error: unknown) {
  const importing = useImportWords()
  const problemText = useProblemText()
  const fault = documentFaultOf(error, importing)
  const isFailed = error !== null && fault === null && !isAbort(error)
  return {
    fault,
    errors: fieldErrorsOf(error),
    failure: isFailed ? problemText(error) : null,
  }
}
