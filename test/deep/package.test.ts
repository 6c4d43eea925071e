import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePackage } from '../../scripts/package.mjs'
import { bytesUnder, installPackage, tryProgram } from '../../scripts/try-package.mjs'

let base: string
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'candor-install-test-'))
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

test('the package installs from the registry in less than 150 MB, without Prisma or esbuild, and works', {
  timeout: 1_800_000,
}, async () => {
  const { filename } = await makePackage(base)
  const installed = join(await installPackage(join(base, filename), base), 'node_modules')
  expect(bytesUnder(installed)).toBeLessThan(150e6)
  expect(['prisma', '@prisma', 'esbuild', '@esbuild'].filter((name) => existsSync(join(installed, name)))).toEqual([])
  const { imported, doctor, health, pdf } = await tryProgram(join(installed, '.bin/candor'), base)
  expect([imported, doctor.ok, health, pdf.subarray(0, 5).toString()]).toEqual([1, true, 200, '%PDF-'])
})
