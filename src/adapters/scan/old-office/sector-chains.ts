/** Places in the header (MS-CFB, 2.2): the size of a sector as a power of two, the list of the sectors of the table and where it goes on. */
const header = { sectorShift: 0x1e, directory: 0x30, firstMore: 0x44, list: 0x4c, listed: 109 } as const
/** Places in an entry of the directory (MS-CFB, 2.6.1): its kind, and the entries beside and below it. */
const entry = { bytes: 128, kind: 0x42, others: [0x44, 0x48, 0x4c] } as const
const headerBytes = 512
const lastSector = 0xfffffffa
/** Greater numbers point to no entry. */
const maxEntries = 1_000_000

/**
 * Whether a chain of sectors or a branch of the directory of a compound file comes back to itself: the reader of such files would
 * follow it without an end.
 * What else is wrong is left to that reader.
 */
export function hasEndlessChain(bytes: Uint8Array): boolean {
  if (bytes.length < headerBytes) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(header.sectorShift, true)
  if (shift !== 9 && shift !== 12) return false
  const size = 2 ** shift
  const startOf = (sector: number): number => (sector + 1) * size
  const isThere = (sector: number): boolean => sector < lastSector && startOf(sector) + size <= bytes.length
  const tables: number[] = []
  for (let index = 0; index < header.listed; index += 1) tables.push(view.getUint32(header.list + index * 4, true))
  const listsSeen = new Set<number>()
  for (let list = view.getUint32(header.firstMore, true); isThere(list); ) {
    if (listsSeen.has(list)) return true
    listsSeen.add(list)
    const start = startOf(list)
    for (let at = start; at < start + size - 4; at += 4) tables.push(view.getUint32(at, true))
    list = view.getUint32(start + size - 4, true)
  }
  const next: number[] = []
  const perTable = size / 4
  for (const table of tables) {
    // The table is no longer than the file.
    if (startOf(next.length) > bytes.length) break
    for (let index = 0; index < perTable; index += 1)
      next.push(isThere(table) ? view.getUint32(startOf(table) + index * 4, true) : lastSector)
  }
  return hasCycle(next) || directoryHasCycle(view, startOf, isThere, next)
}

/** Each entry is beside or below one other at most. */
function directoryHasCycle(
  view: DataView,
  startOf: (sector: number) => number,
  isThere: (sector: number) => boolean,
  next: readonly number[],
): boolean {
  const perSector = (startOf(1) - startOf(0)) / entry.bytes
  const above: number[] = []
  let number = 0
  for (let sector = view.getUint32(header.directory, true); isThere(sector); sector = next[sector] ?? lastSector)
    for (let index = 0; index < perSector; index += 1, number += 1) {
      const at = startOf(sector) + index * entry.bytes
      above[number] ??= lastSector
      // Some programs fill what is not used with zeros.
      const isUnused = view.getUint8(at + entry.kind) === 0
      for (const other of entry.others.map((place) => view.getUint32(at + place, true))) {
        if (other >= maxEntries || (isUnused && other === 0)) continue
        if ((above[other] ?? lastSector) !== lastSector) return true
        above[other] = number
      }
    }
  return hasCycle(Array.from(above, (one) => one ?? lastSector))
}

/** Each sector is gone through once: a chain that meets one of its own comes back to itself. */
function hasCycle(next: readonly number[]): boolean {
  const chainOf = new Uint32Array(next.length)
  for (let start = 0; start < next.length; start += 1)
    for (let sector = start; sector < next.length; sector = next[sector] as number) {
      if (chainOf[sector] === start + 1) return true
      if (chainOf[sector] !== 0) break
      chainOf[sector] = start + 1
    }
  return false
}
