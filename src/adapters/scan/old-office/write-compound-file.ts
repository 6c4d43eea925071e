/** A stream, or a storage with what lies in it. */
export type WrittenEntry = { readonly name: string; readonly content: Uint8Array | readonly WrittenEntry[] }

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const sectorBytes = 512
const miniBytes = 64
const cutoffBytes = 4096
const entryBytes = 128
const listed = 109
const perList = sectorBytes / 4 - 1
const marks = { list: 0xfffffffc, table: 0xfffffffd, end: 0xfffffffe, free: 0xffffffff } as const
const kinds = { storage: 1, stream: 2, root: 5 } as const
const isStream = (content: WrittenEntry['content']): content is Uint8Array => content instanceof Uint8Array

type Numbered = {
  readonly name: string
  readonly content: WrittenEntry['content']
  readonly kind: number
  left: number
  right: number
  child: number
  first: number
  size: number
}

/** A compound file (MS-CFB, version 3) with these entries in its root. */
export function writeCompoundFile(entries: readonly WrittenEntry[]): Uint8Array {
  const directory = numbered(entries)
  const sectors: Uint8Array[] = []
  const next: number[] = []
  /** Puts bytes into sectors of their own. @returns the first of them */
  const put = (bytes: Uint8Array): number => {
    if (bytes.length === 0) return marks.end
    const first = sectors.length
    for (let at = 0; at < bytes.length; at += sectorBytes) {
      sectors.push(bytes.subarray(at, at + sectorBytes))
      next.push(at + sectorBytes < bytes.length ? sectors.length : marks.end)
    }
    return first
  }
  const small: Uint8Array[] = []
  const smallNext: number[] = []
  for (const one of directory.slice(1)) {
    if (!isStream(one.content)) continue
    one.size = one.content.length
    if (one.size >= cutoffBytes) one.first = put(one.content)
    else if (one.size > 0) {
      one.first = small.length
      for (let at = 0; at < one.size; at += miniBytes) {
        const piece = new Uint8Array(miniBytes)
        piece.set(one.content.subarray(at, at + miniBytes))
        small.push(piece)
        smallNext.push(at + miniBytes < one.size ? small.length : marks.end)
      }
    }
  }
  const [root] = directory as [Numbered]
  root.size = small.length * miniBytes
  root.first = put(Buffer.concat(small))
  const smallTable = numbers(smallNext)
  const places = { directory: put(directoryBytes(directory)), small: put(smallTable) }
  return withTables(sectors, next, { ...places, smallSectors: smallTable.length / sectorBytes })
}

/** Numbers in whole sectors; what is left of the last one is free. */
function numbers(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(values.length / (sectorBytes / 4)) * sectorBytes).fill(0xff)
  const view = new DataView(bytes.buffer)
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value, true)
  return bytes
}

function numbered(entries: readonly WrittenEntry[]): readonly Numbered[] {
  const none = { left: marks.free, right: marks.free, child: marks.free, first: marks.end, size: 0 }
  const all: Numbered[] = [{ ...none, name: 'Root Entry', content: entries, kind: kinds.root }]
  for (let index = 0; index < all.length; index += 1) {
    const { content } = all[index] as Numbered
    if (isStream(content)) continue
    const from = all.length
    const sorted = [...content].sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    for (const one of sorted) all.push({ ...none, ...one, kind: isStream(one.content) ? kinds.stream : kinds.storage })
    ;(all[index] as Numbered).child = asTree(all, from, all.length)
  }
  return all
}

/** The entries from `from` to before `to`, which are in order, as a tree. @returns its top */
function asTree(all: readonly Numbered[], from: number, to: number): number {
  if (from >= to) return marks.free
  const middle = Math.floor((from + to) / 2)
  const top = all[middle] as Numbered
  top.left = asTree(all, from, middle)
  top.right = asTree(all, middle + 1, to)
  return middle
}

function directoryBytes(directory: readonly Numbered[]): Uint8Array {
  const bytes = Buffer.alloc(Math.ceil((directory.length * entryBytes) / sectorBytes) * sectorBytes)
  for (const [index, one] of directory.entries()) {
    const at = index * entryBytes
    const name = Buffer.from(one.name.slice(0, 31), 'utf16le')
    name.copy(bytes, at)
    bytes.writeUInt16LE(name.length + 2, at + 0x40)
    bytes.set([one.kind, 1], at + 0x42)
    for (const [place, value] of [one.left, one.right, one.child].entries())
      bytes.writeUInt32LE(value, at + 0x44 + place * 4)
    bytes.writeUInt32LE(one.first, at + 0x74)
    bytes.writeUInt32LE(one.size, at + 0x78)
  }
  return bytes
}

type Places = { readonly directory: number; readonly small: number; readonly smallSectors: number }

function withTables(sectors: readonly Uint8Array[], next: readonly number[], places: Places): Uint8Array {
  const perTable = sectorBytes / 4
  let [tables, lists] = [0, 0]
  while (tables * perTable < next.length + tables + lists) {
    tables += 1
    lists = Math.max(0, Math.ceil((tables - listed) / perList))
  }
  const firstTable = next.length
  const firstList = firstTable + tables
  const table = numbers([...next, ...Array<number>(tables).fill(marks.table), ...Array<number>(lists).fill(marks.list)])
  const tableSectors = Array.from({ length: tables }, (_, index) => firstTable + index)
  const more = Array.from({ length: lists }, (_, index) => {
    const named = tableSectors.slice(listed + index * perList, listed + (index + 1) * perList)
    const padded = [...named, ...Array<number>(perList - named.length).fill(marks.free)]
    return numbers([...padded, index + 1 < lists ? firstList + index + 1 : marks.end])
  })
  const bytes = Buffer.alloc((1 + next.length + tables + lists) * sectorBytes)
  bytes.set(signature)
  for (const [index, value] of [0x3e, 3, 0xfffe, 9, 6].entries()) bytes.writeUInt16LE(value, 0x18 + index * 2)
  const { directory, small, smallSectors } = places
  const counts = [tables, directory, 0, cutoffBytes, small, smallSectors, lists > 0 ? firstList : marks.end, lists]
  for (const [index, value] of counts.entries()) bytes.writeUInt32LE(value, 0x2c + index * 4)
  bytes.fill(0xff, 0x4c, sectorBytes)
  for (const [index, sector] of tableSectors.slice(0, listed).entries()) bytes.writeUInt32LE(sector, 0x4c + index * 4)
  for (const [index, sector] of sectors.entries()) bytes.set(sector, (index + 1) * sectorBytes)
  bytes.set(table, (firstTable + 1) * sectorBytes)
  for (const [index, list] of more.entries()) bytes.set(list, (firstList + index + 1) * sectorBytes)
  return bytes
}
