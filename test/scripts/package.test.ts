import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Metafile } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePackage } from '../../scripts/package.mjs'
import { tryProgram } from '../../scripts/try-package.mjs'

let folder: string
let metafile: Metafile
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-package-test-'))
  metafile = await writePackage(folder)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (path: string) => readFileSync(join(folder, path), 'utf8')

describe('the package', () => {
  test('holds the programs, the migrations, two fonts and the readers of PDF, and no sources', () => {
    expect(readdirSync(folder).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'NOTICE',
      'README.md',
      'THIRD-PARTY-NOTICES.txt',
      'bin',
      'dist',
      'docs',
      'fonts',
      'package.json',
      'pdfjs',
      'prisma',
      'wasm',
    ])
    const started = readdirSync('src/server').filter((name) => /\.(worker-thread|child-process)\.ts$/.test(name))
    expect(started).toHaveLength(2)
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual(
      ['chunks', 'cli.js', 'node.js', ...started.map((name) => name.replace(/\.ts$/, '.js'))].sort(),
    )
    expect(readdirSync(join(folder, 'fonts')).sort()).toEqual([
      'LICENSE',
      'NotoSerifSC_400Regular.ttf',
      'NotoSerifSC_700Bold.ttf',
    ])
    for (const migrations of ['prisma/migrations', 'prisma/postgresql/migrations'])
      expect(readdirSync(join(folder, migrations)).sort()).toEqual(readdirSync(migrations).sort())
  })

  test('explains itself, with links that lead somewhere', () => {
    const links = [...read('README.md').matchAll(/\]\((.*?)\)/g)].map(([, path = '']) => path)
    expect(links).toContain('docs/operations/configuration.md')
    expect(links.filter((path) => !existsSync(join(folder, path)))).toEqual([])
  })

  test('depends on what has machine code, and its programs import nothing else', () => {
    const { dependencies, bin, scripts } = JSON.parse(read('package.json')) as Record<string, object | undefined>
    expect([Object.keys(dependencies ?? {}), bin, scripts]).toEqual([
      ['better-sqlite3', '@node-rs/jieba'],
      { candor: 'bin/candor.mjs' },
      undefined,
    ])
    const imported = Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.filter(({ external, path }) => external && !isBuiltin(path)).map(({ path }) => path),
    )
    // pg loads pg-native where somebody has installed it.
    expect([...new Set(imported)].sort()).toEqual(['better-sqlite3', 'pg-native'])
  })

  test('names the licence of every library that its programs contain', () => {
    const notices = read('THIRD-PARTY-NOTICES.txt')
    for (const library of [
      '@prisma/client',
      '@embedpdf/pdfium',
      'exifreader',
      'hono',
      'nodemailer',
      'pdfjs-dist',
      'pdfkit',
      'pg',
      'zod',
    ])
      expect(notices).toMatch(new RegExp(`^${library} \\d\\S* \\(.+\\)$`, 'm'))
    expect(notices).not.toMatch(/^\S+ \d\S* \((undefined|null)\)$/m)
  })

  test('imports a ledger, passes doctor, serves, and writes a Chinese letter as PDF', {
    timeout: 180_000,
  }, async () => {
    const modules = join(folder, 'node_modules')
    mkdirSync(modules)
    for (const name of ['better-sqlite3', 'bindings', 'file-uri-to-path'])
      symlinkSync(resolve('node_modules', name), join(modules, name))
    const data = join(folder, 'work')
    mkdirSync(data)
    const { pdf, ...rest } = await tryProgram(join(folder, 'bin/candor.mjs'), data)
    expect(rest).toMatchObject({ imported: 1, doctor: { ok: true }, health: 200 })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.toString('latin1')).toContain('NotoSerifSC')
  })
})
