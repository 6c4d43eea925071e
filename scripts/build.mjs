// Bundles src/ with esbuild into dist/<build>/ and names that folder in dist/current.
//
// Each build has a folder of its own, named by what went into it, and is never changed: a process that runs keeps finding
// its lazy chunks while others build. A build is made under a temporary name and renamed, so that several processes may
// build at once: the first to finish wins, and the others throw theirs away.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { removeOldBuilds } from './build-users.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

function* filesUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesUnder(path)
    else yield path
  }
}

/** What the build is made from, as a hash of names, sizes and times. */
function fingerprint() {
  const hash = createHash('sha256')
  const sources = ['src', 'emails'].map((name) => join(root, name)).filter((folder) => existsSync(folder))
  const files = [
    ...sources.flatMap((folder) => [...filesUnder(folder)]),
    ...['package.json', 'tsconfig.json', 'scripts/build.mjs'].map((name) => join(root, name)),
  ]
  for (const path of files.sort()) {
    const { mtimeMs, size } = statSync(path)
    hash.update(`${path}\0${mtimeMs}\0${size}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

function current() {
  try {
    const id = readFileSync(join(dist, 'current'), 'utf8').trim()
    return existsSync(join(dist, id, 'cli.js')) ? id : undefined
  } catch {
    return undefined
  }
}

/** Entry points by their name in dist/: the programs, and the threads and processes that adapters start. */
function entryPoints() {
  const threads = [...filesUnder(join(root, 'src'))].filter((path) => /\.(worker-thread|child-process)\.ts$/.test(path))
  const programs = ['cli', 'node']
    .map((name) => [name, join(root, 'src', `${name}.ts`)])
    .filter(([, path]) => existsSync(path))
  const named = threads.map((path) => [`${path.split('/').at(-1).replace(/\.ts$/, '')}`, path])
  return Object.fromEntries([...programs, ...named])
}

/** What esbuild is told of every build of the programs, whether it is for this checkout or for a package. */
export const programOptions = () => ({
  absWorkingDir: root,
  entryPoints: entryPoints(),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  chunkNames: 'chunks/[name]-[hash]',
  logLevel: 'silent',
})

async function bundle(folder) {
  if (!existsSync(join(root, 'src/cli.ts'))) throw new Error('src/cli.ts is not there')
  const { build } = await import('esbuild')
  await build({ ...programOptions(), outdir: folder, packages: 'external', sourcemap: true, sourcesContent: false })
}

/** Builds, and returns the folder of the build. */
export async function build(id = fingerprint()) {
  mkdirSync(dist, { recursive: true })
  const temporary = join(dist, `.${id}-${process.pid}`)
  await bundle(temporary)
  const folder = join(dist, id)
  try {
    if (existsSync(folder)) rmSync(temporary, { recursive: true })
    else renameSync(temporary, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(temporary, { recursive: true, force: true })
  }
  writeFileSync(`${temporary}.current`, `${id}\n`)
  renameSync(`${temporary}.current`, join(dist, 'current'))
  try {
    removeOldBuilds(dist, id)
  } catch {
    // Another process removes the same ones.
  }
  return folder
}

/** The folder of a build that is as new as the sources: the one that is there, or one made now. */
export async function upToDateBuild() {
  const id = fingerprint()
  const there = current()
  return id === there ? join(dist, there) : build(id)
}

/** esbuild's messages as lines `file:line: text`. */
export function buildErrorLines(error) {
  const errors = error?.errors ?? []
  if (errors.length === 0) return [String(error?.message ?? error)]
  return errors.map(({ location, text }) => (location ? `${location.file}:${location.line}: ${text}` : text))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log((await build()).slice(root.length))
  } catch (error) {
    for (const line of buildErrorLines(error)) console.error(line)
    process.exitCode = 1
  }
}
