// A vitest reporter that counts: scripts/test.mjs prints what it leaves in CANDOR_TEST_FIGURES as the last line.
import { writeFileSync } from 'node:fs'

export default class TestFigures {
  onTestRunEnd(modules, unhandledErrors) {
    const figures = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const module of modules) {
      // A file that cannot even be loaded is a failure, though no test of it ran.
      figures.failed += module.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        figures[state === 'pending' ? 'skipped' : state] += 1
      }
    }
    writeFileSync(process.env.CANDOR_TEST_FIGURES, JSON.stringify(figures))
  }
}
