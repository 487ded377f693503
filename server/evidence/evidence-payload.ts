import { type JsonValue } from '#shared/event/canonical-json.ts'
import { type StoredEvidence } from './evidence.store.ts'

/** What the log keeps of evidence: its words, what it says, and where they stand. */
export function evidencePayload(evidence: StoredEvidence): { [field: string]: JsonValue } {
  const { locator, translation } = evidence
  return {
    evidenceId: evidence.id,
    sourceId: evidence.sourceId,
    sourceTitle: evidence.sourceTitle,
    snapshot: evidence.snapshot.number,
    words: evidence.spans.map((span) => span.exact),
    ...(evidence.quote === null ? {} : { quote: evidence.quote }),
    about: evidence.about,
    relation: evidence.relation,
    originKey: evidence.originKey,
    proximity: evidence.proximity,
    locator: locator && { page: locator.page, time: locator.time, section: locator.section },
    translation: translation && { text: translation.text, by: translation.by },
    note: evidence.note,
  }
}
