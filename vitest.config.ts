import { configDefaults, defineConfig } from 'vitest/config'
import { foldersInOneProcess } from './scripts/one-process.mjs'
import { testEnvironment } from './scripts/test-programs.mjs'

const deep = process.env.CANDOR_DEEP === '1'
const figures = process.env.CANDOR_TEST_FIGURES !== undefined

const deepTests = ['test/deep/**', 'test/**/*.deep.test.{ts,tsx}']
const left = [...configDefaults.exclude, ...(deep ? [] : deepTests)]

/**
 * Files that share a process, because loading the application costs more than most of them: nothing in them may change what is
 * global (built-in objects, variables of the environment, the console), nor depend on a module being loaded anew.
 */
const together = foldersInOneProcess.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`)
const all = 'test/**/*.test.{ts,tsx}'

export default defineConfig({
  test: {
    // Real SQLite files, servers and browsers: no more processes at once than there are cores.
    pool: 'forks',
    maxWorkers: '100%',
    // A test that expects nothing, for example in a loop over an empty list, fails.
    expect: { requireAssertions: true },
    testTimeout: deep ? 600_000 : 30_000,
    hookTimeout: 120_000,
    env: testEnvironment(),
    reporters: ['default', ...(figures ? ['./scripts/test-figures.mjs'] : [])],
    projects: [
      { extends: true, test: { name: 'together', include: together, exclude: left, isolate: false } },
      { extends: true, test: { name: 'alone', include: [all], exclude: [...left, ...together] } },
    ],
  },
})
