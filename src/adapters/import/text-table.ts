import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const textsInBlock = 256
/** A block with so many letters ends too: a cell must not cost much more to look up than its block, however long the texts are. */
const lettersInBlock = 16 * 1024
/** So many blocks are kept at hand; the rest waits in a file, so that a workbook of any length needs the same memory. */
const blocksAtHand = 128

/**
 * The texts that a workbook's cells refer to by number. Spreadsheets number them in the order of the cells, so the blocks
 * are asked for one after another.
 */
export class SharedTexts {
  private readonly kept = new Map<number, readonly string[]>()
  private readonly places: { readonly first: number; readonly start: number; readonly length: number }[] = []
  private filling: string[] = []
  private firstFilling = 0
  private letters = 0
  /** What has been read back from the file: the work of looking up. */
  bytesFetched = 0
  private file: { readonly folder: string; readonly handle: number } | undefined
  private end = 0

  add(text: string): void {
    this.filling.push(text)
    this.letters += text.length
    if (this.filling.length === textsInBlock || this.letters >= lettersInBlock) this.endBlock()
  }

  at(index: number): string {
    if (index >= this.firstFilling) return this.filling[index - this.firstFilling] ?? ''
    const block = this.blockOf(index)
    const first = this.places[block]?.first ?? 0
    return (this.kept.get(block) ?? this.fetch(block))[index - first] ?? ''
  }

  close(): void {
    if (!this.file) return
    closeSync(this.file.handle)
    rmSync(this.file.folder, { recursive: true, force: true })
    this.file = undefined
  }

  private endBlock(): void {
    const bytes = Buffer.from(JSON.stringify(this.filling))
    this.keep(this.places.length, this.filling)
    this.places.push({ first: this.firstFilling, start: this.end, length: bytes.length })
    if (!this.file) {
      const folder = mkdtempSync(join(tmpdir(), 'candor-texts-'))
      this.file = { folder, handle: openSync(join(folder, 'texts'), 'w+', 0o600) }
    }
    writeSync(this.file.handle, bytes, 0, bytes.length, this.end)
    this.end += bytes.length
    this.firstFilling += this.filling.length
    this.filling = []
    this.letters = 0
  }

  /** The last block that begins at or before this text. */
  private blockOf(index: number): number {
    let [low, high] = [0, this.places.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.places[middle]?.first ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return low
  }

  private fetch(block: number): readonly string[] {
    const place = this.places[block]
    if (!place || !this.file) return []
    const bytes = Buffer.alloc(place.length)
    readSync(this.file.handle, bytes, 0, place.length, place.start)
    this.bytesFetched += place.length
    const texts = JSON.parse(bytes.toString('utf8')) as readonly string[]
    this.keep(block, texts)
    return texts
  }

  /** The block that came first goes first. */
  private keep(block: number, texts: readonly string[]): void {
    this.kept.set(block, texts)
    if (this.kept.size <= blocksAtHand) return
    const [oldest] = this.kept.keys()
    if (oldest !== undefined) this.kept.delete(oldest)
  }
}
