import { queryOptions, useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { z } from 'zod'
import { type ReportProfile } from '#shared/report/dossier.ts'
import { request } from '../api/request.ts'
import { requestFile } from '../api/request-file.ts'
import { fileNameIn } from './file-name.ts'
import { type ReportChoice } from './report-choice.ts'
import { saveFile } from './save-file.ts'

/** Which report, and for ClaimReview where it is published and with which claims. */
export type ReportWish = ReportChoice & {
  publication?: { pageUrl: string; claims: readonly number[] }
}

export function previewPath(articleId: string, profile: ReportProfile): string {
  return `/api/articles/${articleId}/report/preview?profile=${profile}`
}

/** Asks why a preview does not come: a frame does not tell. Answers where nothing is wrong with it. */
export function previewCheckQuery(path: string, attempt: number) {
  return queryOptions({
    queryKey: ['report-preview', path, attempt],
    queryFn: ({ signal }) => request({ path, schema: z.unknown(), signal }).then(() => true),
    networkMode: 'always',
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  })
}

/**
 * Fetches a report and saves it as a file. `stop` ends the one that is being made; so does leaving the dialog.
 */
export function useTakeReport(articleId: string) {
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])
  const mutation = useMutation({
    // Without a connection it says so at once instead of waiting for one.
    networkMode: 'always',
    mutationFn: async ({ profile, format, publication }: ReportWish) => {
      const own = new AbortController()
      controller.current = own
      const { blob, disposition } = await requestFile({
        path: `/api/articles/${articleId}/report`,
        query: {
          profile,
          format,
          pageUrl: publication?.pageUrl,
          claims: publication?.claims.join(','),
        },
        signal: own.signal,
      })
      const name = fileNameIn(disposition) ?? `report.${format}`
      saveFile(name, blob)
      return { name, bytes: blob.size }
    },
  })
  return { ...mutation, stop: () => controller.current?.abort() }
}
