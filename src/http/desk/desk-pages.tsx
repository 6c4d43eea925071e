import { Hono } from 'hono'
import type { AppEnv } from '../../app-env.ts'
import { assignPages } from './assign-pages.tsx'
import { auditExportPages } from './audit-export-pages.tsx'
import { auditPages } from './audit-pages.tsx'
import { boardPages } from './board-pages.tsx'
import { calendarPages } from './calendar-pages.tsx'
import { casePages } from './case-pages.tsx'
import { caseworkSettingsPages } from './casework-pages.tsx'
import { digestPages } from './digest-pages.tsx'
import { enterPages } from './enter-pages.tsx'
import { exportPages } from './export-pages.tsx'
import { importPages } from './import-pages.tsx'
import { intakePages } from './intake-pages.tsx'
import { ledgerPages } from './ledger-pages.tsx'
import { officeHistoryPages } from './office-history-pages.tsx'
import { officePages } from './office-pages.tsx'
import { outboxPages } from './outbox-pages.tsx'
import { peoplePages } from './people-pages.tsx'
import { satisfactionPages } from './satisfaction-pages.tsx'
import { splitPages } from './split-pages.tsx'
import { taskPages } from './task-pages.tsx'
import { viewPages } from './view-pages.tsx'
import { workPages } from './work-pages.tsx'

/** The pages of the body's own people. */
export function deskPages(): Hono<AppEnv> {
  return (
    new Hono<AppEnv>()
      .route('/', ledgerPages())
      .route('/', boardPages())
      .route('/', exportPages())
      .route('/', taskPages())
      .route('/', viewPages())
      .route('/', enterPages())
      .route('/', assignPages())
      .route('/', intakePages())
      .route('/', importPages())
      .route('/', outboxPages())
      .route('/', peoplePages())
      .route('/', officeHistoryPages())
      .route('/', officePages())
      .route('/', digestPages())
      .route('/', calendarPages())
      .route('/', caseworkSettingsPages())
      .route('/', satisfactionPages())
      .route('/', splitPages())
      .route('/', casePages())
      // Before what they stand in for, where an office is large.
      .route('/', workPages())
      .route('/', auditExportPages())
      .route('/', auditPages())
  )
}
