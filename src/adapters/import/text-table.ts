import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const textsInBlock = 256
/** So many blocks are kept at hand; the rest waits in a file, so that a workbook of any length needs the same memory. */
const blocksAtHand = 128

/**
 * The texts that a workbook's cells refer to by number. Spreadsheets number them in the order of the cells, so the blocks
 * are asked for one after another.
 */
export class SharedTexts {
  private readonly kept = new Map<number, readonly string[]>()
  private readonly places: { readonly start: number; readonly length: number }[] = []
  private filling: string[] = []
  private file: { readonly folder: string; readonly handle: number } | undefined
  private end = 0

  add(text: string): void {
    this.filling.push(text)
    if (this.filling.length === textsInBlock) this.endBlock()
  }

  at(index: number): string {
    const block = Math.floor(index / textsInBlock)
    const place = index % textsInBlock
    if (block === this.places.length) return this.filling[place] ?? ''
    return (this.kept.get(block) ?? this.fetch(block))[place] ?? ''
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
    this.places.push({ start: this.end, length: bytes.length })
    if (!this.file) {
      const folder = mkdtempSync(join(tmpdir(), 'candor-texts-'))
      this.file = { folder, handle: openSync(join(folder, 'texts'), 'w+', 0o600) }
    }
    writeSync(this.file.handle, bytes, 0, bytes.length, this.end)
    this.end += bytes.length
    this.filling = []
  }

  private fetch(block: number): readonly string[] {
    const place = this.places[block]
    if (!place || !this.file) return []
    const bytes = Buffer.alloc(place.length)
    readSync(this.file.handle, bytes, 0, place.length, place.start)
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
