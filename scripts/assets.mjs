// Builds what /assets/ serves: the style sheet from Sass, the scripts, the font. The result is a TypeScript module, so
// that Node and Workers carry it alike; it is kept in git, so that a start needs neither Sass nor this script.
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { compile, NodePackageImporter } from 'sass'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const here = join(root, 'src/http/static')

/** The weights of the display face that are carried; each is fetched only by a page that shows it. */
const fontWeights = [400, 600]

async function fonts() {
  const folder = join(root, 'node_modules/@fontsource/source-serif-4/files')
  return Promise.all(
    fontWeights.map(async (weight) => {
      const name = `source-serif-4-${weight}.woff2`
      const bytes = await readFile(join(folder, `source-serif-4-latin-${weight}-normal.woff2`))
      return { name, file: hashed(name, bytes), bytes }
    }),
  )
}

async function styleSheet(faces) {
  const { css } = compile(join(here, 'styles/candor.scss'), { importers: [new NodePackageImporter(root)] })
  const ours = faces.reduce(
    (text, { name, file }) => text.replaceAll(`/assets/${name}`, `/assets/${file}`),
    css.replaceAll('line-height: 1.5501', 'line-height: var(--leading)'),
  )
  const { code } = await transform(ours, {
    loader: 'css',
    minify: true,
    target: ['chrome109', 'firefox115', 'safari16'],
  })
  return code.trim()
}

async function scripts() {
  const names = (await readdir(join(here, 'scripts'))).filter((name) => name.endsWith('.ts')).sort()
  const entries = names.filter((name) => !name.startsWith('_'))
  const built = await build({
    entryPoints: entries.map((name) => join(here, 'scripts', name)),
    outdir: '/',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
  })
  return built.outputFiles.map((file, index) => [entries[index].replace(/\.ts$/, '.js'), file.text.trim()])
}

const hashed = (name, bytes) => {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 10)
  return name.replace(/\.(\w+)$/, `.${hash}.$1`)
}

async function buildAssets() {
  const faces = await fonts()
  const css = await styleSheet(faces)
  const files = [
    ['candor.css', hashed('candor.css', css), 'text/css; charset=utf-8', 'text', css],
    ...(await scripts()).map(([name, text]) => [
      name,
      hashed(name, text),
      'text/javascript; charset=utf-8',
      'text',
      text,
    ]),
    ...faces.map(({ name, file, bytes }) => [name, file, 'font/woff2', 'base64', bytes.toString('base64')]),
  ]
  const lines = files.map(
    ([name, path, type, encoding, content]) =>
      `  { name: ${JSON.stringify(name)}, file: ${JSON.stringify(path)}, type: ${JSON.stringify(type)}, encoding: ${JSON.stringify(encoding)}, content: ${JSON.stringify(content)} },`,
  )
  return `// Made by scripts/assets.mjs from src/http/static; do not edit.
export const compiledAssets: readonly {
  readonly name: string
  readonly file: string
  readonly type: string
  readonly encoding: 'text' | 'base64'
  readonly content: string
}[] = [
${lines.join('\n')}
]
`
}

/** Writes the module where it has changed, and says so on standard error. */
export async function writeAssets() {
  const target = join(here, 'compiled-assets.ts')
  const made = await buildAssets()
  const before = await readFile(target, 'utf8').catch(() => '')
  if (before !== made) await writeFile(target, made)
  console.error(before === made ? 'assets: unchanged' : `assets: ${target}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeAssets()
