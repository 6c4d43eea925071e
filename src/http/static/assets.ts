import { compiledAssets } from './compiled-assets.ts'

type Asset = { readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }

function bytesOf(content: string, encoding: 'text' | 'base64'): Uint8Array<ArrayBuffer> {
  if (encoding === 'text') return new TextEncoder().encode(content)
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
}

/** What is served under `/assets/`, by its file name. */
export const assetByFile = new Map<string, Asset>(
  compiledAssets.map(({ file, type, encoding, content }) => [file, { type, bytes: bytesOf(content, encoding) }]),
)

const pathByName = new Map(compiledAssets.map(({ name, file }) => [name, `/assets/${file}`]))

/** Where an asset is served: its name carries its content's hash. @throws Error for a name that was never built. */
export function assetPath(name: string): string {
  const path = pathByName.get(name)
  if (!path) throw new Error(`There is no asset "${name}"`)
  return path
}
