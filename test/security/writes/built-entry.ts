import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A program of the sources as one that a process can run, inside the project so that it finds its packages. */
export async function builtEntry(source: string): Promise<{ readonly entry: URL; remove(): void }> {
  const folder = join(root, 'node_modules/.cache/candor-parse', String(process.pid))
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, `${source.split('/').at(-1)?.replace(/\.ts$/, '')}.mjs`)
  await build({
    entryPoints: [join(root, source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  return { entry: pathToFileURL(outfile), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
