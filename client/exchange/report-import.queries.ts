import { useMutation } from '@tanstack/react-query'
import { Article } from '#shared/article/article.ts'
import { type ReportImportFields, ReportPreview } from '#shared/exchange/report-import.ts'
import { request } from '../api/request.ts'
import { useArticleRefresh } from '../article/article.queries.ts'
import { type Sending, sendingOptions } from '../article/use-sending.ts'

/** Reads a report without storing anything of it. */
export function usePreviewReport(deskId: string) {
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ file, sending }: { file: File; sending: Sending }) =>
      request({
        method: 'POST',
        path: `/api/desks/${deskId}/report-imports/preview`,
        body: formOf(file, {}),
        schema: ReportPreview,
        ...sendingOptions(sending),
      }),
  })
}

type Import = {
  file: File
  fields: ReportImportFields
  idempotencyKey: string
  sending: Sending
}

/** Takes the article over. */
export function useImportReport(deskId: string) {
  const refresh = useArticleRefresh()
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ file, fields, idempotencyKey, sending }: Import) =>
      request({
        method: 'POST',
        path: `/api/desks/${deskId}/report-imports`,
        body: formOf(file, fields),
        idempotencyKey,
        schema: Article,
        ...sendingOptions(sending),
      }),
    onSuccess: (article) => refresh(deskId, article),
  })
}

function formOf(file: File, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', file)
  return form
}
