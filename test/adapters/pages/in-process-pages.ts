import { createHash } from 'node:crypto'
import { type PageAsked, pageCalls } from '../../../src/adapters/pages/page-calls.ts'
import { pooledPageReader } from '../../../src/adapters/pages/pooled-page-reader.ts'
import type { ParserCalls } from '../../../src/adapters/parse/parser-protocol.ts'
import type { PagedFile, PageReader } from '../../../src/app/ports/page-reader-ports.ts'

type AnyCalls = { readonly [name: string]: (args: unknown, bytes: Uint8Array) => ReturnType<ParserCalls[string]> }

/** Pages read in this process: what runs from the sources has no built one. */
export function inProcessPages(): { readonly reader: PageReader; readonly asked: string[]; close(): void } {
  const calls = pageCalls() as unknown as AnyCalls
  const asked: string[] = []
  const files = new Set<string>()
  const call = async (name: string, args: object, bytes: Uint8Array = new Uint8Array()) => {
    asked.push(name)
    files.add((args as PageAsked).sha256)
    const { value = null, bytes: given = new Uint8Array() } = (await calls[name]?.(args, bytes)) ?? {}
    return { value: JSON.parse(JSON.stringify(value)) as unknown, bytes: given }
  }
  const taken = { call, beginUnit: () => undefined, release: () => undefined }
  return {
    reader: pooledPageReader({ take: async () => taken, close: async () => undefined }),
    asked,
    close() {
      for (const sha256 of files) void calls['pages-drop']?.({ sha256 }, new Uint8Array())
    },
  }
}

export const paged = (bytes: Uint8Array): PagedFile => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: async () =>
    (async function* () {
      yield bytes
    })(),
})
