import { canonicalJson, type JsonValue } from '#shared/event/canonical-json.ts'
import { type HouseEventKind } from '#shared/event/event.ts'
import { type Queryable } from '../db/database.ts'
import { sha256 } from '../sha256.ts'
import { addHouseEvent, setHouseHead, takeHouseSeq } from './house-event.store.ts'

/** Writes one row of the house's own chain: setup, sign-ins, tokens, passwords. The payload never holds a secret. */
export async function recordHouseEvent(
  tx: Queryable,
  event: {
    at: string
    actorId: string | null
    kind: HouseEventKind
    subject: string
    payload: JsonValue
  },
): Promise<void> {
  const { seq, headHash } = await takeHouseSeq(tx)
  const row = { ...event, payload: canonicalJson(event.payload), seq, prevHash: headHash }
  const hash = sha256(canonicalJson(row))
  await addHouseEvent(tx, { ...row, hash })
  await setHouseHead(tx, hash)
}
