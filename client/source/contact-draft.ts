import { z } from 'zod'
import { type Contact, ContactChannel, ReadBackOutcome } from '#shared/source/source.ts'

/** An entry of the contact log as it stands in a form: times local, as in `2026-11-05T14:30`. */
export const ContactDraft = z.object({
  person: z.string(),
  role: z.string(),
  channel: ContactChannel,
  askedAt: z.string(),
  asked: z.string(),
  isAnswered: z.boolean(),
  answeredAt: z.string(),
  answered: z.string(),
  isReadBack: z.boolean(),
  readBack: z.string(),
  readBackAt: z.string(),
  outcome: ReadBackOutcome,
})
export type ContactDraft = z.infer<typeof ContactDraft>

/** An entry about somebody who is asked now. */
export function newContactDraft(now: Date): ContactDraft {
  return {
    person: '',
    role: '',
    channel: 'phone',
    askedAt: localTime(now),
    asked: '',
    isAnswered: false,
    answeredAt: localTime(now),
    answered: '',
    isReadBack: false,
    readBack: '',
    readBackAt: '',
    outcome: 'confirmed',
  }
}

/** An entry as it was logged. `now` is proposed for what happened since. */
export function contactDraftOf(contact: Contact, now: Date): ContactDraft {
  const { person, role, channel, askedAt, asked, answered, answeredAt, readBack } = contact
  return {
    person,
    role: role ?? '',
    channel,
    askedAt: shownTime(askedAt),
    asked,
    isAnswered: answered !== null,
    answeredAt: answered === null ? localTime(now) : shownTime(answeredAt),
    answered: answered ?? '',
    isReadBack: readBack !== null,
    readBack: readBack?.text ?? '',
    readBackAt: shownTime(readBack?.at ?? null),
    outcome: readBack?.outcome ?? 'confirmed',
  }
}

export type ContactFault = 'person' | 'askedAt' | 'asked' | 'answered' | 'readBack'

/** What is missing; empty when it may be sent. */
export function contactFaults(draft: ContactDraft): readonly ContactFault[] {
  const { isAnswered, isReadBack } = draft
  const isEmpty = (field: ContactFault) => draft[field].trim() === ''
  const needed: ContactFault[] = ['person', 'askedAt', 'asked']
  if (isAnswered) needed.push('answered')
  if (isAnswered && isReadBack) needed.push('readBack')
  return needed.filter(isEmpty)
}

/** As it is sent. `before`: the entry as it was, whose times stay as exact as they were where nobody touched them. */
export function contactToSend(draft: ContactDraft, before: Contact | null = null): Contact {
  return {
    person: draft.person.trim(),
    role: draft.role.trim() || null,
    channel: draft.channel,
    askedAt: sentTime(draft.askedAt, before?.askedAt ?? null) ?? draft.askedAt,
    asked: draft.asked.trim(),
    ...(draft.isAnswered ? answerToSend(draft, before) : NO_ANSWER),
  }
}

const NO_ANSWER = { answered: null, answeredAt: null, readBack: null }

function answerToSend(draft: ContactDraft, before: Contact | null) {
  const { answered, answeredAt, isReadBack, readBack, readBackAt, outcome } = draft
  const at = sentTime(readBackAt, before?.readBack?.at ?? null)
  return {
    answered: answered.trim(),
    answeredAt: sentTime(answeredAt, before?.answeredAt ?? null),
    readBack: isReadBack ? { text: readBack.trim(), at, outcome } : null,
  }
}

function sentTime(local: string, before: string | null): string | null {
  if (local === '') return null
  return before !== null && shownTime(before) === local ? before : withZone(local)
}

/** `2026-11-05T14:30+01:00` for a local time. */
function withZone(local: string): string {
  const offset = -new Date(local).getTimezoneOffset()
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const size = Math.abs(offset)
  return `${local}${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`
}

function shownTime(date: string | null): string {
  if (date === null) return ''
  if (date.includes('T')) return localTime(new Date(date))
  return `${date}${'-01-01'.slice(date.length - 4)}T00:00`
}

function localTime(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}
