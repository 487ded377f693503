import { type Source, type SourceSummary } from '#shared/source/source.ts'
import { isAbort } from '../api/is-abort.ts'
import { newKey } from '../api/new-key.ts'
import { NO_TEXT } from '../article/text-choice.ts'
import { type Sending, type SendingStep } from '../article/use-sending.ts'
import { type NewSource, type SourceAdded } from './new-source.queries.ts'

/** How many files are on their way at once. */
const AT_ONCE = 2

export type BatchState =
  | { kind: 'waiting' }
  | { kind: 'running'; step: SendingStep }
  | { kind: 'done'; source: Source }
  | { kind: 'here'; source: SourceSummary }
  /** The same bytes as another of the files. */
  | { kind: 'twin'; of: string }
  | { kind: 'refused'; error: unknown }
  | { kind: 'cancelled' }

export type BatchEntry = { id: number; file: File; state: BatchState }

export type BatchDeps = {
  send: (draft: NewSource, sending: Sending) => Promise<SourceAdded>
  hash: (file: File) => Promise<string | null>
  onAdded: (source: Source) => void
}

type AgainOptions = Pick<NewSource, 'isAnyway'> & { encoding?: 'windows-1252' }
type Job = AgainOptions & { idempotencyKey: string }

/** Many files, each a source of its own: two at a time, each with its own request, its own answer. */
export class ImportBatch {
  #entries: readonly BatchEntry[]
  readonly #deps: BatchDeps
  readonly #jobs = new Map<number, Job>()
  /** Which of the files had these bytes first. */
  readonly #hashes = new Map<string, number>()
  readonly #listeners = new Set<() => void>()
  #stopper = new AbortController()

  constructor(files: readonly File[], deps: BatchDeps) {
    this.#entries = files.map((file, id) => ({ id, file, state: { kind: 'waiting' } }))
    this.#deps = deps
    queueMicrotask(() => this.#pump())
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly list = (): readonly BatchEntry[] => this.#entries

  /** Tries one again that was refused, cancelled or is here already. */
  again(id: number, how: Partial<AgainOptions> = {}): void {
    if (this.#stopper.signal.aborted) this.#stopper = new AbortController()
    // What failed for want of a connection may be stored: the same key finds it.
    const isSame = Object.keys(how).length === 0
    const key = isSame ? {} : { idempotencyKey: newKey() }
    this.#jobs.set(id, { ...this.#jobOf(id), ...how, ...key })
    this.#put(id, { kind: 'waiting' })
    this.#pump()
  }

  /** Stops what is on its way and what waits; what is added stays. */
  readonly cancelRest = (): void => {
    this.#stopper.abort()
    for (const { id, state } of this.#entries) {
      if (state.kind !== 'waiting' && state.kind !== 'running') continue
      this.#jobs.delete(id)
      this.#put(id, { kind: 'cancelled' })
    }
  }

  #put(id: number, state: BatchState) {
    this.#entries = this.#entries.map((entry) => (entry.id === id ? { ...entry, state } : entry))
    for (const listener of this.#listeners) listener()
  }

  #pump() {
    const running = this.#entries.filter(({ state }) => state.kind === 'running').length
    const waiting = this.#entries.filter(({ state }) => state.kind === 'waiting')
    for (const entry of waiting.slice(0, Math.max(0, AT_ONCE - running))) void this.#run(entry)
  }

  async #run({ id, file }: BatchEntry) {
    const { signal } = this.#stopper
    const onStep = (step: SendingStep) => {
      if (!signal.aborted) this.#put(id, { kind: 'running', step })
    }
    onStep({ kind: 'checking' })
    const state = await this.#settle(id, file, { signal, onStep })
    // After a stop it may have been begun again: only what was stored meanwhile is still told.
    if (!signal.aborted || state.kind === 'done') this.#put(id, state)
    this.#pump()
  }

  async #settle(id: number, file: File, sending: Sending): Promise<BatchState> {
    const { isAnyway, encoding = null, idempotencyKey } = this.#jobOf(id)
    try {
      const twin = isAnyway ? null : await this.#findTwin(id, file)
      if (twin) return { kind: 'twin', of: twin.file.name }
      const choice = { ...NO_TEXT, how: 'file' as const, file, encoding }
      const draft = { choice, said: {}, idempotencyKey, isAnyway }
      const answer = await this.#deps.send(draft, sending)
      if (answer.kind === 'here') return answer
      this.#deps.onAdded(answer.source)
      return { kind: 'done', source: answer.source }
    } catch (error) {
      return isAbort(error) ? { kind: 'cancelled' } : { kind: 'refused', error }
    }
  }

  #jobOf(id: number): Job {
    const job = this.#jobs.get(id) ?? { isAnyway: false, idempotencyKey: newKey() }
    this.#jobs.set(id, job)
    return job
  }

  async #findTwin(id: number, file: File): Promise<BatchEntry | null> {
    const hash = await this.#deps.hash(file)
    if (hash === null) return null
    const first = this.#hashes.get(hash) ?? id
    this.#hashes.set(hash, first)
    return first === id ? null : (this.#entries[first] ?? null)
  }
}

/** How far all of it is. */
export function batchTotals(entries: readonly BatchEntry[]) {
  const count = (kind: BatchState['kind']) =>
    entries.filter(({ state }) => state.kind === kind).length
  const open = count('waiting') + count('running')
  return { all: entries.length, open, settled: entries.length - open, added: count('done') }
}
