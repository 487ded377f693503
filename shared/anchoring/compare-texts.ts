import { type Block } from '../text/block.ts'
import { type DiffPart } from '../text/diff-part.ts'
import { wordDiff } from '../text/word-diff.ts'
import { linkBlocks } from './link-blocks.ts'
import { mapRevision } from './revision-map.ts'

/** Stands between the paragraphs of a passage of several. */
export const PARAGRAPH_BREAK = '\u2029'

export type BlockText = { text: string; blocks: readonly Block[] }

/** Neighbouring paragraphs of one text; `first` is the place of the first among all, from 0. `text`: their words, with `PARAGRAPH_BREAK` between them. */
export type Passage = { first: number; blocks: readonly Block[]; text: string }

/**
 * A line of two texts side by side. `changed`: of `parts`, same and removed give the old passage, same and added the new one; several paragraphs where
 * one was cut in two or two were joined. `moved-away` and `moved-here` name the paragraph of the other text, from 0; `parts` of the latter as of `changed`.
 */
export type CompareRow =
  | { kind: 'same'; old: Passage; new: Passage }
  | { kind: 'changed'; old: Passage; new: Passage; parts: DiffPart[] }
  | { kind: 'removed'; old: Passage }
  | { kind: 'added'; new: Passage }
  | { kind: 'moved-away'; old: Passage; to: number }
  | { kind: 'moved-here'; new: Passage; from: number; parts: DiffPart[] }

/** Two texts paragraph by paragraph, in the order of both: each paragraph of either text stands in exactly one row. */
export function compareTexts(old: BlockText, now: BlockText): CompareRow[] {
  const links = linkBlocks(mapRevision(old.text, now.text), old.blocks, now.blocks)
  const rows: CompareRow[] = []
  const pushOld = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      const there = links.movedTo.get(at)
      const passage = passageOf(old, at, at + 1)
      rows.push(
        there === undefined
          ? { kind: 'removed', old: passage }
          : { kind: 'moved-away', old: passage, to: there },
      )
    }
  }
  const movedFrom = new Map([...links.movedTo].map(([from, to]) => [to, from]))
  const pushNew = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      const passage = passageOf(now, at, at + 1)
      const there = movedFrom.get(at)
      rows.push(
        there === undefined ? { kind: 'added', new: passage } : movedHere(old, there, passage),
      )
    }
  }
  let [doneOld, doneNew] = [0, 0]
  for (const group of links.groups) {
    pushOld(doneOld, group.oldFrom)
    pushNew(doneNew, group.newFrom)
    ;[doneOld, doneNew] = [group.oldTo, group.newTo]
    rows.push(
      paired(
        passageOf(old, group.oldFrom, group.oldTo),
        passageOf(now, group.newFrom, group.newTo),
      ),
    )
  }
  pushOld(doneOld, old.blocks.length)
  pushNew(doneNew, now.blocks.length)
  return rows
}

function passageOf({ text, blocks }: BlockText, from: number, to: number): Passage {
  const own = blocks.slice(from, to)
  const words = own.map(({ start, end }) => text.slice(start, end))
  return { first: from, blocks: own, text: words.join(PARAGRAPH_BREAK) }
}

function paired(old: Passage, now: Passage): CompareRow {
  // White space is no difference that a reader sees; a paragraph's end is.
  if (spaced(old.text) === spaced(now.text)) return { kind: 'same', old, new: now }
  return { kind: 'changed', old, new: now, parts: wordDiff(old.text, now.text) }
}

function movedHere(old: BlockText, from: number, passage: Passage): CompareRow {
  const parts = wordDiff(passageOf(old, from, from + 1).text, passage.text)
  return { kind: 'moved-here', new: passage, from, parts }
}

function spaced(words: string): string {
  return words.replace(/[^\S\u2029]+/g, ' ')
}
