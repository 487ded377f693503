import { z } from 'zod'
import { type EvidenceDraft } from '#shared/evidence/evidence.ts'

/** What may be said about a quote before it is attached, as typed. */
export const AttachDetails = z.object({
  origin: z.string(),
  page: z.string(),
  time: z.string(),
  section: z.string(),
  translation: z.string(),
  translator: z.string(),
  note: z.string(),
})
export type AttachDetails = z.infer<typeof AttachDetails>

export const NO_DETAILS: AttachDetails = {
  origin: '',
  page: '',
  time: '',
  section: '',
  translation: '',
  translator: '',
  note: '',
}

/** How many things are said. A translator without a translation says nothing. */
export function countDetails(details: AttachDetails): number {
  const said = Object.entries(details).filter(([, text]) => text.trim() !== '')
  return said.filter(([name]) => name !== 'translator').length
}

/** @param self who translated where nobody is named */
export function detailsToSend(details: AttachDetails, self: string): Partial<EvidenceDraft> {
  const { origin, page, time, section, translation, translator, note } = trimmed(details)
  const locator = { ...(page && { page }), ...(time && { time }), ...(section && { section }) }
  return {
    ...(origin && { originKey: origin }),
    ...(Object.keys(locator).length > 0 && { locator }),
    ...(translation && { translation: { text: translation, by: translator || self } }),
    ...(note && { note }),
  }
}

function trimmed(details: AttachDetails): AttachDetails {
  return AttachDetails.parse(
    Object.fromEntries(Object.entries(details).map(([name, text]) => [name, text.trim()])),
  )
}
