import { broken, type Chains, chainsOf, sectorChains } from './sector-chains.ts'

/** The streams of a compound file (MS-CFB) by their path, in the order of its directory. */
export type CompoundFile = {
  /** Paths like `/Macros/VBA/dir`; storages end with a slash. */
  readonly paths: readonly string[]
  stream(path: string): Uint8Array | undefined
}

/** Places in the header (MS-CFB, 2.2), and in an entry of the directory (2.6.1). */
const header = { firstOfDirectory: 0x30, cutoff: 0x38, firstMini: 0x3c } as const
const entry = { bytes: 128, nameBytes: 0x40, kind: 0x42, left: 0x44, right: 0x48, child: 0x4c, first: 0x74, size: 0x78 }
const kinds = { storage: 1, stream: 2, root: 5 } as const
/** Streams below this size lie in small sectors, which lie in a stream of the root. */
const cutoffBytes = 4096
const miniBytes = 64
const maxNameBytes = 64
const noEntry = 0xfffffffa
/** Nothing that Office writes is half as deep. */
const maxDepth = 64

/**
 * Reads a compound file in a time that grows with its size, whatever its tables say: each sector and each entry belongs to one
 * place, and a file in which it does not is broken.
 * @throws Unreadable
 */
export function readCompoundFile(bytes: Uint8Array): CompoundFile {
  const sectors = sectorChains(bytes)
  const view = viewOf(bytes)
  if (view.getUint32(header.cutoff, true) !== cutoffBytes) throw broken('Small streams have no known size')
  const directory = sectors.read(view.getUint32(header.firstOfDirectory, true))
  const entries = viewOf(directory)
  const count = Math.floor(directory.length / entry.bytes)
  if (count === 0 || entries.getUint8(entry.kind) !== kinds.root) throw broken('There is no directory')
  const placed = placedEntries(directory, count)
  const small = miniChains(view, sectors, entries.getUint32(entry.first, true))
  const streams = new Map<string, Uint8Array>()
  for (const { index, path } of placed) {
    if (path.endsWith('/')) continue
    const [first, size] = [entry.first, entry.size].map((at) => entries.getUint32(index * entry.bytes + at, true))
    if (first !== undefined && size !== undefined)
      streams.set(path, size === 0 ? new Uint8Array() : (size < cutoffBytes ? small : sectors).read(first, size))
  }
  return { paths: ['/', ...placed.map(({ path }) => path)], stream: (path) => streams.get(path) }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The small sectors: their table and what lies in them are chains of great sectors. */
function miniChains(view: DataView, sectors: Chains, firstOfRoot: number): Chains {
  const table = sectors.read(view.getUint32(header.firstMini, true))
  const inside = sectors.read(firstOfRoot)
  const next = viewOf(table)
  return chainsOf(
    (sector) => {
      if (sector * 4 + 4 > table.length) throw broken('A small sector is not in their table')
      return next.getUint32(sector * 4, true)
    },
    Math.ceil(inside.length / miniBytes),
    (sector) => inside.subarray(sector * miniBytes, (sector + 1) * miniBytes),
  )
}

type Placed = { readonly index: number; readonly path: string }

/** Every entry that can be reached from the root, once, in the order of the directory. */
function placedEntries(directory: Uint8Array, count: number): readonly Placed[] {
  const view = viewOf(directory)
  const seen = new Uint8Array(count)
  const found: Placed[] = []
  const waiting: { readonly index: number; readonly within: string; readonly depth: number }[] = []
  const add = (index: number, within: string, depth: number) => {
    if (index >= noEntry) return
    if (index >= count) throw broken('An entry of the directory is not there')
    if (seen[index] === 1 || index === 0) throw broken('An entry of the directory stands in two places')
    if (depth > maxDepth) throw broken('The directory is too deep')
    seen[index] = 1
    waiting.push({ index, within, depth })
  }
  const numberAt = (index: number, place: number) => view.getUint32(index * entry.bytes + place, true)
  add(numberAt(0, entry.child), '/', 1)
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const { index, within, depth } = one
    const kind = view.getUint8(index * entry.bytes + entry.kind)
    if (kind !== kinds.storage && kind !== kinds.stream) throw broken('An entry of the directory is of no known kind')
    const path = `${within}${nameOf(directory, index)}${kind === kinds.storage ? '/' : ''}`
    found.push({ index, path })
    add(numberAt(index, entry.left), within, depth)
    add(numberAt(index, entry.right), within, depth)
    if (kind === kinds.storage) add(numberAt(index, entry.child), path, depth + 1)
  }
  return found.sort((a, b) => a.index - b.index)
}

function nameOf(directory: Uint8Array, index: number): string {
  const at = index * entry.bytes
  const length = Math.min(maxNameBytes, viewOf(directory).getUint16(at + entry.nameBytes, true))
  // With two bytes of zeros behind it.
  return Buffer.from(directory.subarray(at, at + Math.max(0, length - 2))).toString('utf16le')
}
