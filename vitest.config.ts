import { configDefaults, defineConfig } from 'vitest/config'
import { testEnvironment } from './scripts/test-programs.mjs'

const deep = process.env.CANDOR_DEEP === '1'
const figures = process.env.CANDOR_TEST_FIGURES !== undefined

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, ...(deep ? [] : ['test/deep/**', 'test/**/*.deep.test.{ts,tsx}'])],
    // Real SQLite files, servers and browsers: a process for each file, and no more at once than there are cores.
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: deep ? 600_000 : 30_000,
    hookTimeout: 120_000,
    env: testEnvironment(),
    reporters: ['default', ...(figures ? ['./scripts/test-figures.mjs'] : [])],
  },
})
