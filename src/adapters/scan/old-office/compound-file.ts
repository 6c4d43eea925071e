import { type CFB$Container, read } from 'cfb'
import { Unreadable } from '../inspector.ts'
import { hasEndlessChain } from './sector-chains.ts'

/** The streams of a compound file (MS-CFB) by their path, in the order of its directory. */
export type CompoundFile = {
  /** Paths like `/Macros/VBA/dir`; storages end with a slash. */
  readonly paths: readonly string[]
  stream(path: string): Uint8Array | undefined
}

/** @throws Unreadable */
export function readCompoundFile(bytes: Uint8Array): CompoundFile {
  if (hasEndlessChain(bytes)) throw new Unreadable('broken', 'A chain of sectors has no end')
  let container: CFB$Container
  try {
    container = read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { type: 'buffer' })
  } catch (error) {
    throw new Unreadable('broken', (error as Error).message)
  }
  const streams = new Map<string, Uint8Array>()
  const paths = container.FullPaths.map((path) => path.replace(/^Root Entry/, ''))
  for (const [index, path] of paths.entries()) {
    const entry = container.FileIndex[index]
    if (entry && !path.endsWith('/') && entry.content) streams.set(path, Uint8Array.from(entry.content as Uint8Array))
  }
  return { paths, stream: (path) => streams.get(path) }
}
