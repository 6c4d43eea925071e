// npm run package: candor-VERSION.tgz, which installs on a server without this checkout. It carries the programs with the
// libraries that they use, the migrations and the fonts of letters; better-sqlite3, which each machine fetches or compiles
// for itself, and the segmenter of Chinese are its dependencies (docs/adr/0103).
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildErrorLines, programOptions } from './build.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
/** Libraries with machine code, which a bundle cannot contain. */
const native = ['better-sqlite3', '@node-rs/jieba']

/** Libraries written for CommonJS ask for Node's modules by `require`. */
const commonJs =
  "import { createRequire as candorRequire } from 'node:module'; const require = candorRequire(import.meta.url);"

const bin = `#!/usr/bin/env node
import '../dist/cli.js'
`

const copied = [
  ['LICENSE'],
  ['NOTICE'],
  ['CHANGELOG.md'],
  ['docs/operations'],
  ['prisma/migrations'],
  ['prisma/postgresql/migrations'],
  [
    'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    'fonts/NotoSerifSC_400Regular.ttf',
  ],
  ['node_modules/@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf', 'fonts/NotoSerifSC_700Bold.ttf'],
  ['node_modules/@expo-google-fonts/noto-serif-sc/LICENSE_FONT', 'fonts/LICENSE'],
  ['node_modules/@embedpdf/pdfium/dist/pdfium.wasm', 'wasm/pdfium.wasm'],
  ['node_modules/pdfjs-dist/legacy/build/pdf.min.mjs', 'pdfjs/pdf.mjs'],
  ['node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs', 'pdfjs/pdf.worker.mjs'],
]

/** Libraries of which whole files are copied. */
const copiedLibraries = ['node_modules/pdfjs-dist']

function manifest() {
  const { name, version, description, license, type, engines } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  return {
    name,
    version,
    description,
    license,
    private: true,
    type,
    engines,
    bin: { candor: 'bin/candor.mjs' },
    dependencies: Object.fromEntries(native.map((name) => [name, require(`${name}/package.json`).version])),
  }
}

/** How to install it, as the page in docs/operations says, with its links from the root of the package. */
const readme = () =>
  readFileSync(join(root, 'docs/operations/installing.md'), 'utf8').replace(
    /\]\((\w[\w-]*\.md)\)/g,
    '](docs/operations/$1)',
  )

/** The folders of the libraries that went into a build, by their path. */
function librariesIn({ inputs }) {
  const folders = Object.keys(inputs).map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0])
  return [...new Set(folders)].filter((folder) => folder !== undefined).sort()
}

/** Their names, versions and licences: every licence asks that its text goes with the code. */
function notices(folders) {
  const parts = folders.map((folder) => {
    const { name, version, license, author } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry))
    const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : (author?.name ?? author ?? '')
    return `${name} ${version} (${license ?? 'see below'})\n\n${text}`
  })
  return `Candor's programs contain these libraries:\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}

/** Writes everything that the package holds into an empty folder, and returns esbuild's account of the programs. */
export async function writePackage(folder) {
  const { metafile } = await build({
    ...programOptions(),
    outdir: join(folder, 'dist'),
    external: [...native, 'pg-native'],
    banner: { js: commonJs },
    legalComments: 'none',
    metafile: true,
  })
  for (const [from, to = from] of copied) {
    mkdirSync(dirname(join(folder, to)), { recursive: true })
    cpSync(join(root, from), join(folder, to), { recursive: true })
  }
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin/candor.mjs'), bin)
  chmodSync(join(folder, 'bin/candor.mjs'), 0o755)
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`)
  writeFileSync(join(folder, 'README.md'), readme())
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), notices([...librariesIn(metafile), ...copiedLibraries]))
  return metafile
}

/** Makes the package in the folder `destination` and returns npm's account of it: file name, sizes, files. */
export async function makePackage(destination) {
  const folder = mkdtempSync(join(tmpdir(), 'candor-package-'))
  try {
    await writePackage(folder)
    const packed = spawnSync('npm', ['pack', '--json', '--pack-destination', destination], {
      cwd: folder,
      encoding: 'utf8',
    })
    if (packed.status !== 0) throw new Error(`npm pack failed: ${packed.stderr || packed.error?.message}`)
    return Object.values(JSON.parse(packed.stdout))[0]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { filename, size, unpackedSize } = await makePackage(root)
    const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`
    console.log(`${filename}: ${megabytes(size)}, unpacked ${megabytes(unpackedSize)}`)
  } catch (error) {
    for (const line of buildErrorLines(error)) console.error(line)
    process.exitCode = 1
  }
}
