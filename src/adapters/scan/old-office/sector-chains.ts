import { Unreadable } from '../inspector.ts'

/** Places in the header (MS-CFB, 2.2). */
const header = { version: 0x1a, sectorShift: 0x1e, miniShift: 0x20, firstMore: 0x44, list: 0x4c, listed: 109 } as const
const headerBytes = 512
/** Greater numbers of a table stand for the end of a chain and for what is in none. */
const lastSector = 0xfffffffa

export const broken = (message: string): Unreadable => new Unreadable('broken', message)

/** What lies in sectors that each name the next one. */
export type Chains = {
  /**
   * The bytes of a chain, to its end or to as many as are wanted. Each sector is read once in all: a chain that comes back to
   * itself, or runs into another, has an end. @throws Unreadable
   */
  read(first: number, wantedBytes?: number): Uint8Array
}

/** @param next the sector that follows, by sector @param bytesOf a sector; the last one may be shorter */
export function chainsOf(
  next: (sector: number) => number,
  sectors: number,
  bytesOf: (sector: number) => Uint8Array,
): Chains {
  const taken = new Uint8Array(sectors)
  return {
    read(first, wantedBytes) {
      const pieces: Uint8Array[] = []
      let length = 0
      let sector = first
      while ((wantedBytes === undefined || length < wantedBytes) && sector < lastSector) {
        if (sector >= sectors) throw broken('A chain of sectors leaves the file')
        if (taken[sector] === 1) throw broken('A chain of sectors comes back to itself, or runs into another')
        taken[sector] = 1
        const piece = bytesOf(sector)
        pieces.push(piece)
        length += piece.length
        sector = next(sector)
      }
      if (wantedBytes === undefined) return Buffer.concat(pieces)
      if (length < wantedBytes) throw broken('A chain of sectors is shorter than what lies in it')
      return Buffer.concat(pieces, wantedBytes)
    },
  }
}

/** The chains of a compound file, by its table of sectors. @throws Unreadable */
export function sectorChains(bytes: Uint8Array): Chains {
  if (bytes.length < headerBytes) throw broken('The header is cut off')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [version, shift] = [view.getUint16(header.version, true), view.getUint16(header.sectorShift, true)]
  const isKnown = (version === 3 && shift === 9) || (version === 4 && shift === 12)
  if (!isKnown || view.getUint16(header.miniShift, true) !== 6) throw broken('The sectors have no known size')
  const size = 2 ** shift
  // The last sector may be cut short where the rest of it is not used.
  const sectors = Math.max(0, Math.ceil(bytes.length / size) - 1)
  const bytesOf = (sector: number) => bytes.subarray((sector + 1) * size, (sector + 2) * size)
  const tables = tablesOf(view, size, sectors)
  const perTable = size / 4
  return chainsOf(
    (sector) => {
      const table = tables[Math.floor(sector / perTable)]
      const at = table === undefined ? bytes.length : (table + 1) * size + (sector % perTable) * 4
      if (at + 4 > bytes.length) throw broken('A sector is not in the table of sectors')
      return view.getUint32(at, true)
    },
    sectors,
    bytesOf,
  )
}

/** The sectors of the table, in their order: the header names the first, and sectors that it names the others. */
function tablesOf(view: DataView, size: number, sectors: number): readonly number[] {
  const tables: number[] = []
  const add = (table: number) => {
    if (table >= sectors || tables.length >= sectors) throw broken('The table of sectors leaves the file')
    tables.push(table)
  }
  for (let index = 0; index < header.listed; index += 1) {
    const table = view.getUint32(header.list + index * 4, true)
    if (table >= lastSector) return tables
    add(table)
  }
  const seen = new Set<number>()
  let list = view.getUint32(header.firstMore, true)
  while (list < lastSector) {
    const start = (list + 1) * size
    if (seen.has(list) || start + size > view.byteLength) throw broken('The list of tables has no end')
    seen.add(list)
    for (let at = start; at < start + size - 4; at += 4) {
      const table = view.getUint32(at, true)
      if (table >= lastSector) return tables
      add(table)
    }
    list = view.getUint32(start + size - 4, true)
  }
  return tables
}
