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

async function styleSheet(fontPath) {
  const { css } = compile(join(here, 'styles/candor.scss'), { importers: [new NodePackageImporter(root)] })
  const ours = css
    .replaceAll('line-height: 1.5501', 'line-height: var(--leading)')
    .replaceAll('/assets/source-serif-4.woff2', fontPath)
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

export async function buildAssets() {
  const font = await readFile(
    join(root, 'node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'),
  )
  const fontName = hashed('source-serif-4.woff2', font)
  const css = await styleSheet(`/assets/${fontName}`)
  const files = [
    ['candor.css', hashed('candor.css', css), 'text/css; charset=utf-8', 'text', css],
    ...(await scripts()).map(([name, text]) => [
      name,
      hashed(name, text),
      'text/javascript; charset=utf-8',
      'text',
      text,
    ]),
    ['source-serif-4.woff2', fontName, 'font/woff2', 'base64', font.toString('base64')],
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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = join(here, 'compiled-assets.ts')
  const made = await buildAssets()
  const before = await readFile(target, 'utf8').catch(() => '')
  if (before !== made) await writeFile(target, made)
  console.error(before === made ? 'assets: unchanged' : `assets: ${target}`)
}
