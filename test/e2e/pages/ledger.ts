import type { Page } from 'playwright-core'
import { layout } from './layout.ts'

/** The ledger, the board and the tasks of an office. */
export const ledgerPage = (page: Page) => ({
  ...layout(page),
  open: (view: string) => page.goto(`/desk?view=${view}`),
  openBoard: () => page.goto('/desk/board'),
  openTasks: () => page.goto('/desk/tasks?whose=all'),
  chosen: () => page.getByRole('checkbox', { checked: true }).count(),
  isOnBoard: () => page.evaluate(() => document.activeElement?.closest('.board') !== null),
})
