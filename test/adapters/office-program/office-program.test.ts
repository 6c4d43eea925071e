import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { officeProgram } from '../../../src/adapters/office-program/office-program.ts'
import { usualOfficeLimits } from '../../../src/adapters/office-program/run-soffice.ts'

const folder = mkdtempSync(join(tmpdir(), 'candor-fake-office-'))
const limits = { ...usualOfficeLimits, wallMilliseconds: 1500 }
const rtf = Buffer.from('{\\rtf1 x}')

/** A program that stands in for LibreOffice. Its folder of results is `$out`, its file `$in`. */
function fake(name: string, script: string): string {
  const file = join(folder, name)
  const places = 'while [ $# -gt 0 ]; do case "$1" in --outdir) out="$2"; shift;; *) in="$1";; esac; shift; done\n'
  writeFileSync(file, `#!/bin/sh\n${places}${script}\n`)
  chmodSync(file, 0o755)
  return file
}

const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('candor-office-program-'))
const isAlive = (pid: number): boolean => {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'latin1').includes(') Z ')
  } catch {
    return false
  }
}

test('a program that hangs is ended with all that it started, also what has left its group', async () => {
  const pids = join(folder, 'pids')
  const program = fake(
    'hangs',
    `sleep 600 & echo $! >> ${pids}\nsetsid sh -c 'echo $$ >> ${pids}; sleep 600; sleep 600' &\nsleep 0.3; echo $$ >> ${pids}; sleep 600`,
  )
  expect(await officeProgram(program, limits).convert(rtf, 'rtf', 'pdf')).toMatchObject({ failed: 'timed-out' })
  const started = readFileSync(pids, 'utf8').trim().split('\n').map(Number)
  expect(started.length).toBe(3)
  await vi.waitFor(() => expect(started.filter(isAlive)).toEqual([]))
  expect(left()).toEqual([])
})

test('what a program leaves running when it ends is ended too', async () => {
  const pid = join(folder, 'pid')
  const program = fake('forks', `setsid sleep 600 & echo $! > ${pid}; printf '%%PDF-1.7' > "$out/document.pdf"`)
  expect(await officeProgram(program, limits).convert(rtf, 'rtf', 'pdf')).toHaveProperty('bytes')
  await vi.waitFor(() => expect(isAlive(Number(readFileSync(pid, 'utf8')))).toBe(false))
})

test.each([
  ['nothing', 'exit 0'],
  ['rubbish', 'head -c 5000 /dev/urandom > "$out/document.pdf"'],
  ['a link to another file', `printf '%%PDF-1.7' > ${folder}/other; ln -s ${folder}/other "$out/document.pdf"`],
  ['a folder', 'mkdir "$out/document.pdf"'],
  ['another name', `printf '%%PDF-1.7' > "$out/other.pdf"`],
  ['an error', 'exit 77'],
  ['a file over the limit', 'head -c 3000000 /dev/zero > "$out/document.pdf"'],
])('a program that makes %s has failed', async (_, script) => {
  const program = officeProgram(fake('fails', script), { ...limits, outputBytes: 1_000_000 })
  expect(await program.convert(rtf, 'rtf', 'pdf')).toMatchObject({ failed: 'failed' })
  expect(left()).toEqual([])
})

test('a program that is not there has failed', async () => {
  const nowhere = officeProgram(join(folder, 'nowhere'), limits)
  expect(await nowhere.convert(rtf, 'rtf', 'pdf')).toMatchObject({ failed: 'failed' })
  expect(await nowhere.check()).toMatch(/.+/)
})

test('the program is told nothing of the server, and files come one after another', async () => {
  process.env.SECRET_OF_A_TEST = 'secret'
  const [seen, log] = [join(folder, 'seen'), join(folder, 'log')]
  const program = officeProgram(
    fake(
      'asks',
      `env > ${seen}; echo in >> ${log}; sleep 0.1; echo out >> ${log}; printf '%%PDF-1.7' > "$out/document.pdf"; echo "$in" >> ${seen}`,
    ),
    { ...limits, wallMilliseconds: 30_000 },
  )
  const made = await Promise.all([1, 2, 3].map(() => program.convert(rtf, 'rtf', 'pdf')))
  delete process.env.SECRET_OF_A_TEST
  expect(made.every((one) => 'bytes' in one)).toBe(true)
  expect(readFileSync(log, 'utf8')).toBe('in\nout\n'.repeat(3))
  const told = readFileSync(seen, 'utf8')
  expect(told).not.toContain('SECRET_OF_A_TEST')
  expect(told).toMatch(/\/document\.rtf\n/)
})

const isThere = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0
if (!isThere) process.stderr.write('LibreOffice is not installed: its tests are skipped\n')

test.runIf(isThere)('LibreOffice makes pages', { timeout: 180_000 }, async () => {
  expect(await officeProgram('soffice').check()).toBeNull()
})
